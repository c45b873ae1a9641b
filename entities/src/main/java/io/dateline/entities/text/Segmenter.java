package io.dateline.entities.text;

import io.dateline.article.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.Tokenizer;

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
  private final Tokenizer tokenizer = new NewsTokenizer();

  /** A segmenter with the given sentence model. */
  public Segmenter(SentenceModel model) {
    this.sentences = new SentenceDetectorME(model);
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
    opennlp.tools.util.Span[] found = tokenizer.tokenizePos(plain.substring(from, to));
    if (found.length == 0) {
      return;
    }
    for (int first = 0; first < found.length; first += MAX_TOKENS) {
      int count = Math.min(MAX_TOKENS, found.length - first);
      String[] tokens = new String[count];
      List<Span> spans = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        opennlp.tools.util.Span token = found[first + i];
        Span span = new Span(offset + from + token.getStart(), offset + from + token.getEnd());
        tokens[i] = span.of(text);
        spans.add(span);
      }
      into.add(
          new Sentence(tokens, spans, standing.headline(), standing.beside(), standing.lead()));
    }
  }
}
