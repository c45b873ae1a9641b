package io.dateline.demo;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Lays out a Solr home, and an installation folder with the modules, on the disk. */
final class SolrHome {
  /** What Solr reads at its start; the launcher sets jetty.port before that. */
  private static final String SOLR_XML =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <solr>
        <str name="modules">${solr.modules:}</str>
        <str name="sharedLib">%s</str>
        <solrcloud>
          <str name="host">127.0.0.1</str>
          <int name="hostPort">${jetty.port:8983}</int>
          <str name="hostContext">solr</str>
          <int name="zkClientTimeout">${zkClientTimeout:30000}</int>
        </solrcloud>
      </solr>
      """;

  /** Where the security policy lies in an installation. */
  static final String POLICY = "server/etc/security.policy";

  private SolrHome() {}

  /**
   * Makes a Solr home with the given jars in a folder of it, or brings one up to date.
   *
   * @param shared the folder below the home that solr.xml names as sharedLib; empty for none, the
   *     jars are in lib then
   * @param zooKeeperPort where ZooKeeper is to listen; 0 for a Solr without
   */
  static void layOutHome(Path home, List<Path> plugins, String shared, int zooKeeperPort)
      throws IOException {
    Path lib = Files.createDirectories(home.resolve(shared.isEmpty() ? "lib" : shared));
    Files.writeString(
        home.resolve("solr.xml"), SOLR_XML.replace("%s", shared), StandardCharsets.UTF_8);
    if (zooKeeperPort > 0) {
      Files.writeString(
          home.resolve("zoo.cfg"),
          "tickTime=2000\nclientPortAddress=127.0.0.1\nclientPort=" + zooKeeperPort + "\n",
          StandardCharsets.UTF_8);
    }
    for (Path plugin : plugins) {
      Files.copy(plugin, lib.resolve(plugin.getFileName()), REPLACE_EXISTING);
    }
  }

  /**
   * Makes an installation folder: each module's jars, and the configset that SolrCloud starts from.
   */
  static void layOutInstallation(Path install, Map<String, Path> modules, Path configset)
      throws IOException {
    Path policy = install.resolve(POLICY);
    Files.createDirectories(policy.getParent());
    try (InputStream ours = SolrHome.class.getResourceAsStream("security.policy")) {
      Files.copy(ours, policy, REPLACE_EXISTING);
    }
    for (Map.Entry<String, Path> module : modules.entrySet()) {
      Path folder = Files.createDirectories(install.resolve("modules").resolve(module.getKey()));
      if (Files.notExists(folder.resolve("lib"))) {
        link(module.getValue(), folder.resolve("lib"));
      }
    }
    if (configset != null) {
      copy(configset, install.resolve("server/solr/configsets/_default"));
    }
  }

  /** Copies a folder with all that is in it. */
  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target, REPLACE_EXISTING);
        }
      }
    }
  }

  /** Packs the files of a folder, by their paths below it, as the Configsets API takes them. */
  static byte[] zip(Path folder) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8);
        Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        zip.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, zip);
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static void link(Path from, Path to) throws IOException {
    try {
      Files.createSymbolicLink(to, from);
    } catch (UnsupportedOperationException | FileSystemException e) {
      // Not everywhere are links allowed; 80 MB of copies do as well.
      copy(from, to);
    }
  }
}
