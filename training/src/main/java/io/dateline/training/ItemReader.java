package io.dateline.training;

import io.dateline.entities.tagging.NameType;
import io.dateline.entities.text.NewsTokenizer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.Tokenizer;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.util.Span;

/**
 * Reads items with names marked inline ({@code [P Ada Nwosu] of [O Reuters]}), parted by lines of
 * {@code %%}, and cuts them into sentences and tokens as the product does, with cuts at name
 * bounds. Items of gold facets stand below a line {@code ----} and are parted by {@code %%%%}.
 */
final class ItemReader {
  private static final String ITEM_END = "%%";
  private static final String FACETS_END = "%%%%";
  private static final String FACETS_HEAD = "id: ";
  private static final String HEAD_END = "----";
  private static final String MODELS = "/opennlp-en-ud-ewt-NAME-1.3-2.5.4.bin";

  private record Mark(int start, int end, NameType type) {}

  private final SentenceDetectorME sentences;
  private final Tokenizer tokenizer;

  private ItemReader(Tokenizer tokenizer) throws IOException {
    try (InputStream in = model("sentence")) {
      sentences = new SentenceDetectorME(new SentenceModel(in));
    }
    this.tokenizer = tokenizer;
  }

  /** A reader that cuts tokens as the product does: hyphenated words whole. */
  static ItemReader asProduct() throws IOException {
    return new ItemReader(new NewsTokenizer());
  }

  /** A reader that cuts tokens as OpenNLP's English model does: at hyphens too. */
  static ItemReader asOpenNlp() throws IOException {
    try (InputStream in = model("tokens")) {
      return new ItemReader(new TokenizerME(new TokenizerModel(in)));
    }
  }

  private static InputStream model(String name) throws IOException {
    String resource = MODELS.replace("NAME", name);
    InputStream in = ItemReader.class.getResourceAsStream(resource);
    if (in == null) {
      throw new IOException("not on the class path: " + resource);
    }
    return in;
  }

  /** The items of a file, one document each. */
  List<Document> read(Path file) throws IOException {
    List<Document> documents = new ArrayList<>();
    List<Sentence> item = new ArrayList<>();
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    boolean facets = !lines.isEmpty() && lines.get(0).startsWith(FACETS_HEAD);
    boolean head = facets;
    for (String line : lines) {
      if (line.equals(facets ? FACETS_END : ITEM_END)) {
        documents.add(new Document(item));
        item = new ArrayList<>();
        head = facets;
      } else if (head) {
        head = !line.equals(HEAD_END);
      } else if (!line.isBlank()) {
        item.addAll(paragraph(line, file));
      }
    }
    if (!item.isEmpty()) {
      documents.add(new Document(item));
    }
    return documents;
  }

  private List<Sentence> paragraph(String line, Path file) throws IOException {
    List<Mark> marks = new ArrayList<>();
    String text = unmark(line, marks, file);
    List<Sentence> out = new ArrayList<>();
    int from = 0;
    for (Span sentence : sentences.sentPosDetect(text)) {
      int end = sentence.getEnd();
      // A sentence does not end inside a name.
      for (Mark mark : marks) {
        if (mark.start < end && end < mark.end) {
          end = -1;
          break;
        }
      }
      if (end > from) {
        out.add(sentence(text, from, end, marks));
        from = end;
      }
    }
    if (!text.substring(from).isBlank()) {
      out.add(sentence(text, from, text.length(), marks));
    }
    return out;
  }

  private static String unmark(String line, List<Mark> marks, Path file) throws IOException {
    StringBuilder text = new StringBuilder();
    int at = 0;
    for (int open = line.indexOf('['); open >= 0; open = line.indexOf('[', at)) {
      int close = line.indexOf(']', open);
      if (close < open + 4 || line.charAt(open + 2) != ' ') {
        throw new IOException(file + ": no mark: " + line.substring(open));
      }
      text.append(line, at, open);
      NameType type =
          switch (line.charAt(open + 1)) {
            case 'P' -> NameType.PERSON;
            case 'O' -> NameType.ORGANIZATION;
            case 'L' -> NameType.LOCATION;
            case 'M' -> NameType.MISC;
            default -> throw new IOException(file + ": unknown mark: " + line.substring(open));
          };
      int start = text.length();
      text.append(line, open + 3, close);
      marks.add(new Mark(start, text.length(), type));
      at = close + 1;
    }
    return text.append(line, at, line.length()).toString();
  }

  private Sentence sentence(String text, int from, int to, List<Mark> marks) {
    List<String> tokens = new ArrayList<>();
    List<Sentence.Name> names = new ArrayList<>();
    int at = from;
    for (Mark mark : marks) {
      if (mark.start >= from && mark.end <= to) {
        add(text.substring(at, mark.start), tokens);
        int start = tokens.size();
        add(text.substring(mark.start, mark.end), tokens);
        names.add(new Sentence.Name(start, tokens.size(), mark.type));
        at = mark.end;
      }
    }
    add(text.substring(at, to), tokens);
    return new Sentence(tokens.toArray(new String[0]), names);
  }

  private void add(String text, List<String> tokens) {
    if (!text.isBlank()) {
      tokens.addAll(List.of(tokenizer.tokenize(text)));
    }
  }
}
