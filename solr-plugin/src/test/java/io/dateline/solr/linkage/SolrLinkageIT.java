package io.dateline.solr.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.fixtures.linkage.Linkage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.solr.common.params.SolrParams;
import org.apache.solr.core.SolrCore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * All that the drop-in jar uses of Solr, SolrJ and SLF4J is in each of these Solrs, with the
 * descriptors that the jar was compiled against. Solr 10 is for Java 21, so nothing is loaded.
 */
class SolrLinkageIT {

  /**
   * Solr, SolrJ with its JSON writer, SLF4J, and of Lucene its core alone. The jsoup in the jar
   * bears annotations (org.jspecify) that nobody needs.
   */
  private static final List<String> OF_OTHERS = List.of("org/apache/", "org/noggit/", "org/slf4j/");

  private static Linkage against(String version) throws IOException {
    Path folder = Path.of(System.getProperty("dateline.solrs"), version);
    try (Stream<Path> files = Files.list(folder)) {
      return new Linkage(files.filter(f -> f.toString().endsWith(".jar")).toList(), OF_OTHERS);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"9.0.0", "9.10.1", "10.0.0"})
  void theJarLinks(String version) throws IOException {
    Linkage linkage =
        against(version).checkJar(Path.of(System.getProperty("dateline.jar")), "io/dateline/");
    assertThat(linkage.missing()).isEmpty();
    assertThat(linkage.uses()).as("uses of Solr and SLF4J").isGreaterThan(200);
  }

  static Stream<Arguments> planted() {
    String solr = "org/apache/solr/";
    return Stream.of(
        Arguments.of(
            Planted.OfMethod.class,
            solr + "common/util/NamedList.findRecursive([Ljava/lang/String;)Ljava/lang/Object;"),
        Arguments.of(
            Planted.OfMethodByReference.class,
            solr
                + "common/params/SolrParams.toSolrParams(L"
                + solr
                + "common/util/NamedList;)L"
                + solr
                + "common/params/SolrParams;"),
        Arguments.of(
            Planted.OfField.class,
            solr + "util/stats/MetricUtils.ALL_PROPERTIES Ljava/util/function/Predicate;"),
        Arguments.of(Planted.OfClass.class, solr + "response/BinaryResponseWriter"),
        Arguments.of(
            Planted.OfMethodToImplement.class,
            Planted.OfMethodToImplement.class.getName().replace('.', '/')
                + " lacks "
                + solr
                + "metrics/SolrMetricProducer.initializeMetrics(L"
                + solr
                + "metrics/SolrMetricsContext;Lio/opentelemetry/api/common/Attributes;)V"));
  }

  @ParameterizedTest
  @MethodSource("planted")
  void aPlantedUseOfWhat10DroppedIsFound(Class<?> planted, String missing) throws IOException {
    assertThat(against("10.0.0").checkClass(planted).missing()).containsExactly(missing);
  }

  @Test
  void thePlantedUsesAreInTheSolrThatTheyAreCompiledAgainst() throws Exception {
    List<Path> jars = new ArrayList<>();
    for (Class<?> type : List.of(SolrCore.class, SolrParams.class)) {
      jars.add(Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()));
    }
    Linkage linkage = new Linkage(jars, OF_OTHERS);
    for (Arguments planted : planted().toList()) {
      linkage.checkClass((Class<?>) planted.get()[0]);
    }
    assertThat(linkage.missing()).isEmpty();
  }
}
