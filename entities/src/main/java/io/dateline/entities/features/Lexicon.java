package io.dateline.entities.features;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import opennlp.tools.util.InvalidFormatException;
import opennlp.tools.util.model.ArtifactSerializer;
import opennlp.tools.util.model.SerializableArtifact;

/**
 * What the model knows of words beside their weights: the classes of phrases (given name, city,
 * title...), the cluster of a word, and which words also stand in lower case. It is part of the
 * model file, so that a model always meets the lists it was trained with. Immutable, thread-safe.
 */
public final class Lexicon implements SerializableArtifact {
  /** Most classes of phrases. */
  static final int MAX_CLASSES = 48;

  private static final int MAX_LINES = 4_000_000;
  private static final String CLASSES = "#classes";
  private static final String CLUSTERS = "#clusters";
  private static final String LOWER = "#lower";
  private static final String PHRASES = "#phrases";

  private final List<String> classes;
  // Kept as they were read, for writing; null values never.
  private final Map<String, Long> phrases;
  private final Map<String, String> clusters;
  private final Map<String, Integer> lower;

  private final LongMap phraseMasks;
  private final LongMap clusterPaths;
  private final LongMap lowerLevels;
  private final long anyCase;

  /**
   * A lexicon.
   *
   * @param classes names of the classes; those that begin with a lower-case letter hold words that
   *     count in any case, the others names that count only with a capital
   * @param phrases folded phrase to the bits of its classes
   * @param clusters folded word to its path of 0 and 1, at most 40
   * @param lower folded word to 1 (seldom seen in lower case), 2 or 3 (often)
   */
  public Lexicon(
      List<String> classes,
      Map<String, Long> phrases,
      Map<String, String> clusters,
      Map<String, Integer> lower) {
    if (classes.size() > MAX_CLASSES) {
      throw new IllegalArgumentException("more than " + MAX_CLASSES + " classes");
    }
    this.classes = List.copyOf(classes);
    this.phrases = new TreeMap<>(phrases);
    this.clusters = new TreeMap<>(clusters);
    this.lower = new TreeMap<>(lower);
    phraseMasks = new LongMap(phrases.size());
    clusterPaths = new LongMap(clusters.size());
    lowerLevels = new LongMap(lower.size());
    this.phrases.forEach((phrase, mask) -> phraseMasks.or(LexiconKey.of(phrase), mask));
    this.clusters.forEach((word, path) -> clusterPaths.put(LexiconKey.of(word), bits(path)));
    this.lower.forEach((word, level) -> lowerLevels.put(LexiconKey.of(word), level));
    long any = 0;
    for (int i = 0; i < classes.size(); i++) {
      if (Character.isLowerCase(classes.get(i).charAt(0))) {
        any |= 1L << i;
      }
    }
    anyCase = any;
  }

  /** A path as a number: its bits below a leading 1. */
  private static long bits(String path) {
    if (path.isEmpty() || path.length() > 40) {
      throw new IllegalArgumentException("no cluster path: " + path);
    }
    return Long.parseLong("1" + path, 2);
  }

  /** Folds a word or phrase to the form in which the maps hold it. */
  public static String fold(String text) {
    return LexiconKey.fold(text);
  }

  List<String> classes() {
    return classes;
  }

  /** The bits of the classes that count in any case. */
  long anyCase() {
    return anyCase;
  }

  long phrase(long key) {
    return phraseMasks.get(key);
  }

  /** The cluster's path below a leading 1; 0 if the word has none. */
  long cluster(long key) {
    return clusterPaths.get(key);
  }

  int lower(long key) {
    return (int) lowerLevels.get(key);
  }

  /** How OpenNLP finds the class that reads and writes it. */
  @Override
  public Class<?> getArtifactSerializerClass() {
    return Serializer.class;
  }

  /** Reads and writes a lexicon as text. */
  public static final class Serializer implements ArtifactSerializer<Lexicon> {
    /** For OpenNLP, which creates it by name. */
    public Serializer() {}

    @Override
    public Lexicon create(InputStream in) throws IOException {
      // The stream is a zip entry's: it must stay open.
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      List<String> classes = new ArrayList<>();
      Map<String, Long> phrases = new TreeMap<>();
      Map<String, String> clusters = new TreeMap<>();
      Map<String, Integer> lower = new TreeMap<>();
      String section = "";
      int count = 0;
      try {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          if (++count > MAX_LINES) {
            throw new InvalidFormatException("lexicon has more than " + MAX_LINES + " lines");
          }
          if (line.startsWith("#")) {
            section = line;
            continue;
          }
          int tab = line.indexOf('\t');
          switch (section) {
            case CLASSES -> classes.add(line);
            case PHRASES ->
                phrases.put(line.substring(tab + 1), Long.parseLong(line.substring(0, tab), 36));
            case CLUSTERS -> clusters.put(line.substring(tab + 1), line.substring(0, tab));
            case LOWER ->
                lower.put(line.substring(tab + 1), Integer.parseInt(line.substring(0, tab)));
            default -> throw new InvalidFormatException("lexicon section " + section);
          }
        }
        return new Lexicon(classes, phrases, clusters, lower);
      } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
        throw new InvalidFormatException("lexicon line " + count + ": " + e.getMessage(), e);
      }
    }

    @Override
    public void serialize(Lexicon lexicon, OutputStream out) throws IOException {
      StringBuilder text = new StringBuilder();
      text.append(CLASSES).append('\n');
      lexicon.classes.forEach(name -> text.append(name).append('\n'));
      text.append(PHRASES).append('\n');
      lexicon.phrases.forEach(
          (phrase, mask) ->
              text.append(Long.toString(mask, 36)).append('\t').append(phrase).append('\n'));
      text.append(CLUSTERS).append('\n');
      lexicon.clusters.forEach(
          (word, path) -> text.append(path).append('\t').append(word).append('\n'));
      text.append(LOWER).append('\n');
      lexicon.lower.forEach(
          (word, level) -> text.append(level).append('\t').append(word).append('\n'));
      out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  @Override
  public String toString() {
    return "Lexicon" + Arrays.asList(classes.size(), phrases.size(), clusters.size(), lower.size());
  }
}
