package io.dateline.solr.update;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Locale, calendar, digits, zone and encoding of the machine make no difference. */
class ConditionsTest {
  private static String here;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "tr-TR,                        Europe/Istanbul,  ISO-8859-9",
    "th-TH-u-ca-buddhist-nu-thai,  Asia/Bangkok,     x-windows-874",
    "ar-EG-u-nu-arab,              America/St_Johns, windows-1256",
    "fa-IR-u-ca-persian-nu-arabext, Pacific/Apia,    US-ASCII"
  })
  void theSameEverywhere(String locale, String zone, String encoding) throws Exception {
    if (here == null) {
      here = Conditions.found();
    }
    Path file = folder.resolve("found.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.timezone=" + zone,
                "-Dfile.encoding=" + encoding,
                "-Ddateline.fixtures=" + System.getProperty("dateline.fixtures"),
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Conditions.class.getName(),
                locale,
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    try {
      assertThat(process.waitFor())
          .as(Files.readString(folder.resolve("log"), StandardCharsets.ISO_8859_1))
          .isZero();
    } finally {
      process.destroyForcibly();
    }
    String there = Files.readString(file, StandardCharsets.UTF_8);
    assertThat(there)
        .contains("\u0130stanbul Kul\u00fcb\u00fc", "2026-03-04T10:15:00Z")
        .isEqualTo(here);
  }
}
