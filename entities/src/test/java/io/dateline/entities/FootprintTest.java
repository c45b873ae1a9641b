package io.dateline.entities;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.article.gazetteer.Gazetteer;
import io.dateline.entities.canonical.Organizations;
import io.dateline.entities.tagging.NameModel;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.Reference;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the models and lists take in the jar and in memory. */
class FootprintTest {
  private static final long MEGABYTE = 1_000_000;
  private static final long JAR = 12 * MEGABYTE;
  private static final long HEAP = 100 * MEGABYTE;
  private static final int WORDS = 200_000;

  @Test
  void inTheJar() throws Exception {
    long size = size(NameModel.class, "/io/dateline/entities/model");
    size += size(Organizations.class, "/io/dateline/entities/gazetteer");
    // Lists are text; in the jar they are compressed, here they are not.
    size += size(Gazetteer.class, "/io/dateline/article/gazetteer");
    System.out.println("models and lists: " + size / 1000 + " kB before the jar compresses them");
    assertThat(size).isBetween(MEGABYTE, JAR);
  }

  /** With more different words read than any memory of words holds. */
  @Test
  void inMemory() throws IOException {
    long before = used();
    NewsResources resources = NewsResources.shared();
    long loaded = used() - before;
    NewsAnalyzer analyzer = new NewsAnalyzer(resources);
    Random random = new Random(7);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < WORDS; i++) {
      text.append(i % 3 == 0 ? 'K' : 'k').append(Integer.toString(random.nextInt(1 << 24), 26));
      text.append(i % 20 == 19 ? ".\n" : " ");
      if (text.length() > 50_000) {
        analyzer.analyze(text, english());
        text.setLength(0);
      }
    }
    try {
      long full = used() - before;
      System.out.println(
          "heap: "
              + loaded / MEGABYTE
              + " MB loaded, "
              + full / MEGABYTE
              + " MB with memories full");
      assertThat(full).isBetween(MEGABYTE, HEAP);
    } finally {
      Reference.reachabilityFence(analyzer);
    }
  }

  private static NewsAnalyzer.Request english() {
    NewsAnalyzer.Request plain = NewsAnalyzer.Request.PLAIN;
    return new NewsAnalyzer.Request(
        plain.headline(),
        plain.published(),
        plain.dateLine(),
        plain.sources(),
        Optional.of("en"),
        plain.bounds());
  }

  private static long size(Class<?> owner, String folder) throws IOException, URISyntaxException {
    URL url = owner.getResource(folder);
    assertThat(url).as(folder).isNotNull();
    if (!url.getProtocol().equals("file")) {
      return 0;
    }
    long size = 0;
    try (Stream<Path> files = Files.list(Path.of(url.toURI()))) {
      for (Path file : files.filter(f -> !f.toString().endsWith(".class")).toList()) {
        try (InputStream in = Files.newInputStream(file)) {
          size += in.readAllBytes().length;
        }
      }
    }
    return size;
  }

  private static long used() {
    for (int i = 0; i < 4; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
