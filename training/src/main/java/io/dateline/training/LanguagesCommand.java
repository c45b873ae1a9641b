package io.dateline.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import opennlp.tools.langdetect.LanguageDetectorModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes the shipped language detector from OpenNLP's. */
@Command(
    name = "languages",
    description =
        "Prunes OpenNLP's language detector (langdetect-183.bin of the Maven artifact"
            + " org.apache.opennlp:opennlp-models-langdetect:1.3.0) to what the product needs.")
final class LanguagesCommand implements Callable<Integer> {
  @Parameters(index = "0", description = "the detector's file")
  private Path detector;

  @Option(
      names = "--out",
      description = "the smaller file",
      defaultValue = "entities/src/main/resources/io/dateline/entities/model/languages.bin")
  private Path out;

  @Override
  public Integer call() throws IOException {
    LanguageDetectorModel model = new LanguageDetectorModel(detector.toFile());
    byte[] pruned = ModelFile.bytes(DetectorPruner.pruned(model));
    Files.write(out, pruned);
    System.out.println(out + ": " + pruned.length + " bytes");
    return 0;
  }
}
