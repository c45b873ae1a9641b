package io.dateline.training;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import opennlp.tools.util.model.BaseModel;

/** Writes a model so that the same model gives the same bytes. */
final class ModelFile {
  private static final String MANIFEST = "manifest.properties";
  // The zip format's first moment, as a local time: no clock and no zone in the file.
  private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0, 0);

  private ModelFile() {}

  /** The model's file: entries sorted, times fixed, the manifest's time stamp zero. */
  static byte[] bytes(BaseModel model) throws IOException {
    ByteArrayOutputStream raw = new ByteArrayOutputStream();
    model.serialize(raw);
    Map<String, byte[]> entries = new TreeMap<>();
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(raw.toByteArray()), StandardCharsets.UTF_8)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), zip.readAllBytes());
      }
    }
    entries.computeIfPresent(MANIFEST, (name, bytes) -> manifest(bytes));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      zip.setLevel(Deflater.BEST_COMPRESSION);
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        ZipEntry zipEntry = new ZipEntry(entry.getKey());
        zipEntry.setTimeLocal(EPOCH);
        zip.putNextEntry(zipEntry);
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  /** Sorted, without the comment that names the hour; all values are plain ASCII. */
  private static byte[] manifest(byte[] bytes) {
    Properties properties = new Properties();
    try {
      properties.load(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory failed", e);
    }
    properties.setProperty("Timestamp", "0");
    StringBuilder out = new StringBuilder();
    for (String key :
        new TreeMap<>(properties).keySet().stream().map(String.class::cast).toList()) {
      out.append(key).append('=').append(properties.getProperty(key)).append('\n');
    }
    return out.toString().getBytes(StandardCharsets.ISO_8859_1);
  }
}
