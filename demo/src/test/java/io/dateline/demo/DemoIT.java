package io.dateline.demo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The demo as its user runs it: the jar, in a process of its own. */
class DemoIT {
  private record Run(int code, String out, String err) {}

  private static Run demo(String... arguments) throws IOException, InterruptedException {
    Path folder = TestSolr.newFolder("demo");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-D" + Checkout.ROOT_PROPERTY + "=" + Checkout.locate().root());
    command.add("-jar");
    command.add(System.getProperty("dateline.demo.jar"));
    command.addAll(List.of(arguments));
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    try {
      assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("ended").isTrue();
    } finally {
      process.destroyForcibly();
    }
    return new Run(process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
  }

  @Test
  void theSamples() throws Exception {
    Run run = demo("--once");
    assertThat(run.code()).as(run.out() + run.err()).isZero();
    long samples = Expected.all().size();
    assertThat(run.out())
        .contains("Indexed      " + samples + " articles")
        .contains(NewsCollection.installBody())
        .contains("dateline_place_ss", "article_source_ss", "entity_person_ss")
        .containsPattern("Reuters +[0-9]+")
        .containsPattern("Associated Press +[0-9]+")
        .containsPattern("2[0-9]{3}-[0-9]{2} +[0-9]+")
        .contains("/news/query?q=*:*");
    assertThat(run.err()).contains("100%");
  }

  @Test
  void filesAndFoldersOfTheUser() throws Exception {
    Path folder = TestSolr.newFolder("mine");
    Files.createDirectories(folder.resolve("deep/er"));
    Files.writeString(folder.resolve("deep/er/a.txt"), Texts.LISBON, UTF_8);
    Files.writeString(folder.resolve("deep/b.txt"), Texts.NAIROBI, UTF_8);
    Files.writeString(
        folder.resolve("deep/c.txt"), Texts.LISBON.replace("ferry", "café"), ISO_8859_1);
    Files.writeString(folder.resolve(".hidden"), "not to be indexed", UTF_8);
    Path page =
        Files.writeString(
            folder.resolveSibling(folder.getFileName() + ".html"),
            "<html><head><title>Piers</title></head><body><p>"
                + Texts.LISBON.replace("\n\n", "</p><p>")
                + "</p></body></html>",
            UTF_8);
    Run run = demo("--once", folder.toString(), page.toString());
    assertThat(run.code()).as(run.out() + run.err()).isZero();
    assertThat(run.out())
        .contains("Indexed      4 articles")
        .containsPattern("Lisbon +3\\b")
        .containsPattern("Nairobi +1\\b");
  }

  @Test
  void aPathThatIsNotThere() throws Exception {
    Run run = demo("--once", "no/such/article.txt");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("There is no no/such/article.txt");
  }

  @Test
  void aWrongOption() throws Exception {
    Run run = demo("--port", "many");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--port", "many", "Usage: demo/run");
  }
}
