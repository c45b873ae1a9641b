package io.dateline.training;

import io.dateline.entities.features.Lexicon;
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
      names = "--out",
      description = "the model file",
      defaultValue = "entities/src/main/resources/io/dateline/entities/model/en-news.bin")
  private Path out;

  @Option(
      names = "--root",
      description = "the repository's folder, for its gazetteers",
      defaultValue = ".")
  private Path root;

  @Override
  public Integer call() throws IOException {
    List<Document> documents = corpora.corpora().train(Corpora.TRAINED_ON);
    Lexicon lexicon =
        new LexiconBuilder()
            .gazetteers(root)
            .words()
            .lowerCase(corpora.corpora().train(Corpora.ENGLISH))
            .build();
    byte[] model = ModelFile.bytes(ModelTrainer.train(documents, lexicon, Settings.SHIPPED));
    Files.createDirectories(out.toAbsolutePath().getParent());
    Files.write(out, model);
    System.out.println(out + ": " + model.length + " bytes");
    return 0;
  }
}
