package io.dateline.entities.text;

import io.dateline.entities.tagging.ModelArchive;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * Tells languages with OpenNLP's detector, pruned by {@code training/run languages}; plain English
 * is told by its small words, which takes no detector. Thread-safe.
 */
final class ShippedLanguages implements Languages {

  private static final String SHIPPED = "/io/dateline/entities/model/languages.bin";
  private static final String ENGLISH = "eng";

  /** As much as tells a language; UTF-16 units. */
  private static final int LENGTH = 1_000;

  /** Shorter samples cannot be as clear. */
  private static final int SHORT = 150;

  /**
   * How many times likelier than English another language must be. Measured: of 41 languages no
   * stretch of 150 characters stays under 6 and of 60 characters one in a hundred under 2; of
   * English stretches, one in a thousand comes to 2, lists of foreign names to 4 at times.
   */
  private static final double CLEAR = 4;

  private static final double CLEAR_SHORT = 2;

  /** A text is noise when more than one in this many characters is odd. */
  private static final int ODD_SHARE = 12;

  private volatile LanguageDetectorModel model;

  @Override
  public String of(List<Sentence> sentences) {
    if (EnglishCheck.isSurely(sentences)) {
      return "en";
    }
    String sample = Sample.of(sentences, LENGTH);
    if (sample.isBlank() || isNoise(sample)) {
      return "";
    }
    Language[] found = new LanguageDetectorME(model()).predictLanguages(sample);
    double english = 0;
    for (Language language : found) {
      english = language.getLang().equals(ENGLISH) ? language.getConfidence() : english;
    }
    double clear = sample.length() < SHORT ? CLEAR_SHORT : CLEAR;
    return found[0].getConfidence() < clear * english ? "en" : Languages.code(found[0].getLang());
  }

  /** Whether it is no text at all: bytes of something else, read as letters. */
  private static boolean isNoise(String sample) {
    long odd = sample.chars().filter(ShippedLanguages::isOdd).count();
    return odd * ODD_SHARE > sample.length();
  }

  /** Beyond ASCII, and neither a letter nor a mark, digit, space or punctuation. */
  private static boolean isOdd(int c) {
    return switch (Character.getType(c)) {
      case Character.MATH_SYMBOL,
          Character.CURRENCY_SYMBOL,
          Character.MODIFIER_SYMBOL,
          Character.OTHER_SYMBOL,
          Character.OTHER_NUMBER,
          Character.CONTROL,
          Character.UNASSIGNED,
          Character.PRIVATE_USE ->
          c >= 0x7f || (c < ' ' && !Character.isWhitespace(c));
      default -> false;
    };
  }

  private LanguageDetectorModel model() {
    LanguageDetectorModel loaded = model;
    if (loaded == null) {
      synchronized (this) {
        loaded = model;
        if (loaded == null) {
          loaded = load();
          model = loaded;
        }
      }
    }
    return loaded;
  }

  private static LanguageDetectorModel load() {
    try (InputStream in = ShippedLanguages.class.getResourceAsStream(SHIPPED)) {
      if (in == null) {
        throw new FileNotFoundException("not on the class path: " + SHIPPED);
      }
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException("the jar is not whole: " + e.getMessage(), e);
    }
  }

  /** Reads a language detector model. */
  static LanguageDetectorModel read(InputStream in) throws IOException {
    try (InputStream archive = ModelArchive.open(in)) {
      return new LanguageDetectorModel(archive);
    } catch (RuntimeException e) {
      throw new IOException("no language detector model: " + e.getMessage(), e);
    }
  }
}
