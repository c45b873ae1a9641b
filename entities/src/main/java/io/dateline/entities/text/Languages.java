package io.dateline.entities.text;

import io.dateline.entities.tagging.ModelArchive;
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

  /** Knows English from the rest by its small words; needs no model. */
  Languages ENGLISH_OR_NOT = sentences -> EnglishCheck.isEnglish(sentences) ? "en" : "";

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
    LanguageDetectorModel model;
    try (InputStream archive = ModelArchive.open(in)) {
      model = new LanguageDetectorModel(archive);
    } catch (RuntimeException e) {
      throw new IOException("no language detector model: " + e.getMessage(), e);
    }
    return sentences -> {
      String sample = Sample.of(sentences);
      return sample.isBlank()
          ? ""
          : code(new LanguageDetectorME(model).predictLanguage(sample).getLang());
    };
  }

  /** The ISO 639-1 code for a code of either kind; the code itself where there is none. */
  static String code(String code) {
    String lower = code.toLowerCase(Locale.ROOT);
    return Codes.SHORT.getOrDefault(lower, lower);
  }

  /** The text that a detector looks at. */
  final class Sample {
    private static final int LENGTH = 3_000;

    private Sample() {}

    static String of(List<Sentence> sentences) {
      StringBuilder sample = new StringBuilder();
      for (Sentence sentence : sentences) {
        if (sample.length() >= LENGTH) {
          break;
        }
        sample.append(sentence.joined(0, sentence.tokens().length)).append(' ');
      }
      return sample.toString();
    }
  }

  /** ISO 639-1 codes by their ISO 639-2/T codes, from the JDK. */
  final class Codes {
    private static final Map<String, String> SHORT = new HashMap<>();

    static {
      for (String language : Locale.getISOLanguages()) {
        SHORT.put(new Locale(language).getISO3Language(), language);
      }
    }

    private Codes() {}
  }
}
