package io.dateline.training;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the annotated sets are. */
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

  Corpora corpora() {
    return new Corpora(trainable, shareAlike);
  }
}
