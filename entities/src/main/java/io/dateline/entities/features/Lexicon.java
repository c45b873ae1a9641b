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
  static final int MAX_CLASSES = 60;

  private static final int MAX_LINES = 4_000_000;
  private static final String CLASSES = "#classes";
  private static final String CLUSTERS = "#clusters";
  private static final String LOWER = "#lower";
  private static final String PHRASES = "#phrases";

  private final List<String> classes;
  // Kept as they were read, for writing; null values never.
  private final Map<String, Long> phrases;
  private final Map<String, Long> clusters;
  private final Map<String, Integer> lower;

  private final LongMap phraseMasks;
  private final LongMap clusterIds;
  private final LongMap lowerLevels;
  private final long anyCase;

  /**
   * A lexicon.
   *
   * @param classes names of the classes; those that begin with a lower-case letter hold words that
   *     count in any case, the others names that count only with a capital
   * @param phrases folded phrase to the bits of its classes
   * @param clusters folded word to its classes at three grains, ten bits each from the lowest
   * @param lower folded word to 1 (seldom seen in lower case), 2 or 3 (often)
   */
  public Lexicon(
      List<String> classes,
      Map<String, Long> phrases,
      Map<String, Long> clusters,
      Map<String, Integer> lower) {
    if (classes.size() > MAX_CLASSES) {
      throw new IllegalArgumentException("more than " + MAX_CLASSES + " classes");
    }
    this.classes = List.copyOf(classes);
    this.phrases = new TreeMap<>(phrases);
    this.clusters = new TreeMap<>(clusters);
    this.lower = new TreeMap<>(lower);
    phraseMasks = new LongMap(phrases.size());
    clusterIds = new LongMap(clusters.size());
    lowerLevels = new LongMap(lower.size());
    this.phrases.forEach((phrase, mask) -> phraseMasks.or(LexiconKey.of(phrase), mask));
    this.clusters.forEach((word, ids) -> clusterIds.or(LexiconKey.of(word), ids));
    this.lower.forEach((word, level) -> lowerLevels.or(LexiconKey.of(word), level));
    long any = 0;
    for (int i = 0; i < classes.size(); i++) {
      if (Character.isLowerCase(classes.get(i).charAt(0))) {
        any |= 1L << i;
      }
    }
    anyCase = any;
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

  /** The word's classes at three grains, ten bits each; 0 if it has none. */
  long cluster(long key) {
    return clusterIds.get(key);
  }

  int lower(long key) {
    return (int) lowerLevels.get(key);
  }

  LongMap phraseMasks() {
    return phraseMasks;
  }

  LongMap clusterIds() {
    return clusterIds;
  }

  LongMap lowerLevels() {
    return lowerLevels;
  }

  /** The most that {@link #lower} gives. */
  int highestLevel() {
    return lower.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  /** The least that {@link #lower} gives of a word that it knows. */
  int lowestLevel() {
    return lower.values().stream().mapToInt(Integer::intValue).min().orElse(0);
  }

  /** The beginnings of all phrases that have one of those classes. */
  PhrasePrefixes prefixes(long mask) {
    int letters = 0;
    for (Map.Entry<String, Long> phrase : phrases.entrySet()) {
      letters += (phrase.getValue() & mask) != 0 ? phrase.getKey().length() : 0;
    }
    PhrasePrefixes prefixes = new PhrasePrefixes(letters);
    phrases.forEach(
        (phrase, classes) -> {
          if ((classes & mask) != 0) {
            prefixes.add(phrase);
          }
        });
    return prefixes;
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
      Map<String, Long> clusters = new TreeMap<>();
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
            case CLUSTERS ->
                clusters.put(line.substring(tab + 1), Long.parseLong(line.substring(0, tab), 36));
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
          (word, ids) ->
              text.append(Long.toString(ids, 36)).append('\t').append(word).append('\n'));
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
