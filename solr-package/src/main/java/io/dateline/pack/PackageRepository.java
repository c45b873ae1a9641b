package io.dateline.pack;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder that Solr's package manager takes as a repository, behind any web server: {@code
 * repository.json}, {@code publickey.der} and the signed jars. Not thread-safe.
 */
public final class PackageRepository {

  /** The package's name. */
  public static final String NAME = "dateline";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CONFIG = "/api/collections/${collection}/config";
  private static final String PACKAGE = "io.dateline.solr.";
  private static final String HANDLER = "/dateline/analyze";

  private final Path folder;
  private final SigningKey key;
  private final ArrayNode repository = JSON.createArrayNode();
  private final ArrayNode versions;

  /** A repository that is written to a folder, which is made if it is not there. */
  public PackageRepository(Path folder, SigningKey key) {
    this.folder = folder;
    this.key = key;
    this.versions =
        repository
            .addObject()
            .put("name", NAME)
            .put("description", "News enrichment: date lines, sources, people, places")
            .putArray("versions");
  }

  /**
   * Writes the repository of one version.
   *
   * @param args the jar, its version, its date, the folder, and a key file or nothing
   * @throws IOException if a file cannot be read or written
   */
  public static void main(String[] args) throws IOException {
    boolean named = args.length > 4 && !args[4].isEmpty();
    SigningKey key = named ? SigningKey.read(Path.of(args[4])) : SigningKey.fresh();
    new PackageRepository(Path.of(args[3]), key).add(Path.of(args[0]), args[1], args[2]).write();
  }

  /**
   * Adds a version.
   *
   * @param jar the drop-in jar
   * @param version the package's version, like 0.1.0
   * @param date when it was released, like 2026-11-23T00:00:00Z
   * @throws IOException if the jar cannot be read or written
   */
  public PackageRepository add(Path jar, String version, String date) throws IOException {
    byte[] content = Files.readAllBytes(jar);
    String name = "dateline-solr-plugin-" + version + ".jar";
    Files.write(Files.createDirectories(folder).resolve(name), content);
    ObjectNode release = versions.addObject().put("version", version).put("date", date);
    release.putArray("artifacts").addObject().put("url", name).put("sig", key.sign(content));
    release.set("manifest", manifest());
    return this;
  }

  /**
   * Writes the list of versions and the key.
   *
   * @throws IOException if they cannot be written
   */
  public void write() throws IOException {
    Files.createDirectories(folder);
    Files.write(folder.resolve("publickey.der"), key.publicKey());
    byte[] json = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(repository);
    Files.write(folder.resolve("repository.json"), json);
  }

  /** The same call as without packages, with the package before the names of the classes. */
  private static ObjectNode manifest() {
    ObjectNode manifest = JSON.createObjectNode().put("version-constraint", "9 - 10");
    ObjectNode plugin =
        manifest.putArray("plugins").addObject().put("name", NAME).put("type", "collection");
    ObjectNode setup = command(plugin, "setup-command", CONFIG, "POST").putObject("payload");
    setup
        .putObject("add-updateprocessor")
        .put("name", NAME)
        .put("class", "${package-name}:" + PACKAGE + "NewsUpdateProcessorFactory");
    ObjectNode init = setup.putObject("add-initparams").put("name", NAME).put("path", "/update/**");
    init.putObject("defaults").put("processor", NAME);
    setup
        .putObject("add-requesthandler")
        .put("name", HANDLER)
        .put("class", "${package-name}:" + PACKAGE + "NewsAnalyzeHandler");
    command(plugin, "uninstall-command", CONFIG, "POST")
        .putObject("payload")
        .put("delete-initparams", NAME)
        .put("delete-requesthandler", HANDLER)
        .put("delete-updateprocessor", NAME);
    String asked = CONFIG + "/requestHandler?componentName=" + HANDLER + "&meta=true";
    command(plugin, "verify-command", asked, "GET")
        .put(
            "condition", "$['config'].['requestHandler'].['" + HANDLER + "']._packageinfo_.version")
        .put("expected", "${package-version}");
    manifest.putObject("parameter-defaults");
    return manifest;
  }

  private static ObjectNode command(ObjectNode plugin, String name, String path, String method) {
    return plugin.putObject(name).put("path", path).put("method", method);
  }
}
