package io.dateline.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The annotated sets that lie beside a development checkout. */
final class Corpora {
  /** The English sets that may be trained on. */
  static final List<String> ENGLISH =
      List.of("voa_wire", "own_news", "gum", "wikigold", "btc", "wnut17", "re3d", "sec_filings");

  /** The English sets that are for scoring only. */
  static final List<String> SHARE_ALIKE = List.of("crossner", "gum_sa", "uner_ewt");

  /** The sets whose average tells how a model does on texts unlike its own. */
  static final List<String> ELSEWHERE =
      List.of("gum", "wikigold", "crossner", "gum_sa", "uner_ewt");

  private final Path trainable;
  private final Path shareAlike;

  Corpora(Path trainable, Path shareAlike) {
    this.trainable = trainable;
    this.shareAlike = shareAlike;
  }

  /** The documents of the given train sets, in that order. */
  List<Document> train(List<String> names) throws IOException {
    List<Document> documents = new ArrayList<>();
    for (String name : names) {
      documents.addAll(CorpusReader.read(trainable.resolve(name).resolve("train.tsv")));
    }
    return documents;
  }

  /** The train documents of all English sets that are there. */
  List<Document> trainTexts() throws IOException {
    List<String> there = new ArrayList<>();
    for (String name : ENGLISH) {
      if (Files.exists(trainable.resolve(name).resolve("train.tsv"))) {
        there.add(name);
      }
    }
    return train(there);
  }

  /** The English dev sets that are there, by name. */
  Map<String, List<Document>> dev() throws IOException {
    Map<String, List<Document>> sets = new LinkedHashMap<>();
    addDev(sets, trainable, ENGLISH);
    addDev(sets, shareAlike, SHARE_ALIKE);
    return sets;
  }

  private static void addDev(Map<String, List<Document>> sets, Path folder, List<String> names)
      throws IOException {
    for (String name : names) {
      Path file = folder.resolve(name).resolve("dev.tsv");
      if (Files.exists(file)) {
        sets.put(name, CorpusReader.read(file));
      }
    }
  }
}
