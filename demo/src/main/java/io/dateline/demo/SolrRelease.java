package io.dateline.demo;

import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * A Solr that can be started here, and all that we must know apart about its version. Immutable and
 * thread-safe.
 *
 * @param version for example {@code 9.7.0}
 * @param lib the jars of its server
 */
public record SolrRelease(String version, Path lib) {

  /** Maven Central has the modules of this one alone; their versions go with the server's. */
  private static final String WITH_MODULES = "9.7.0";

  private static final Set<String> MODULES = Set.of("extraction", "analysis-extras");

  /** From this version on, Java has no security manager any more. */
  private static final int JAVA_WITHOUT_SECURITY_MANAGER = 24;

  /** The release that the tests and the demo run. */
  static SolrRelease shipped(Checkout checkout) {
    return new SolrRelease(checkout.solrVersion(), checkout.serverLib());
  }

  /**
   * All releases whose jars are gathered, oldest first: that of the tests, and with the profile
   * {@code matrix} the others.
   *
   * @throws IllegalStateException when none is built
   */
  public static List<SolrRelease> gathered(Checkout checkout) {
    List<SolrRelease> releases = new ArrayList<>(List.of(shipped(checkout)));
    for (Path folder : checkout.matrixFolders()) {
      Path lib = folder.resolve("target/lib");
      if (Files.isDirectory(lib)) {
        releases.add(new SolrRelease(folder.getFileName().toString(), lib));
      }
    }
    releases.sort(Comparator.comparing(release -> Version.parse(release.version)));
    return List.copyOf(releases);
  }

  /** Whether a module's jars are there in this version. */
  public boolean hasModule(String name) {
    return version.equals(WITH_MODULES) && MODULES.contains(name);
  }

  /** Whether a stock start of this Solr on a Java turns the security manager on. */
  public boolean isSecuredOn(Jdk jdk) {
    return jdk.feature() < JAVA_WITHOUT_SECURITY_MANAGER;
  }
}
