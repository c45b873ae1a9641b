package io.dateline.tika.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The one shaded jar beside each Tika, in a process of its own, over the same documents. Writes the
 * table that {@code docs/tika.md} shows; with {@code -Ddateline.write=true} it writes it there.
 */
class TikaVersionsIT {

  private static final List<String> VERSIONS = List.of("1.28.5", "2.9.4", "3.3.1", "3.3.2");

  private static final Map<String, String> KINDS = new LinkedHashMap<>();

  static {
    KINDS.put("html-", "HTML");
    KINDS.put("nitf-", "NITF");
    KINDS.put("newsmlg2-", "NewsML-G2");
    KINDS.put("newsml1-", "NewsML 1");
    KINDS.put("ninjs-", "ninjs");
    KINDS.put("iptc7901-", "IPTC 7901");
    KINDS.put("anpa-", "ANPA 1312");
    KINDS.put("rss", "RSS");
    KINDS.put("atom-", "Atom");
    KINDS.put("not-news-", "no news");
  }

  private static final Map<String, Map<String, Map<String, List<String>>>> RUNS =
      new LinkedHashMap<>();

  @BeforeAll
  static void runAll() throws Exception {
    for (String version : VERSIONS) {
      RUNS.put(version, run(version, "auto"));
    }
    RUNS.put("4.0.0", run("4.0.0", "direct"));
  }

