package io.dateline.entities.tagging;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.TokenNameFinder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A name-finder model in memory: ours or any of OpenNLP 1.5 to 2.5. Immutable; load it once and
 * share it between threads, each with its own {@link NameTagger}.
 */
public final class NameModel {
  /** Where the shipped English model lies on the class path. */
  public static final String SHIPPED = "/io/dateline/entities/model/en-news.bin";

  /** The same, compiled; made by the build. Where it is missing, the model is compiled anew. */
  static final String COMPILED = "/io/dateline/entities/model/en-news.compiled";

  private static final Logger LOG = LoggerFactory.getLogger(NameModel.class);

  private final String language;
  private final List<String> outcomes;
  private final Supplier<TokenNameFinder> finders;
  private final NameType fallback;

  private NameModel(RepeatableModel model, String source, NameType fallback) {
    this.language = model.getLanguage();
    this.outcomes = List.of(model.getNameFinderSequenceModel().getOutcomes());
    this.fallback = fallback;
    // What was compiled no longer needs what OpenNLP read: that may go.
    Optional<CompiledModel> compiled = model.compiled();
    if (compiled.isEmpty()) {
      LOG.info("model {} runs as OpenNLP runs it: it has feature generators of others", source);
    }
    this.finders = compiled.isPresent() ? compiled.get()::finder : () -> new NameFinderME(model);
  }

  private NameModel(CompiledModel model) {
    this.language = model.language();
    this.outcomes = List.of(model.outcomeNames());
    this.fallback = null;
    this.finders = model::finder;
  }

  private NameModel(RepeatableModel model, Function<RepeatableModel, TokenNameFinder> finder) {
    this.language = model.getLanguage();
    this.outcomes = List.of(model.getNameFinderSequenceModel().getOutcomes());
    this.fallback = null;
    this.finders = () -> finder.apply(model);
  }

  private NameModel(String language, Supplier<TokenNameFinder> finders) {
    this.language = language;
    this.outcomes = List.of();
    this.fallback = null;
    this.finders = finders;
  }

  /** A model that is no file; for tests of what a faulty one does. */
  static NameModel of(String language, Supplier<TokenNameFinder> finders) {
    return new NameModel(language, finders);
  }

  /**
   * Loads the English news model that ships in the jar.
   *
   * @throws IOException if the jar is broken
   */
  public static NameModel shipped() throws IOException {
    try (InputStream in = NameModel.class.getResourceAsStream(COMPILED)) {
      if (in != null) {
        return new NameModel(CompiledModel.read(in));
      }
    }
    try (InputStream in = open()) {
      return read(in, SHIPPED);
    }
  }

  static InputStream open() throws IOException {
    InputStream in = NameModel.class.getResourceAsStream(SHIPPED);
    if (in == null) {
      throw new FileNotFoundException("not on the class path: " + SHIPPED);
    }
    return in;
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

  /**
   * Loads the English news model that ships in the jar, to be run as OpenNLP itself runs it: to
   * compare with, and ten times slower.
   *
   * @throws IOException if the jar is broken
   */
  public static NameModel shippedInOpenNlp() throws IOException {
    try (InputStream in = open()) {
      return new NameModel(openNlp(in), NameFinderME::new);
    }
  }

  /** Reads a model as OpenNLP does; its answers do not depend on what it was asked before. */
  static RepeatableModel openNlp(InputStream in) throws IOException {
    try (InputStream archive = ModelArchive.open(in, ModelArchive.Limits.DEFAULT)) {
      return new RepeatableModel(archive);
    }
  }

  static NameModel read(
      InputStream in, String source, NameType fallback, ModelArchive.Limits limits)
      throws IOException {
    try (InputStream archive = ModelArchive.open(in, limits)) {
      NameModel model = new NameModel(new RepeatableModel(archive), source, fallback);
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
    return language;
  }

  /** The types of name it can find. */
  public Set<NameType> types() {
    Set<NameType> types = new HashSet<>();
    for (String outcome : outcomes) {
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

  /** A finder for one thread. */
  TokenNameFinder finder() {
    return finders.get();
  }
}
