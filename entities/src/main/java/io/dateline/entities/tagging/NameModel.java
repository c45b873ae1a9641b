package io.dateline.entities.tagging;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import opennlp.tools.ml.model.SequenceClassificationModel;
import opennlp.tools.namefind.TokenNameFinderModel;

/**
 * A name-finder model in memory: ours or any of OpenNLP 1.5 to 2.5. Immutable; load it once and
 * share it between threads, each with its own {@link NameTagger}.
 */
public final class NameModel {
  /** Where the shipped English model lies on the class path. */
  public static final String SHIPPED = "/io/dateline/entities/model/en-news.bin";

  private final TokenNameFinderModel model;
  private final NameType fallback;

  private NameModel(TokenNameFinderModel model, NameType fallback) {
    this.model = model;
    this.fallback = fallback;
  }

  /**
   * Loads the English news model that ships in the jar.
   *
   * @throws IOException if the jar is broken
   */
  public static NameModel shipped() throws IOException {
    try (InputStream in = NameModel.class.getResourceAsStream(SHIPPED)) {
      if (in == null) {
        throw new FileNotFoundException("not on the class path: " + SHIPPED);
      }
      return read(in, SHIPPED);
    }
  }

  /**
   * Reads a model whose names carry their types.
   *
   * @param in the model file; read to its end, not closed
   * @param source what to call it in messages
   * @throws IOException if it is no name-finder model, is broken, or exceeds the bounds
   */
  public static NameModel read(InputStream in, String source) throws IOException {
    return read(in, source, null);
  }

  /**
   * Reads a model.
   *
   * @param in the model file; read to its end, not closed
   * @param source what to call it in messages
   * @param fallback the type of names to which the model gives none ("default"), null to leave such
   *     names out
   * @throws IOException if it is no name-finder model, is broken, or exceeds the bounds
   */
  public static NameModel read(InputStream in, String source, NameType fallback)
      throws IOException {
    return read(in, source, fallback, ModelArchive.Limits.DEFAULT);
  }

  static NameModel read(
      InputStream in, String source, NameType fallback, ModelArchive.Limits limits)
      throws IOException {
    try (InputStream archive = ModelArchive.open(in, limits)) {
      NameModel model = new NameModel(new RepeatableModel(archive), fallback);
      // Building a tagger now makes a bad descriptor fail here and not at the first document.
      new NameTagger(model);
      return model;
    } catch (IOException e) {
      throw new IOException("model " + source + ": " + e.getMessage(), e);
    } catch (RuntimeException e) {
      throw new IOException("model " + source + " is broken: " + cause(e), e);
    }
  }

  private static String cause(Throwable e) {
    Throwable root = e;
    for (int i = 0; i < 16 && root.getCause() != null; i++) {
      root = root.getCause();
    }
    return root.getMessage() == null ? root.toString() : root.getMessage();
  }

  /** The ISO 639 code of the language that the model was trained for, as its file says. */
  public String language() {
    return model.getLanguage();
  }

  /** The types of name it can find. */
  public Set<NameType> types() {
    Set<NameType> types = new HashSet<>();
    SequenceClassificationModel sequences = model.getNameFinderSequenceModel();
    for (String outcome : sequences.getOutcomes()) {
      int dash = outcome.lastIndexOf('-');
      if (dash > 0) {
        type(outcome.substring(0, dash)).ifPresent(types::add);
      } else if (fallback != null && !outcome.equals("other")) {
        types.add(fallback);
      }
    }
    return Set.copyOf(types);
  }

  /** What the model's word for a type means; empty if its names are to be left out. */
  Optional<NameType> type(String word) {
    return word == null || word.equals("default")
        ? Optional.ofNullable(fallback)
        : NameType.of(word);
  }

  /** OpenNLP's own view of it. */
  public TokenNameFinderModel openNlp() {
    return model;
  }
}
