package io.dateline.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.entities.NewsResources;
import io.dateline.solr.update.DocumentEnricher;
import io.dateline.solr.update.Enrichment;
import io.dateline.solr.update.NewsConfig;
import io.dateline.solr.update.Output;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.solr.common.SolrInputDocument;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what the Solr processor would set for a text, and why. */
@Command(
    name = "analyze",
    description = {
      "Prints the fields that the Solr processor would set for each text, with the rule that gave"
          + " each value and where it was read (UTF-16 offsets).",
    },
    mixinStandardHelpOptions = true)
final class Analyze implements Callable<Integer> {

  /** A larger file is not a text that somebody wants to look at in a terminal. */
  private static final long MAX_FILE = 100L << 20;

  private static final String TEXT_FIELD = "content";

  @Spec private CommandSpec spec;

  @ArgGroup(multiplicity = "1")
  private Input input;

  @Mixin private SolrOptions solr;

  @Option(names = "--json", description = "Print JSON lines instead of tables.")
  private boolean json;

  @Option(
      names = {"-p", "--param"},
      paramLabel = "NAME=VALUE",
      description = "A parameter of the processor, as in solrconfig.xml; repeat for more.")
  private Map<String, String> params = new LinkedHashMap<>();

  /** Where the texts are. */
  static final class Input {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Texts; - is standard input.")
    private List<String> files;

    @Option(
        names = "--jsonl",
        paramLabel = "FILE",
        description = "Lines of {\"id\",\"text\",\"published\"?}; - is standard input.")
    private String jsonl;

    @Option(
        names = "--id",
        paramLabel = "ID",
        description = {
          "A document of a running Solr (--solr): what its own handler says, with the collection's"
              + " configuration; where it has none, what this command makes of the stored fields.",
        })
    private String id;
  }

  private final ObjectMapper mapper = new ObjectMapper();
  private NewsConfig config;
  private DocumentEnricher enricher;
  private Report report;

  @Override
  public Integer call() throws IOException {
    try {
      config = NewsConfig.of(params.entrySet());
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage(), e);
    }
    if (solr.isGiven() != (input.id != null)) {
      throw new CommandLine.ParameterException(
          spec.commandLine(),
          "--solr and --id go together: they name a document of a running Solr");
    }
    PrintWriter out = spec.commandLine().getOut();
    if (input.id != null) {
      return indexed(input.id, out);
    }
    enricher = new DocumentEnricher(NewsResources.shared());
    report = report(out, config.fields());
    int failed = 0;
    if (input.jsonl != null) {
      failed = jsonLines(input.jsonl);
    } else {
      for (String file : input.files) {
        failed += file(file) ? 0 : 1;
      }
    }
    out.flush();
    return failed == 0 ? 0 : 1;
  }

  private Report report(PrintWriter out, Map<Output, String> fields) {
    return json ? new JsonReport(out, mapper, fields) : new TableReport(out, fields);
  }

  /** A document of a running Solr. */
  private int indexed(String id, PrintWriter out) throws IOException {
    SolrDocuments documents = new SolrDocuments(solr.api());
    String handler = new Installation(Installation.DEFAULT_NAME, Map.of(), false).handlerPath();
    Optional<SolrDocuments.Analysis> said = documents.ask(handler, id);
    if (said.isPresent()) {
      report(out, said.get().fields()).add(id, said.get().enrichment(), said.get().words());
    } else {
      spec.commandLine()
          .getErr()
          .println("dateline: " + handler + " is not installed; this is what a default one gives");
      SolrInputDocument document = documents.read(id);
      Enrichment enrichment = new DocumentEnricher(NewsResources.shared()).read(document, config);
      Object text = document.getFieldValue(enrichment.textField());
      report(out, config.fields())
          .add(id, enrichment, Report.of(text instanceof String string ? string : ""));
    }
    out.flush();
    return 0;
  }

  private boolean file(String name) {
    String text;
    try {
      text = name.equals("-") ? standardInput() : Utf8.decode(read(Path.of(name)));
    } catch (IOException e) {
      spec.commandLine().getErr().println("dateline: " + name + ": not read: " + Messages.of(e));
      return false;
    }
    SolrInputDocument document = new SolrInputDocument();
    document.setField("id", name);
    document.setField(TEXT_FIELD, text);
    analyze(name, document);
    return true;
  }

  private static byte[] read(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new IOException("it is a folder; name the files in it");
    }
    long size = Files.size(file);
    if (size > MAX_FILE) {
      throw new IOException(size + " bytes, more than the " + MAX_FILE + " that are read");
    }
    return Files.readAllBytes(file);
  }

  private static String standardInput() throws IOException {
    byte[] bytes = System.in.readNBytes((int) MAX_FILE + 1);
    if (bytes.length > MAX_FILE) {
      throw new IOException("more than the " + MAX_FILE + " bytes that are read");
    }
    return Utf8.decode(bytes);
  }

  private int jsonLines(String name) {
    int failed = 0;
    try (InputStream in = name.equals("-") ? System.in : open(Path.of(name))) {
      InputStream buffered = new BufferedInputStream(in);
      int number = 0;
      for (byte[] line = line(buffered); line != null; line = line(buffered)) {
        number++;
        failed += jsonLine(line, name + " line " + number) ? 0 : 1;
      }
    } catch (IOException e) {
      spec.commandLine().getErr().println("dateline: " + name + ": not read: " + Messages.of(e));
      failed++;
    }
    return failed;
  }

  private static InputStream open(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new IOException("it is a folder; name a file in it");
    }
    return Files.newInputStream(file);
  }

  /** The bytes up to the next line end; null when there are no more. */
  private static byte[] line(InputStream in) throws IOException {
    int next = in.read();
    if (next < 0) {
      return null;
    }
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (; next >= 0 && next != '\n'; next = in.read()) {
      line.write(next);
      if (line.size() > MAX_FILE) {
        throw new IOException("a line of more than the " + MAX_FILE + " bytes that are read");
      }
    }
    return line.toByteArray();
  }

  private boolean jsonLine(byte[] bytes, String where) {
    String line;
    try {
      line = Utf8.decode(bytes);
    } catch (IOException e) {
      spec.commandLine().getErr().println("dateline: " + where + ": not read: " + Messages.of(e));
      return false;
    }
    return line.isBlank() || jsonLine(line, where);
  }

  private boolean jsonLine(String line, String where) {
    JsonNode node;
    try {
      node = mapper.readTree(line);
    } catch (JsonProcessingException e) {
      spec.commandLine()
          .getErr()
          .println("dateline: " + where + ": not JSON: " + e.getOriginalMessage());
      return false;
    }
    JsonNode text = node.get("text");
    if (text == null || !text.isTextual()) {
      spec.commandLine().getErr().println("dateline: " + where + ": has no \"text\"");
      return false;
    }
    SolrInputDocument document = new SolrInputDocument();
    String id = node.path("id").asText(where);
    document.setField("id", id);
    document.setField(TEXT_FIELD, text.textValue());
    JsonNode published = node.get("published");
    if (published != null && published.isTextual()) {
      document.setField("published", published.textValue());
    }
    analyze(id, document);
    return true;
  }

  private void analyze(String id, SolrInputDocument document) {
    Enrichment enrichment = enricher.read(document, config);
    report.add(id, enrichment, Report.of((String) document.getFieldValue(TEXT_FIELD)));
  }
}
