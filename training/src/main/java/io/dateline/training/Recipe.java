package io.dateline.training;

import io.dateline.entities.features.Lexicon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the shipped model is made of, and its making step by step. */
final class Recipe {
  /** Sets of news and encyclopedia text, taken as they are. */
  static final List<String> NEWS = List.of("voa_wire", "wikigold", "gum");

  /** Sets of tweets, cleaned. */
  static final List<String> TWEETS = List.of("btc", "wnut17");

  private static final int LEAST = 3;
  private static final int[] GRAINS = {32, 128, 500};

  private final Corpora corpora;
  private final Path root;
  private Map<String, Long> clusters;

  /** The recipe, with the repository's folder for its lists and its own corpus. */
  Recipe(Corpora corpora, Path root) {
    this.corpora = corpora;
    this.root = root;
  }

  /**
   * The train documents; {@code own} adds the project's own corpus, {@code others} all the rest.
   */
  List<Document> documents(boolean own, boolean others) throws IOException {
    List<Document> documents = new ArrayList<>();
    if (others) {
      documents.addAll(corpora.train(NEWS));
      documents.addAll(Tweets.clean(corpora.train(TWEETS), LexiconBuilder.miscWords(root)));
    }
    if (own) {
      Path folder = root.resolve("training/corpus");
      // Both ways of cutting tokens: the product's, and that of train.tsv and other corpora.
      documents.addAll(CorpusReader.read(folder.resolve("train.tsv")));
      Path facets = root.resolve("src-test-resources/facets");
      for (ItemReader reader : List.of(ItemReader.asProduct(), ItemReader.asOpenNlp())) {
        documents.addAll(items(facets, "facets-train-", reader));
      }
      documents.addAll(items(folder, "varied-", ItemReader.asOpenNlp()));
      documents.addAll(items(folder, "", ItemReader.asProduct()));
    }
    return documents;
  }

  /** The items of the text files whose names begin so, in the files' order. */
  private static List<Document> items(Path folder, String prefix, ItemReader reader)
      throws IOException {
    List<Path> sorted;
    try (Stream<Path> files = Files.list(folder)) {
      sorted =
          files
              .filter(file -> file.getFileName().toString().startsWith(prefix))
              .filter(file -> file.getFileName().toString().endsWith(".txt"))
              .sorted()
              .toList();
    }
    List<Document> documents = new ArrayList<>();
    for (Path file : sorted) {
      documents.addAll(reader.read(file));
    }
    return documents;
  }

  /** The lists; clusters and lower-case words come from all English train texts that are there. */
  Lexicon lexicon(boolean lists, boolean withClusters) throws IOException {
    List<Document> texts = corpora.trainTexts();
    if (texts.isEmpty()) {
      texts = documents(true, false);
    }
    LexiconBuilder builder = new LexiconBuilder().lowerCase(texts);
    if (lists) {
      builder.gazetteers(root).words();
    }
    if (withClusters) {
      builder.clusters(clusters(texts));
    }
    return builder.build();
  }

  private Map<String, Long> clusters(List<Document> texts) {
    if (clusters == null) {
      List<String[]> sentences = new ArrayList<>();
      for (Document document : texts) {
        document.sentences().forEach(sentence -> sentences.add(sentence.tokens()));
      }
      clusters = WordClusters.learn(sentences, LEAST, GRAINS);
    }
    return clusters;
  }
}
