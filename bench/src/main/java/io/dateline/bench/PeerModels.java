package io.dateline.bench;

import io.dateline.demo.Checkout;
import io.dateline.entities.Entity;
import io.dateline.entities.Mention;
import io.dateline.entities.NewsResources;
import io.dateline.entities.text.Sentence;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import opennlp.tools.namefind.BioCodec;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/**
 * Models for Solr's own processor, in the format of OpenNLP 1.9.4 that it reads. Names are learned
 * with OpenNLP's default features and parameters from the news corpora beside the checkout, and
 * where there are none from the samples and what Dateline finds in them; a small model is a fast
 * one, which is to the peer's favour. Sentences and tokens are OpenNLP's own models.
 */
final class PeerModels {
  /** What is looked for, a model and a processor each. */
  static final List<String> TYPES = List.of("person", "organization", "location");

  private static final Map<String, String> TAGS =
      Map.of("PER", "person", "ORG", "organization", "LOC", "location");
  private static final List<String> CORPORA = List.of("voa_wire", "own_news");
  private static final String SENTENCES = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";
  private static final String TOKENS = "/opennlp-en-ud-ewt-tokens-1.3-2.5.4.bin";
  private static final String VERSION_KEY = "OpenNLP-Version=";
  private static final String VERSION = "1.9.4";

  private final List<Labelled> sentences;
  private final String origin;

  /** A sentence; {@code names} has types as {@link #TYPES} has them. */
  private record Labelled(List<String> tokens, List<Name> names) {}

  private record Name(int start, int end, String type) {}

  private PeerModels(List<Labelled> sentences, String origin) {
    this.sentences = sentences;
    this.origin = origin;
  }

  /**
   * Finds what to learn from.
   *
   * @param most how many sentences to learn from at most
   * @throws IOException when that cannot be read
   */
  static PeerModels of(Checkout checkout, int most) throws IOException {
    List<Labelled> read = new ArrayList<>();
    List<String> used = new ArrayList<>();
    for (String corpus : CORPORA) {
      Path file = checkout.root().resolveSibling("shared/corpora/" + corpus + "/train.tsv");
      if (Files.isRegularFile(file)) {
        read(file, read);
        used.add(corpus);
      }
    }
    if (read.isEmpty()) {
      label(Articles.english(checkout.samples()), read);
      used.add("the samples");
    }
    List<Labelled> some = read.size() > most ? List.copyOf(read.subList(0, most)) : read;
    return new PeerModels(
        some, Numbers.whole(some.size()) + " sentences of " + String.join(" and ", used));
  }

  /** What the models were learned from. */
  String origin() {
    return origin;
  }

  /**
   * Trains and writes {@code sentences.bin}, {@code tokens.bin} and a file for each of {@link
   * #TYPES}.
   *
   * @throws IOException when they cannot be written
   */
  void writeTo(Path folder) throws IOException {
    stamp(SENTENCES, folder.resolve("sentences.bin"));
    stamp(TOKENS, folder.resolve("tokens.bin"));
    for (String type : TYPES) {
      train(type).serialize(folder.resolve(type + ".bin"));
    }
  }

  private TokenNameFinderModel train(String type) throws IOException {
    TrainingParameters parameters = TrainingParameters.defaultParams();
    parameters.put("PrintMessages", false);
    List<NameSample> samples = sentences.stream().map(one -> sample(one, type)).toList();
    return NameFinderME.train(
        "en",
        type,
        ObjectStreamUtils.createObjectStream(samples),
        parameters,
        TokenNameFinderFactory.create(null, null, Map.of(), new BioCodec()));
  }

  private static NameSample sample(Labelled sentence, String type) {
    opennlp.tools.util.Span[] spans =
        sentence.names.stream()
            .filter(name -> name.type.equals(type))
            .map(name -> new opennlp.tools.util.Span(name.start, name.end, type))
            .toArray(opennlp.tools.util.Span[]::new);
    return new NameSample(sentence.tokens.toArray(new String[0]), spans, false);
  }

  /** Reads {@code token<TAB>BIO-tag} lines, sentences parted by blank lines. */
  private static void read(Path file, List<Labelled> into) throws IOException {
    List<String> tokens = new ArrayList<>();
    List<Name> names = new ArrayList<>();
    int start = -1;
    String type = null;
    List<String> lines = new ArrayList<>(Files.readAllLines(file, StandardCharsets.UTF_8));
    lines.add("");
    for (String line : lines) {
      int tab = line.indexOf('\t');
      String tag = tab < 0 ? "O" : line.substring(tab + 1);
      if (start >= 0 && !tag.startsWith("I-")) {
        if (type != null) {
          names.add(new Name(start, tokens.size(), type));
        }
        start = -1;
      }
      if (tag.startsWith("B-")) {
        start = tokens.size();
        type = TAGS.get(tag.substring(2));
      }
      if (tab > 0 && !line.startsWith("-DOCSTART-")) {
        tokens.add(line.substring(0, tab));
      } else if (!tokens.isEmpty()) {
        into.add(new Labelled(List.copyOf(tokens), List.copyOf(names)));
        tokens.clear();
        names.clear();
      }
    }
  }

  private static void label(List<Path> files, List<Labelled> into) throws IOException {
    Stages stages = new Stages(NewsResources.shared());
    for (Path file : files) {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      List<Entity> entities = stages.whole(text).entities();
      for (Sentence sentence : stages.sentences(text, stages.article(text))) {
        List<Name> names = new ArrayList<>();
        for (Entity entity : entities) {
          for (Mention mention : entity.mentions()) {
            name(sentence, mention, names);
          }
        }
        into.add(new Labelled(List.of(sentence.tokens()), names));
      }
    }
  }

  private static void name(Sentence sentence, Mention mention, List<Name> into) {
    String type = mention.type().name().toLowerCase(Locale.ROOT);
    int tokens = sentence.tokens().length;
    for (int i = 0; i < tokens; i++) {
      if (sentence.span(i, i + 1).start() == mention.span().start()) {
        int end = i + 1;
        while (end < tokens && sentence.span(end, end + 1).end() <= mention.span().end()) {
          end++;
        }
        into.add(new Name(i, end, type));
      }
    }
  }

  /** Copies a model that ships with OpenNLP 2.5, saying that it is one of 1.9.4, as it could be. */
  private static void stamp(String resource, Path file) throws IOException {
    try (InputStream in = PeerModels.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new FileNotFoundException("not on the class path: " + resource);
      }
      try (ZipInputStream from = new ZipInputStream(in);
          OutputStream out = Files.newOutputStream(file);
          ZipOutputStream to = new ZipOutputStream(out)) {
        for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
          byte[] content = from.readAllBytes();
          to.putNextEntry(new ZipEntry(entry.getName()));
          to.write(entry.getName().equals("manifest.properties") ? stamped(content) : content);
          to.closeEntry();
        }
      }
    }
  }

  private static byte[] stamped(byte[] manifest) {
    StringBuilder lines = new StringBuilder();
    for (String line : new String(manifest, StandardCharsets.ISO_8859_1).lines().toList()) {
      lines.append(line.startsWith(VERSION_KEY) ? VERSION_KEY + VERSION : line).append('\n');
    }
    return lines.toString().getBytes(StandardCharsets.ISO_8859_1);
  }
}
