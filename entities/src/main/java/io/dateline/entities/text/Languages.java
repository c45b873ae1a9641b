package io.dateline.entities.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/** Tells in what language a text is. Implementations are thread-safe. */
public interface Languages {

  /**
   * The language of a text.
   *
   * @param sentences its sentences, headline first
   * @return ISO 639-1 code in lower case, or 639-3 where there is no shorter one; empty when it
   *     cannot be told
   */
  String of(List<Sentence> sentences);

  /**
   * OpenNLP's language detector with a model of its format.
   *
   * @param in the model file; read to its end, not closed
   * @throws IOException if it is no language detector model or exceeds the bounds
   */
  static Languages openNlp(InputStream in) throws IOException {
    LanguageDetectorModel model = ShippedLanguages.read(in);
    return sentences -> {
      String sample = Sample.of(sentences, Sample.LENGTH);
      return sample.isBlank()
          ? ""
          : code(new LanguageDetectorME(model).predictLanguage(sample).getLang());
    };
  }

  /** The detector that ships in the jar; what it needs is read when the first text asks for it. */
  static Languages shipped() {
    return new ShippedLanguages();
  }

  /** The ISO 639-1 code for a code of either kind; the code itself where there is none. */
  static String code(String code) {
    String lower = code.toLowerCase(Locale.ROOT);
    return Codes.SHORT.getOrDefault(lower, lower);
  }

  /** The text that a detector looks at. */
  final class Sample {
    static final int LENGTH = 3_000;

    private Sample() {}

    static String of(List<Sentence> sentences, int length) {
      StringBuilder sample = new StringBuilder();
      for (Sentence sentence : sentences) {
        if (sample.length() >= length) {
          break;
        }
        sample.append(sentence.joined(0, sentence.tokens().length)).append(' ');
      }
      sample.setLength(Math.min(sample.length(), length));
      return sample.toString();
    }
  }

  /** ISO 639-1 codes by their ISO 639-2/T codes, from the JDK. */
  final class Codes {
    /** Codes that were given up in 1989 and that the JDK lists all the same. */
    private static final Map<String, String> REPLACED = Map.of("in", "id", "iw", "he", "ji", "yi");

    private static final Map<String, String> SHORT = new HashMap<>();

    static {
      SHORT.putAll(REPLACED);
      for (String language : Locale.getISOLanguages()) {
        SHORT.put(
            new Locale(language).getISO3Language(), REPLACED.getOrDefault(language, language));
      }
    }

    private Codes() {}
  }
}
