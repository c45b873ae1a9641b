package io.dateline.entities.text;

import io.dateline.article.Span;
import java.util.ArrayList;
import java.util.List;
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
    for (opennlp.tools.util.Span sentence : sentences.sentPosDetect(plain)) {
      for (int from = sentence.getStart(); from < sentence.getEnd(); ) {
        int to = cutAt(plain, from, sentence.getEnd());
        add(text, plain, paragraph.start(), from, to, standing, into);
        from = to;
      }
    }
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
