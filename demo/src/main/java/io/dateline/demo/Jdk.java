package io.dateline.demo;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A Java on this machine.
 *
 * @param home its folder
 * @param feature the first number of its version
 */
public record Jdk(Path home, int feature) {

  /** The system property that names other Javas' folders, parted like a class path. */
  public static final String JDKS_PROPERTY = "dateline.jdks";

  /** The one that runs this. */
  public static Jdk running() {
    return new Jdk(Path.of(System.getProperty("java.home")), Runtime.version().feature());
  }

  /**
   * The Java in a folder; one without a release file is taken for the running version.
   *
   * @throws IOException if the release file cannot be read
   */
  public static Jdk in(Path home) throws IOException {
    Path release = home.resolve("release");
    if (!Files.isRegularFile(release)) {
      return new Jdk(home, Runtime.version().feature());
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(release, StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    String version = properties.getProperty("JAVA_VERSION", "17").replace("\"", "");
    return new Jdk(home, Runtime.Version.parse(version).feature());
  }

  /**
   * The newest Java that is newer than the running one: of the folders that {@value #JDKS_PROPERTY}
   * names, else of those beside the running one.
   *
   * @throws IOException if a folder cannot be read
   */
  public static Optional<Jdk> newer() throws IOException {
    Map<Integer, Jdk> found = new TreeMap<>(Comparator.reverseOrder());
    String named = System.getProperty(JDKS_PROPERTY, "");
    if (named.isBlank()) {
      Path beside = running().home().toRealPath().getParent();
      try (Stream<Path> folders = Files.list(beside)) {
        for (Path folder : folders.sorted().toList()) {
          add(folder, found);
        }
      }
    } else {
      for (String folder : named.split(File.pathSeparator, -1)) {
        add(Path.of(folder), found);
      }
    }
    return found.values().stream().filter(jdk -> jdk.feature > running().feature).findFirst();
  }

  private static void add(Path folder, Map<Integer, Jdk> found) throws IOException {
    if (Files.isExecutable(folder.resolve("bin/java"))) {
      Jdk jdk = in(folder.toRealPath());
      found.putIfAbsent(jdk.feature, jdk);
    }
  }
}
