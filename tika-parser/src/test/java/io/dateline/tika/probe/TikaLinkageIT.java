package io.dateline.tika.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.fixtures.linkage.Linkage;
import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every class, method and field of Tika that the jar names exists in that Tika. */
class TikaLinkageIT {

  @ParameterizedTest
  @ValueSource(strings = {"1.28.5", "2.9.4", "3.3.1", "3.3.2", "4.0.0"})
  void links(String version) throws IOException {
    Path folder = Path.of(System.getProperty("dateline.tikas"), version);
    File[] jars = folder.toFile().listFiles((dir, name) -> name.endsWith(".jar"));
    Linkage linkage =
        new Linkage(Stream.of(jars).map(File::toPath).toList(), List.of("org/apache/tika/"))
            .checkJar(Path.of(System.getProperty("dateline.jar")), "io/dateline/tika/");
    assertThat(linkage.missing()).isEmpty();
    assertThat(linkage.uses()).as("uses of Tika").isGreaterThan(60);
  }

  private static URL url(File file) {
    try {
      return file.toURI().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Both signatures of parse are in the one class. */
  @ParameterizedTest
  @ValueSource(strings = {"1.28.5", "4.0.0"})
  void implementsTheInterface(String version) throws Exception {
    Path folder = Path.of(System.getProperty("dateline.tikas"), version);
    File[] jars = folder.toFile().listFiles((dir, name) -> name.endsWith(".jar"));
    List<URL> urls = Stream.of(jars).map(TikaLinkageIT::url).toList();
    URL[] all =
        Stream.concat(urls.stream(), Stream.of(url(new File(System.getProperty("dateline.jar")))))
            .toArray(URL[]::new);
    try (URLClassLoader tika = new URLClassLoader(all, ClassLoader.getPlatformClassLoader())) {
      Class<?> type = Class.forName("org.apache.tika.parser.Parser", true, tika);
      Object ours =
          Class.forName("io.dateline.tika.NewsArticleParser", true, tika)
              .getConstructor()
              .newInstance();
      assertThat(type.isInstance(ours)).isTrue();
      for (var method : type.getMethods()) {
        if (java.lang.reflect.Modifier.isAbstract(method.getModifiers())) {
          var found = ours.getClass().getMethod(method.getName(), method.getParameterTypes());
          assertThat(java.lang.reflect.Modifier.isAbstract(found.getModifiers()))
              .as(method.toString())
              .isFalse();
        }
      }
    }
  }
}
