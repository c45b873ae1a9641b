package io.dateline.training;

import io.dateline.entities.tagging.NameType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Reads {@code token<TAB>tag} files: BIO tags, blank lines, {@code -DOCSTART-}; also gzipped. */
final class CorpusReader {
  private static final String DOCUMENT_START = "-DOCSTART-";

  private final String source;
  private final List<Document> documents = new ArrayList<>();
  private List<Sentence> sentences = new ArrayList<>();
  private final List<String> tokens = new ArrayList<>();
  private final List<String> tags = new ArrayList<>();

  private CorpusReader(String source) {
    this.source = source;
  }

  /** Reads a file. */
  static List<Document> read(Path file) throws IOException {
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return read(lines, file.toString());
    }
  }

  /** Reads lines; {@code source} is for messages. */
  static List<Document> read(BufferedReader lines, String source) throws IOException {
    CorpusReader reader = new CorpusReader(source);
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      reader.line(line, ++number);
    }
    reader.endDocument();
    return List.copyOf(reader.documents);
  }

  private void line(String line, int number) throws IOException {
    if (line.isBlank()) {
      endSentence();
      return;
    }
    int tab = line.lastIndexOf('\t');
    String tag = line.substring(tab + 1).strip();
    if (tab <= 0 || !isTag(tag)) {
      throw new IOException(source + ":" + number + ": no token<TAB>tag: " + line);
    }
    String token = line.substring(0, line.indexOf('\t'));
    if (token.equals(DOCUMENT_START)) {
      endDocument();
    } else {
      tokens.add(token);
      tags.add(tag);
    }
  }

  private static boolean isTag(String tag) {
    return tag.equals("O")
        || ((tag.startsWith("B-") || tag.startsWith("I-"))
            && NameType.of(tag.substring(2)).isPresent());
  }

  private void endSentence() {
    if (!tokens.isEmpty()) {
      sentences.add(new Sentence(tokens.toArray(new String[0]), names(tags)));
      tokens.clear();
      tags.clear();
    }
  }

  private void endDocument() {
    endSentence();
    if (!sentences.isEmpty()) {
      documents.add(new Document(sentences));
      sentences = new ArrayList<>();
    }
  }

  /** Names of BIO tags; an I- after anything but its own type begins a name, as in conlleval. */
  static List<Sentence.Name> names(List<String> tags) {
    List<Sentence.Name> names = new ArrayList<>();
    int start = -1;
    String type = "";
    for (int i = 0; i <= tags.size(); i++) {
      String tag = i < tags.size() ? tags.get(i) : "O";
      boolean continues = start >= 0 && tag.equals("I-" + type);
      if (start >= 0 && !continues) {
        names.add(new Sentence.Name(start, i, NameType.of(type).orElseThrow()));
        start = -1;
      }
      if (!continues && !tag.equals("O")) {
        start = i;
        type = tag.substring(2);
      }
    }
    return names;
  }
}
