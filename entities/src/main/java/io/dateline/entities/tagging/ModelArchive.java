package io.dateline.entities.tagging;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.util.ext.ExtensionLoader;

/**
 * Reads the zip of an OpenNLP model within bounds, and renames the OpenNLP classes it names to
 * where they are at run time: a model file says {@code opennlp.tools...}, a shaded jar has them
 * elsewhere.
 */
public final class ModelArchive {
  private static final String MANIFEST = "manifest.properties";
  private static final String DESCRIPTOR = "generator.featuregen";
  private static final String DEFAULT_DESCRIPTOR = "ner-default-features.xml";

  // Joined at run time: a shading tool rewrites literals that start with the package's name.
  private static final String WRITTEN_PACKAGE = String.join(".", "opennlp", "tools") + ".";

  static {
    // OpenNLP creates only classes of packages that it was told of; ours and its own real one.
    ExtensionLoader.registerAllowedPackage("io.dateline.entities.features");
    ExtensionLoader.registerAllowedPackage(runtimePackage());
  }

  private ModelArchive() {}

  /**
   * What may be read.
   *
   * @param zipped bytes of the file
   * @param unzipped bytes of all entries together
   * @param ratio unzipped bytes for each zipped byte, beyond the first MiB
   * @param entries number of entries
   */
  record Limits(long zipped, long unzipped, int ratio, int entries) {
    static final Limits DEFAULT = new Limits(256L << 20, 768L << 20, 200, 64);
  }

  /** The package that OpenNLP's classes are really in, with a dot at its end. */
  static String runtimePackage() {
    String name = TokenNameFinderFactory.class.getName();
    return name.substring(0, name.length() - "namefind.TokenNameFinderFactory".length());
  }

  /** Gives the archive, uncompressed and with its class names as they are at run time. */
  static InputStream open(InputStream in, Limits limits) throws IOException {
    Map<String, byte[]> entries = read(in, limits);
    if (!entries.containsKey(MANIFEST)) {
      throw new IOException("no OpenNLP model: it has no " + MANIFEST);
    }
    byte[] descriptor = entries.get(DESCRIPTOR);
    // Old models have none or one in OpenNLP's first notation, which 2.5 no longer reads.
    entries.put(
        DESCRIPTOR,
        descriptor == null ? defaultDescriptor() : ClassicDescriptor.convert(descriptor));
    return zipped(entries);
  }

  /**
   * Gives the archive of a sentence or token model with its class names as they are at run time.
   *
   * @param in the model file; read to its end, not closed
   * @throws IOException if it is no OpenNLP model or exceeds the bounds
   */
  public static InputStream open(InputStream in) throws IOException {
    Map<String, byte[]> entries = read(in, Limits.DEFAULT);
    if (!entries.containsKey(MANIFEST)) {
      throw new IOException("no OpenNLP model: it has no " + MANIFEST);
    }
    return zipped(entries);
  }

  private static InputStream zipped(Map<String, byte[]> entries) throws IOException {
    String runtimePackage = runtimePackage();
    if (!runtimePackage.equals(WRITTEN_PACKAGE)) {
      entries.computeIfPresent(MANIFEST, (n, b) -> rename(b, WRITTEN_PACKAGE, runtimePackage));
      entries.computeIfPresent(DESCRIPTOR, (n, b) -> rename(b, WRITTEN_PACKAGE, runtimePackage));
    }
    return new ByteArrayInputStream(zip(entries));
  }

  static Map<String, byte[]> read(InputStream in, Limits limits) throws IOException {
    Counter counter = new Counter(in, limits.zipped());
    Map<String, byte[]> entries = new LinkedHashMap<>();
    long total = 0;
    try (ZipInputStream zip = new ZipInputStream(counter, StandardCharsets.UTF_8)) {
      byte[] buffer = new byte[1 << 16];
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = checkedName(entry.getName());
        if (entries.size() == limits.entries()) {
          throw new IOException("more than " + limits.entries() + " entries");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
          total += n;
          if (total > limits.unzipped()) {
            throw new IOException("more than " + limits.unzipped() + " bytes when unzipped");
          }
          if (total > (1L << 20) + counter.count * limits.ratio()) {
            throw new IOException("unzips to more than " + limits.ratio() + " times its size");
          }
          out.write(buffer, 0, n);
        }
        if (entries.put(name, out.toByteArray()) != null) {
          throw new IOException("two entries named " + name);
        }
      }
    } catch (IllegalArgumentException e) {
      throw new IOException("entry name is not UTF-8", e);
    }
    if (entries.isEmpty()) {
      throw new IOException("no OpenNLP model: not a zip file, or an empty one");
    }
    return entries;
  }

  /** OpenNLP's models are flat; anything like a path is not one of them. */
  private static String checkedName(String name) throws IOException {
    boolean plain = !name.isEmpty() && name.length() <= 128 && !name.startsWith(".");
    for (int i = 0; plain && i < name.length(); i++) {
      char c = name.charAt(i);
      plain = c > ' ' && c < 0x7F && c != '/' && c != '\\' && c != ':';
    }
    if (!plain) {
      String shown = name.length() > 40 ? name.substring(0, 40) + "..." : name;
      throw new IOException("entry name is not allowed: \"" + escape(shown) + "\"");
    }
    return name;
  }

  private static String escape(String name) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      out.append(c >= ' ' && c < 0x7F ? c : '?');
    }
    return out.toString();
  }

  /** Replaces a package name where it begins a name; both files are supersets of ASCII. */
  static byte[] rename(byte[] bytes, String from, String to) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    StringBuilder out = new StringBuilder(text.length() + 256);
    int done = 0;
    for (int at = text.indexOf(from); at >= 0; at = text.indexOf(from, done)) {
      char before = at == 0 ? ' ' : text.charAt(at - 1);
      boolean begins = before != '.' && !Character.isJavaIdentifierPart(before);
      out.append(text, done, at).append(begins ? to : from);
      done = at + from.length();
    }
    return out.append(text, done, text.length()).toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] defaultDescriptor() throws IOException {
    try (InputStream in = TokenNameFinderFactory.class.getResourceAsStream(DEFAULT_DESCRIPTOR)) {
      if (in == null) {
        throw new IOException("OpenNLP's " + DEFAULT_DESCRIPTOR + " is missing");
      }
      return in.readAllBytes();
    }
  }

  static byte[] zip(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      zip.setLevel(Deflater.NO_COMPRESSION);
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  /** Counts what was read and stops at a limit; does not close what it wraps. */
  private static final class Counter extends FilterInputStream {
    private final long limit;
    private long count;

    Counter(InputStream in, long limit) {
      super(in);
      this.limit = limit;
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      add(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] bytes, int off, int len) throws IOException {
      int n = super.read(bytes, off, len);
      add(Math.max(n, 0));
      return n;
    }

    private void add(int n) throws IOException {
      count += n;
      if (count > limit) {
        throw new IOException("more than " + limit + " bytes");
      }
    }

    @Override
    public void close() {}
  }
}
