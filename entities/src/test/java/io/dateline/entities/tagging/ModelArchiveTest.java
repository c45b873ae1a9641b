package io.dateline.entities.tagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelArchiveTest {
  private static final ModelArchive.Limits SMALL =
      new ModelArchive.Limits(1 << 20, 4 << 20, 100, 4);

  static byte[] zip(String... namesAndTexts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static void read(byte[] bytes) throws IOException {
    ModelArchive.read(new ByteArrayInputStream(bytes), SMALL);
  }

  @Test
  void readsWhatIsWithinBounds() throws IOException {
    assertThat(
            ModelArchive.read(
                new ByteArrayInputStream(zip("manifest.properties", "a=b", "x.bin", "y")), SMALL))
        .containsOnlyKeys("manifest.properties", "x.bin");
  }

  @Test
  void refusesWhatIsNoZip() {
    assertThatThrownBy(() -> read("hello".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("not a zip file");
  }

  @Test
  void refusesAnArchiveWithoutManifest() {
    assertThatThrownBy(() -> ModelArchive.open(new ByteArrayInputStream(zip("x.bin", "y")), SMALL))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("manifest.properties");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../evil.bin",
        "/etc/x.bin",
        "a/b.bin",
        "a\\b.bin",
        "C:x.bin",
        "a b.bin",
        "\u00FC"
      })
  void refusesNamesThatArePaths(String name) {
    assertThatThrownBy(() -> read(zip(name, "y")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("entry name is not allowed");
  }

  @Test
  void refusesAZipBomb() throws IOException {
    byte[] bomb = zip("bomb.bin", "0".repeat(3 << 20));
    assertThat(bomb.length).isLessThan(10_000);
    assertThatThrownBy(() -> read(bomb))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("100 times its size");
  }

  @Test
  void refusesTooManyBytesWhenUnzipped() {
    ModelArchive.Limits limits = new ModelArchive.Limits(1 << 20, 1000, 100, 4);
    assertThatThrownBy(
            () -> ModelArchive.read(new ByteArrayInputStream(zip("x", "0".repeat(1001))), limits))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("more than 1000 bytes when unzipped");
  }

  @Test
  void refusesTooLargeAFile() {
    ModelArchive.Limits limits = new ModelArchive.Limits(50, 1000, 100, 4);
    assertThatThrownBy(
            () -> ModelArchive.read(new ByteArrayInputStream(zip("x", "y", "z", "y")), limits))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("more than 50 bytes");
  }

  @Test
  void refusesTooManyEntries() {
    assertThatThrownBy(() -> read(zip("a", "1", "b", "1", "c", "1", "d", "1", "e", "1")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("more than 4 entries");
  }

  @Test
  void refusesTwoEntriesOfOneName() throws IOException {
    String twice =
        new String(zip("aa", "1", "ab", "2"), StandardCharsets.ISO_8859_1).replace("ab", "aa");
    assertThatThrownBy(() -> read(twice.getBytes(StandardCharsets.ISO_8859_1)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("two entries named aa");
  }

  @Test
  void renamesAPackageOnlyWhereItBeginsAName() {
    String text = "a=one.two.X\nb=x.one.two.X\nc=done.two.X \"one.two.Y\"";
    byte[] renamed =
        ModelArchive.rename(
            text.getBytes(StandardCharsets.ISO_8859_1), "one.two.", "shaded.one.two.");
    assertThat(new String(renamed, StandardCharsets.ISO_8859_1))
        .isEqualTo("a=shaded.one.two.X\nb=x.one.two.X\nc=done.two.X \"shaded.one.two.Y\"");
  }

  @Test
  void knowsWhereOpenNlpIs() {
    assertThat(ModelArchive.runtimePackage()).endsWith("tools.");
  }
}