  private static Map<String, Map<String, List<String>>> run(
      String version, String mode, Path... more) throws Exception {
    String path =
        tika(version)
            + File.separator
            + "*"
            + File.pathSeparator
            + System.getProperty("dateline.jar")
            + File.pathSeparator
            + probe();
    for (Path extra : more) {
      path += File.pathSeparator + extra;
    }
    Path out = Files.createTempFile("probe", ".tsv");
    Path err = Files.createTempFile("probe", ".err");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-cp",
                path,
                StandardsProbe.class.getName(),
                mode,
                StandardsFixture.folder().toString())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).as(version + " ends").isTrue();
    String errors = Files.readString(err, StandardCharsets.UTF_8);
    assertThat(process.exitValue()).as(version + ": " + errors).isZero();
    Map<String, Map<String, List<String>>> values = new TreeMap<>();
    for (String line : Files.readAllLines(out, StandardCharsets.UTF_8)) {
      String[] parts = line.split("\t", 3);
      values
          .computeIfAbsent(parts[0], name -> new TreeMap<>())
          .computeIfAbsent(parts[1], key -> new ArrayList<>())
          .add(parts[2]);
    }
    Files.delete(out);
    Files.delete(err);
    return values;
  }

  private static Path tika(String version) {
    return Path.of(System.getProperty("dateline.tikas"), version);
  }

  /** Only the probe's own classes: no other test library beside Tika. */
  private static Path probe() throws Exception {
    Path folder = Files.createDirectories(tika("probe-classes"));
    String name = StandardsProbe.class.getName().replace('.', '/') + ".class";
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    try (var in = StandardsProbe.class.getClassLoader().getResourceAsStream(name)) {
      Files.write(file, in.readAllBytes());
    }
    return folder;
  }

  @Test
  void everyVersionGivesWhatIsExpected() {
    List<String> faults = new ArrayList<>();
    for (StandardsFixture fixture : StandardsFixture.all()) {
      RUNS.forEach(
          (version, run) -> {
            if (!reaches(version, fixture)) {
              return;
            }
            Map<String, List<String>> values = run.getOrDefault(fixture.name(), Map.of());
            fixture
                .faults(values)
                .forEach(fault -> faults.add(version + " " + fixture.name() + ": " + fault));
            if (values.containsKey("error")) {
              faults.add(version + " " + fixture.name() + ": " + values.get("error"));
            }
          });
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void allVersionsGiveTheSameKeys() {
    List<String> differences = new ArrayList<>();
    Map<String, Map<String, List<String>>> first = RUNS.get(VERSIONS.get(0));
    RUNS.forEach(
        (version, run) ->
            first.forEach(
                (document, values) -> {
                  Map<String, List<String>> other = run.getOrDefault(document, Map.of());
                  if (!ours(values).equals(ours(other)) && !document.equals("not-news-data.xml")) {
                    differences.add(version + " " + document + ": " + ours(other));
                  }
                }));
    assertThat(differences).isEmpty();
  }

  private static Map<String, List<String>> ours(Map<String, List<String>> values) {
    return values.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith("dateline:"))
        .collect(
            Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
  }

  /** With a list of the user's own and a second jar of ours in the folder, all lists count. */
  @Test
  void aUsersOwnTypesAndASecondJarDoNoHarm(@TempDir Path folder) throws Exception {
    String own =
        "<?xml version=\"1.0\"?><mime-info><mime-type type=\"application/x-own\">"
            + "<magic priority=\"90\"><match value=\"&lt;?xml version=&quot;1.0&quot;?>\\n&lt;orders\""
            + " type=\"string\" offset=\"0\"/></magic><glob pattern=\"*.nitf-own\"/></mime-type>"
            + "<mime-type type=\"text/vnd.iptc.nitf\"><glob pattern=\"*.nitfx\"/></mime-type>"
            + "</mime-info>";
    Files.writeString(folder.resolve("custom-mimetypes.xml"), own);
    Path deep = Files.createDirectories(folder.resolve("org/apache/tika/mime"));
    Files.writeString(deep.resolve("custom-mimetypes.xml"), own);
    Path copy = folder.resolve("copy.jar");
    Files.copy(Path.of(System.getProperty("dateline.jar")), copy);
    for (String version : List.of("1.28.5", "3.3.1")) {
      Map<String, Map<String, List<String>>> run = run(version, "auto", folder, copy);
      assertThat(run.get("not-news-data.xml").get("Content-Type"))
          .as(version)
          .containsExactly("application/x-own");
      for (String document : List.of("nitf-34-full.xml", "ninjs-30.json", "newsmlg2-item.xml")) {
        assertThat(ours(run.get(document)))
            .as(version + " " + document)
            .isEqualTo(ours(RUNS.get(version).get(document)));
      }
    }
  }

  @Test
  void theTableInTheDocsIsOfThisRun() throws IOException {
    StringBuilder table = new StringBuilder("| Tika | how it was run |");
    KINDS.values().forEach(kind -> table.append(' ').append(kind).append(" |"));
    table.append("\n|---|---|").append("---|".repeat(KINDS.size())).append('\n');
    RUNS.forEach(
        (version, run) -> {
          table.append("| ").append(version).append(" | ").append(how(version)).append(" |");
          for (String prefix : KINDS.keySet()) {
            List<StandardsFixture> documents =
                StandardsFixture.all().stream()
                    .filter(fixture -> fixture.name().startsWith(prefix))
                    .filter(fixture -> reaches(version, fixture))
                    .toList();
            long right =
                documents.stream()
                    .filter(
                        fixture ->
                            fixture.faults(run.getOrDefault(fixture.name(), Map.of())).isEmpty())
                    .count();
            table.append(' ').append(right).append('/').append(documents.size()).append(" |");
          }
          table.append('\n');
        });
    Path docs = Path.of(System.getProperty("dateline.docs"), "tika.md");
    String page = Files.readString(docs, StandardCharsets.UTF_8);
    String open = "<!-- table of TikaVersionsIT -->\n";
    String close = "<!-- end of table -->";
    int from = page.indexOf(open) + open.length();
    int to = page.indexOf(close);
    assertThat(to).as("the marks of the table in docs/tika.md").isGreaterThanOrEqualTo(from);
    if (Boolean.getBoolean("dateline.write")) {
      Files.writeString(docs, page.substring(0, from) + table + page.substring(to));
    } else {
      assertThat(page.substring(from, to)).isEqualTo(table.toString());
    }
  }

  /** Called directly, our parser gets nothing of a type that it does not claim. */
  private static boolean reaches(String version, StandardsFixture fixture) {
    return !version.startsWith("4.")
        || !fixture.expected().getOrDefault("type", List.of()).contains("application/xml");
  }

  private static String how(String version) {
    return switch (version) {
      case "4.0.0" -> "core alone; our parser called with a TikaInputStream";
      case "3.3.2" -> "AutoDetectParser; core 3.3.2 with the parsers of 3.3.1";
      default -> "AutoDetectParser with Tika's HTML, XML, text and feed parsers";
    };
  }

  @Test
  void theJarIsSmallAndKeepsItsLibrariesToItself() throws IOException {
    Path jar = Path.of(System.getProperty("dateline.jar"));
    assertThat(Files.size(jar)).isLessThan(2_000_000);
    try (var file = new java.util.jar.JarFile(jar.toFile())) {
      assertThat(new TreeSet<>(file.stream().map(entry -> entry.getName()).toList()))
          .noneMatch(
              name ->
                  name.endsWith(".class")
                      && !name.startsWith("io/dateline/")
                      && !name.startsWith("META-INF/versions/"));
    }
  }
}
