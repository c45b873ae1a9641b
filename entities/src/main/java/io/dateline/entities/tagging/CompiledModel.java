package io.dateline.entities.tagging;

import io.dateline.entities.features.CompiledFeatures;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import opennlp.tools.namefind.TokenNameFinder;

/**
 * A model that makes finders which do as OpenNLP's do with it, only faster. It can be written to a
 * file, from which it is there again in a fraction of the time that compiling it takes. Immutable,
 * thread-safe.
 */
final class CompiledModel {
  private static final int FORMAT = 0x444c_0003;

  private final String language;
  private final int beamSize;
  private final CompiledFeatures features;
  private final Outcomes outcomes;

  /**
   * A model.
   *
   * @param outcomes those of the features
   */
  CompiledModel(String language, int beamSize, CompiledFeatures features, Outcomes outcomes) {
    this.language = language;
    this.beamSize = beamSize;
    this.features = features;
    this.outcomes = outcomes;
  }

  String language() {
    return language;
  }

  String[] outcomeNames() {
    return features.outcomeNames();
  }

  /** A finder for one thread. */
  TokenNameFinder finder() {
    return new CompiledNameFinder(features, outcomes, beamSize);
  }

  /** Writes the model's file; does not close the stream. */
  void write(OutputStream file) throws IOException {
    GZIPOutputStream zip = new GZIPOutputStream(file);
    DataOutputStream out = new DataOutputStream(zip);
    out.writeInt(FORMAT);
    out.writeUTF(language);
    out.writeInt(beamSize);
    features.write(out);
    out.flush();
    zip.finish();
  }

  /**
   * Reads what {@link #write} wrote. Only for files that come with the jar: a broken one may give
   * wrong names.
   */
  static CompiledModel read(InputStream file) throws IOException {
    DataInputStream in = new DataInputStream(new GZIPInputStream(file, 1 << 16));
    if (in.readInt() != FORMAT) {
      throw new IOException("no compiled model of this version");
    }
    String language = in.readUTF();
    int beamSize = in.readInt();
    CompiledFeatures features = CompiledFeatures.read(in);
    Outcomes outcomes = Outcomes.of(features.outcomeNames());
    if (outcomes == null || beamSize < 1) {
      throw new IOException("no outcomes of names, or a beam of " + beamSize);
    }
    return new CompiledModel(language, beamSize, features, outcomes);
  }
}
