package io.dateline.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.StringTokenizer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes English news articles of {@value #MIN_WORDS} to {@value #MAX_WORDS} words from the samples:
 * the head of one, up to its lead, and the body paragraphs of any. The same samples and the same
 * number give the same articles.
 */
public final class Articles {
  /** The shortest article, in words. */
  public static final int MIN_WORDS = 300;

  /** The longest article, in words. */
  public static final int MAX_WORDS = 600;

  private static final long SEED = 20_261_123L;
  private static final Pattern BLANK_LINES = Pattern.compile("\\n\\n++");
  private static final Pattern OTHERS = Pattern.compile("(not-news|es|fr|de|it|pt)-.*");

  /** A paragraph of so many words is told, not set above the story or below it. */
  private static final int STORY = 15;

  /** Machine-translated copy is one paragraph; nothing but its own is put after its credit. */
  private static final int WHOLE_STORY = 120;

  private final List<Sample> samples;
  private final List<String> paragraphs = new ArrayList<>();

  /**
   * A sample taken apart.
   *
   * @param head what stands above the story; may be empty
   * @param lead its first paragraph
   */
  private record Sample(String head, String lead) {
    boolean isWhole() {
      return words(lead) >= WHOLE_STORY;
    }
  }

  private Articles(List<String> texts) {
    samples = texts.stream().map(this::takeApart).toList();
  }

  /**
   * Makes articles.
   *
   * @param folder the samples, {@code *.txt}
   * @param count how many to make
   * @throws IOException when the samples cannot be read
   */
  public static List<BenchArticle> make(Path folder, int count) throws IOException {
    List<String> texts = new ArrayList<>();
    for (Path file : english(folder)) {
      texts.add(Files.readString(file, StandardCharsets.UTF_8));
    }
    if (texts.isEmpty()) {
      throw new IOException("No samples in " + folder);
    }
    Articles articles = new Articles(texts);
    Random random = new Random(SEED);
    List<BenchArticle> made = new ArrayList<>(count);
    while (made.size() < count) {
      made.add(articles.next(random));
    }
    return made;
  }

  /** The samples that are English news, in the order of their names. */
  static List<Path> english(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".txt"))
          .filter(file -> !OTHERS.matcher(file.getFileName().toString()).matches())
          .sorted()
          .toList();
    }
  }

  /** How many words a text has, counted by white space. */
  static int words(String text) {
    return new StringTokenizer(text).countTokens();
  }

  private Sample takeApart(String text) {
    StringBuilder head = new StringBuilder();
    String lead = null;
    // A leading blank is part of the shape of machine-translated copy.
    for (String paragraph : BLANK_LINES.split(text.replace("\r\n", "\n"), -1)) {
      boolean story = words(paragraph) >= STORY;
      if (lead == null && !story) {
        head.append(paragraph).append("\n\n");
      } else if (lead == null) {
        lead = paragraph;
      } else if (story) {
        paragraphs.add(paragraph.strip());
      }
    }
    return lead == null ? new Sample("", text) : new Sample(head.toString(), lead);
  }

  private BenchArticle next(Random random) {
    Sample sample = samples.get(random.nextInt(samples.size()));
    int wanted = MIN_WORDS + 20 + random.nextInt(MAX_WORDS - MIN_WORDS - 40);
    int words = words(sample.head) + words(sample.lead);
    List<String> story = new ArrayList<>();
    while (words < wanted) {
      String paragraph = paragraphs.get(random.nextInt(paragraphs.size()));
      if (words + words(paragraph) <= MAX_WORDS) {
        story.add(paragraph);
        words += words(paragraph);
      }
    }
    story.add(sample.isWhole() ? story.size() : 0, sample.lead);
    return new BenchArticle(sample.head + String.join("\n\n", story) + "\n", words);
  }
}
