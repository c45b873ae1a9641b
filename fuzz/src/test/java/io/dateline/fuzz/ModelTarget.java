package io.dateline.fuzz;

import io.dateline.entities.tagging.ModelArchive;
import io.dateline.entities.tagging.NameModel;
import io.dateline.entities.text.Languages;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Model files of one's own. An input is taken as it is and, for a fuzzer cannot guess check sums,
 * as the entries of a zip: {@code name length content} in turn, two bytes for a length.
 */
final class ModelTarget {
  private static final String[] NAMES = {
    "manifest.properties", "generator.featuregen", "nameFinder.model", "langdetect.model", ""
  };

  private ModelTarget() {}

  static void read(byte[] input) throws IOException {
    all(input);
    all(zipped(input));
  }

  private static void all(byte[] file) {
    refusable(() -> NameModel.read(new ByteArrayInputStream(file), "fuzzed.bin"));
    refusable(() -> Languages.openNlp(new ByteArrayInputStream(file)));
    refusable(() -> ModelArchive.open(new ByteArrayInputStream(file)));
  }

  private interface Read {
    Object read() throws IOException;
  }

  private static void refusable(Read read) {
    try {
      read.read();
    } catch (IOException refused) {
      // What a broken file gives, and nothing else.
    }
  }

  private static byte[] zipped(byte[] input) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      boolean[] seen = new boolean[NAMES.length];
      for (int at = 0; at + 3 <= input.length; ) {
        int name = (input[at] & 0xff) % NAMES.length;
        int length = (input[at + 1] & 0xff) << 8 | (input[at + 2] & 0xff);
        int end = Math.min(input.length, at + 3 + length);
        if (!seen[name]) {
          seen[name] = true;
          zip.putNextEntry(new ZipEntry(NAMES[name].isEmpty() ? "other" : NAMES[name]));
          zip.write(input, at + 3, end - at - 3);
          zip.closeEntry();
        }
        at = end;
      }
    }
    return bytes.toByteArray();
  }
}
