package io.dateline.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Trains the shipped model. */
@Command(name = "train", description = "Trains the shipped model; same data, same bytes.")
final class TrainCommand implements Callable<Integer> {
  @Mixin private CorpusOptions corpora;

  @Option(
      names = "--own-only",
      description = "train on the project's own corpus alone (training/corpus); needs nothing else")
  private boolean ownOnly;

  @Option(
      names = "--out",
      description = "the model file",
      defaultValue = "entities/src/main/resources/io/dateline/entities/model/en-news.bin")
  private Path out;

  @Override
  public Integer call() throws IOException {
    Recipe recipe = corpora.recipe();
    List<Document> documents = recipe.documents(true, !ownOnly);
    byte[] model =
        ModelFile.bytes(
            ModelTrainer.train(documents, recipe.lexicon(true, true), Settings.SHIPPED));
    Files.createDirectories(out.toAbsolutePath().getParent());
    Files.write(out, model);
    System.out.println(out + ": " + model.length + " bytes");
    return 0;
  }
}
