package io.dateline.training;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the annotated sets and the repository are. */
final class CorpusOptions {
  @Option(
      names = "--corpora",
      description = "folder of the sets that may be trained on",
      defaultValue = "../shared/corpora")
  private Path trainable;

  @Option(
      names = "--corpora-sharealike",
      description = "folder of the sets that are for scoring only",
      defaultValue = "../shared/corpora-sharealike")
  private Path shareAlike;

  @Option(
      names = "--root",
      description = "the repository's folder, for its lists and its own corpus",
      defaultValue = ".")
  private Path root;

  Corpora corpora() {
    return new Corpora(trainable, shareAlike);
  }

  Recipe recipe() {
    return new Recipe(corpora(), root);
  }
}
