package io.dateline.entities.text;

import io.dateline.article.Span;
import java.util.List;
import java.util.Set;

/**
 * Cuts text into sentences and tokens with OpenNLP's sentence model and Penn Treebank rules. Not
 * safe for use by several threads at once; cheap to create.
 */
public final class Segmenter {

  /** A sentence longer than this is no sentence; it is cut so that its cost stays bounded. */
  private static final int MAX_SENTENCE = 4_000;

  /**
   * Nor is one with more tokens: what a beam search costs grows with the square of the length of a
   * sentence.
   */
  private static final int MAX_TOKENS = 250;

  /** Abbreviations that a name follows. */
  private static final Set<String> NOT_LAST =
      Set.of(
          "St", "Ste", "Mt", "Ft", "Mr", "Mrs", "Ms", "Dr", "Prof", "Gen", "Lt", "Col", "Maj",
          "Capt", "Sgt", "Adm", "Sen", "Sens", "Rep", "Reps", "Gov", "Rev", "Hon", "Pres", "vs");

  private static final int LONGEST_NOT_LAST =
      NOT_LAST.stream().mapToInt(String::length).max().orElse(0);

  /** What part of an article a paragraph is. */
  public enum Standing {
    /** A headline that came beside the text. */
    BESIDE,
    /** The headline in the text. */
    HEADLINE,
    /** The first paragraph of the story. */
    LEAD,
    /** Any other paragraph. */
    BODY;

    boolean headline() {
      return this == BESIDE || this == HEADLINE;
    }

    boolean beside() {
      return this == BESIDE;
    }

    boolean lead() {
      return this == LEAD;
    }
  }

  private final SentenceFinder finder;
  private final TokenPool pool;
  private final PlainText plain = new PlainText();
  private final Cuts found = new Cuts();
  private final Cuts cuts = new Cuts();

  /** A segmenter with the given sentence model and a pool of its own. */
  public Segmenter(SentenceWeights sentences) {
    this(sentences, new TokenPool());
  }

  /** A segmenter with the given sentence model, and a pool that others may use too. */
  public Segmenter(SentenceWeights sentences, TokenPool pool) {
    this.finder = new SentenceFinder(sentences, pool);
    this.pool = pool;
  }

  /**
   * Adds the sentences of one paragraph to {@code into}.
   *
   * @param text the whole text
   * @param paragraph the stretch to cut
   * @param standing what part of the article the paragraph is the paragraph stands
   */
  public void cut(CharSequence text, Span paragraph, Standing standing, List<Sentence> into) {
    plain.read(text, paragraph);
    finder.find(plain.chars, plain.length, found);
    for (int i = 0; i < found.count(); i++) {
      int start = found.start(i);
      while (i + 1 < found.count() && endsInAbbreviation(plain.chars, start, found.end(i))) {
        i++;
      }
      for (int from = start; from < found.end(i); ) {
        int to = cutAt(plain.chars, from, found.end(i));
        add(paragraph.start(), from, to, standing, into);
        from = to;
      }
    }
    plain.clear();
  }

  /** A title, a saint or an initial does not end a sentence; OpenNLP's model thinks so at times. */
  private static boolean endsInAbbreviation(char[] plain, int from, int end) {
    int stop = end;
    while (stop > from && plain[stop - 1] <= ' ') {
      stop--;
    }
    if (stop - from < 2 || plain[stop - 1] != '.') {
      return false;
    }
    int word = stop - 1;
    while (word > from && Character.isLetter(plain[word - 1])) {
      word--;
    }
    boolean apart = word == from || plain[word - 1] == ' ';
    if (!apart || stop - 1 - word > LONGEST_NOT_LAST) {
      return false;
    }
    String last = new String(plain, word, stop - 1 - word);
    boolean initial = last.length() == 1 && Character.isUpperCase(last.charAt(0)) && word > from;
    return initial || NOT_LAST.contains(last);
  }

  private static int cutAt(char[] plain, int from, int end) {
    if (end - from <= MAX_SENTENCE) {
      return end;
    }
    int at = from + MAX_SENTENCE;
    while (at > from + MAX_SENTENCE / 2 && plain[at] != ' ') {
      at--;
    }
    return at;
  }

  private void add(int offset, int from, int to, Standing standing, List<Sentence> into) {
    NewsTokenizer.cut(plain.chars, plain.length, from, to, cuts);
    for (int first = 0; first < cuts.count(); first += MAX_TOKENS) {
      int count = Math.min(MAX_TOKENS, cuts.count() - first);
      String[] tokens = new String[count];
      // No sentence is longer than a short can say.
      short[] bounds = new short[2 * count];
      for (int i = 0; i < count; i++) {
        int start = cuts.start(first + i);
        int end = cuts.end(first + i);
        bounds[2 * i] = (short) (start - from);
        bounds[2 * i + 1] = (short) (end - from);
        tokens[i] = pool.token(plain.written, start, end);
      }
      into.add(
          new Sentence(
              tokens,
              offset + from,
              bounds,
              standing.headline(),
              standing.beside(),
              standing.lead()));
    }
  }
}
