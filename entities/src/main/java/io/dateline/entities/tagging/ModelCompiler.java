package io.dateline.entities.tagging;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compiles the shipped model when the jar is built, so that it is not done at each start. */
public final class ModelCompiler {
  private ModelCompiler() {}

  /**
   * Writes the compiled model beside the compiled classes.
   *
   * @param args the folder of the compiled classes
   * @throws IOException if the model is not there or the file cannot be written
   */
  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0]).resolve(NameModel.COMPILED.substring(1));
    try (InputStream in = NameModel.open();
        OutputStream out = Files.newOutputStream(file)) {
      NameModel.openNlp(in)
          .compiled()
          .orElseThrow(() -> new IOException("the shipped model is not of a kind to compile"))
          .write(out);
    }
  }
}
