package io.dateline.demo;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the built pieces lie in a checkout of this repository. Immutable and thread-safe.
 *
 * @param root the folder that holds {@code demo}, {@code solr-plugin} and the others
 */
public record Checkout(Path root) {
  /** The system property that names the root when this class does not run from a checkout. */
  public static final String ROOT_PROPERTY = "dateline.root";

  /**
   * Finds the checkout that this class was built in.
   *
   * @throws IllegalStateException when there is none and {@value #ROOT_PROPERTY} is not set
   */
  public static Checkout locate() {
    String named = System.getProperty(ROOT_PROPERTY);
    Path root = named != null ? Path.of(named) : ofThisClass();
    if (root == null || !Files.isDirectory(root.resolve("solr-runtime"))) {
      throw new IllegalStateException(
          "No checkout of Dateline at " + root + ": set -D" + ROOT_PROPERTY + "=FOLDER");
    }
    return new Checkout(root.toAbsolutePath().normalize());
  }

  private static Path ofThisClass() {
    try {
      // demo/target/classes or demo/target/dateline-demo-VERSION.jar
      Path built =
          Path.of(Checkout.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      Path target = built.getParent();
      return target == null || target.getParent() == null ? null : target.getParent().getParent();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The jars that make up the stock Solr server's class path.
   *
   * @throws IllegalStateException when they are not built, or are those of two Solr versions
   */
  public Path serverLib() {
    Path lib = gathered("server");
    List<Path> cores = matching(lib, "solr-core-");
    if (cores.size() != 1) {
      throw new IllegalStateException(
          "Jars of more than one Solr, or of none, in " + lib + ": run mvnw clean and build again");
    }
    return lib;
  }

  /**
   * The version of that Solr, for example {@code 9.7.0}.
   *
   * @throws IllegalStateException as {@link #serverLib()} does
   */
  public String solrVersion() {
    String jar = matching(serverLib(), "solr-core-").get(0).getFileName().toString();
    return jar.substring("solr-core-".length(), jar.length() - ".jar".length());
  }

  /** Where other Solrs than that of {@link #serverLib()} are gathered, if they are. */
  List<Path> matrixFolders() {
    try (Stream<Path> folders = Files.list(solrRuntime().resolve("matrix"))) {
      return folders.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new IllegalStateException("Cannot read " + root, e);
    }
  }

  /**
   * The jars of one of Solr's modules.
   *
   * @param name a module's name, for example {@code extraction}
   * @throws IllegalStateException when they are not built
   */
  public Path moduleLib(String name) {
    return gathered(name);
  }

  /**
   * The drop-in jar for Solr.
   *
   * @throws IllegalStateException when it is not built
   */
  public Path pluginJar() {
    return jar("solr-plugin", "dateline-solr-plugin-");
  }

  /**
   * The drop-in jar for Tika.
   *
   * @throws IllegalStateException when it is not built
   */
  public Path parserJar() {
    return jar("tika-parser", "dateline-tika-parser-");
  }

  /**
   * The command line.
   *
   * @throws IllegalStateException when it is not built
   */
  public Path commandLineJar() {
    Path jar = root.resolve("cli/target/dateline.jar");
    if (!Files.isRegularFile(jar)) {
      throw notBuilt(jar, "cli");
    }
    return jar;
  }

  /** The configset that stands in for Solr's {@code _default}. */
  public Path configset() {
    return root.resolve("src-test-resources/configsets/default");
  }

  /** The articles that come with Dateline. */
  public Path samples() {
    return root.resolve("src-test-resources/samples");
  }

  /** The folder that all of Solr's jars are gathered below; a real path. */
  Path solrRuntime() {
    try {
      return root.resolve("solr-runtime").toRealPath();
    } catch (IOException e) {
      throw new IllegalStateException("Cannot read " + root, e);
    }
  }

  private Path gathered(String name) {
    Path lib = solrRuntime().resolve(name).resolve("target/lib");
    if (!Files.isDirectory(lib)) {
      throw notBuilt(lib, "solr-runtime/" + name);
    }
    return lib;
  }

  private Path jar(String module, String prefix) {
    Path target = root.resolve(module).resolve("target");
    List<Path> jars = Files.isDirectory(target) ? matching(target, prefix) : List.of();
    if (jars.size() != 1) {
      throw notBuilt(target.resolve(prefix + "VERSION.jar"), module);
    }
    return jars.get(0);
  }

  private static List<Path> matching(Path folder, String prefix) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> isJar(file.getFileName().toString(), prefix)).sorted().toList();
    } catch (IOException e) {
      throw new IllegalStateException("Cannot read " + folder, e);
    }
  }

  private static boolean isJar(String name, String prefix) {
    return name.startsWith(prefix)
        && name.endsWith(".jar")
        && name.length() > prefix.length()
        && Character.isDigit(name.charAt(prefix.length()))
        && !name.endsWith("-sources.jar")
        && !name.endsWith("-javadoc.jar")
        && !name.endsWith("-tests.jar");
  }

  private IllegalStateException notBuilt(Path what, String module) {
    return new IllegalStateException(
        "Not built: "
            + what
            + ". Build it with: ./mvnw -ntp -DskipTests -pl "
            + module
            + " -am package");
  }
}
