package io.dateline.entities.text;

import io.dateline.article.Span;
import java.util.List;
import java.util.Set;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;

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

  private final SentenceDetectorME sentences;
  private final TokenPool pool;
  private final Cuts cuts = new Cuts();

  /** A segmenter with the given sentence model and a pool of its own. */
  public Segmenter(SentenceModel model) {
    this(model, new TokenPool());
  }

  /** A segmenter with the given sentence model, and a pool that others may use too. */
  public Segmenter(SentenceModel model, TokenPool pool) {
    this.sentences = new SentenceDetectorME(model);
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
    String plain = Typography.plain(text, paragraph);
    opennlp.tools.util.Span[] found = sentences.sentPosDetect(plain);
    for (int i = 0; i < found.length; i++) {
      int start = found[i].getStart();
      while (i + 1 < found.length && endsInAbbreviation(plain, start, found[i].getEnd())) {
        i++;
      }
      for (int from = start; from < found[i].getEnd(); ) {
        int to = cutAt(plain, from, found[i].getEnd());
        add(text, plain, paragraph.start(), from, to, standing, into);
        from = to;
      }
    }
  }

  /** A title, a saint or an initial does not end a sentence; OpenNLP's model thinks so at times. */
  private static boolean endsInAbbreviation(String plain, int from, int end) {
    int stop = end;
    while (stop > from && plain.charAt(stop - 1) <= ' ') {
      stop--;
    }
    if (stop - from < 2 || plain.charAt(stop - 1) != '.') {
      return false;
    }
    int word = stop - 1;
    while (word > from && Character.isLetter(plain.charAt(word - 1))) {
      word--;
    }
    boolean apart = word == from || plain.charAt(word - 1) == ' ';
    String last = plain.substring(word, stop - 1);
    boolean initial = last.length() == 1 && Character.isUpperCase(last.charAt(0)) && word > from;
    return apart && (initial || NOT_LAST.contains(last));
  }

  private static int cutAt(String plain, int from, int end) {
    if (end - from <= MAX_SENTENCE) {
      return end;
    }
    int at = from + MAX_SENTENCE;
    while (at > from + MAX_SENTENCE / 2 && plain.charAt(at) != ' ') {
      at--;
    }
    return at;
  }

  private void add(
      CharSequence text,
      String plain,
      int offset,
      int from,
      int to,
      Standing standing,
      List<Sentence> into) {
    NewsTokenizer.cut(plain, from, to, cuts);
    for (int first = 0; first < cuts.count(); first += MAX_TOKENS) {
      int count = Math.min(MAX_TOKENS, cuts.count() - first);
      String[] tokens = new String[count];
      int[] bounds = new int[2 * count];
      for (int i = 0; i < count; i++) {
        bounds[2 * i] = offset + cuts.start(first + i);
        bounds[2 * i + 1] = offset + cuts.end(first + i);
        tokens[i] = pool.token(text, bounds[2 * i], bounds[2 * i + 1]);
      }
      into.add(
          new Sentence(tokens, bounds, standing.headline(), standing.beside(), standing.lead()));
    }
  }
}
