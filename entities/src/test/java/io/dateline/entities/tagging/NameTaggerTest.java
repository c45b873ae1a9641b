package io.dateline.entities.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class NameTaggerTest {
  private static final List<String[]> ARTICLE =
      List.of(
          words("MINISTER TO MEET FARMERS IN LISBON"),
          words(
              "LISBON , March 4 ( Reuters ) - Portuguese Farm Minister Helena Carvalho will meet"
                  + " farmers in Lisbon on Monday , the Agriculture Ministry said ."),
          words("\" We will talk , \" Carvalho told Reuters ."),
          words("The European Commission in Brussels declined to comment ."));

  private static NameModel model;

  private static String[] words(String text) {
    return text.split(" ", -1);
  }

  @BeforeAll
  static void load() throws IOException {
    model = NameModel.shipped();
  }

  private static List<String> names(List<String[]> sentences) {
    List<String> names = new ArrayList<>();
    List<List<TaggedSpan>> tagged = new NameTagger(model).tag(sentences);
    for (int i = 0; i < tagged.size(); i++) {
      for (TaggedSpan span : tagged.get(i)) {
        names.add(
            span.type().label()
                + ":"
                + String.join(" ", List.of(sentences.get(i)).subList(span.start(), span.end())));
      }
    }
    return names;
  }

  @Test
  void findsTheNamesOfAnArticle() {
    assertThat(names(ARTICLE))
        .contains(
            "location:Lisbon",
            "person:Helena Carvalho",
            "person:Carvalho",
            "organization:Reuters",
            "organization:European Commission",
            "location:Brussels");
  }

  @Test
  void typographyDoesNotMatter() {
    String plain = "\" We trust Portugal 's farmers , \" President Pedro O'Neill said .";
    String typographic =
        "\u201C We trust Portugal \u2019s farmers , \u201D President Pedro"
            + " O\u2019Neill said .";
    assertThat(new NameTagger(model).tag(List.<String[]>of(words(typographic))))
        .isEqualTo(new NameTagger(model).tag(List.<String[]>of(words(plain))));
  }

  @Test
  void spansAreInOrderWithinBoundsAndWithProbabilities() {
    List<List<TaggedSpan>> tagged = new NameTagger(model).tag(ARTICLE);
    assertThat(tagged).hasSameSizeAs(ARTICLE);
    for (int i = 0; i < tagged.size(); i++) {
      int last = 0;
      for (TaggedSpan span : tagged.get(i)) {
        assertThat(span.start()).isGreaterThanOrEqualTo(last);
        assertThat(span.end()).isLessThanOrEqualTo(ARTICLE.get(i).length);
        assertThat(span.probability()).isBetween(0.0, 1.0);
        last = span.end();
      }
    }
  }

  @Test
  void takesEmptyAndOddInput() {
    NameTagger tagger = new NameTagger(model);
    assertThat(tagger.tag(List.of())).isEmpty();
    assertThat(tagger.tag(List.<String[]>of(new String[0]))).containsExactly(List.of());
    assertThat(
            tagger.tag(
                List.<String[]>of(
                    new String[] {"", "\u200B", "\uD800", " ", "\u0000", "A".repeat(100_000)})))
        .hasSize(1);
  }

  @Test
  void oneDocumentDoesNotColourTheNext() {
    NameTagger tagger = new NameTagger(model);
    List<List<TaggedSpan>> first = tagger.tag(ARTICLE);
    tagger.tag(List.<String[]>of(words("Lisbon Carvalho , a singer , met Mr. Brussels .")));
    assertThat(tagger.tag(ARTICLE)).isEqualTo(first);
  }

  @Test
  void threadsFindWhatOneThreadFinds() throws ExecutionException, InterruptedException {
    List<List<TaggedSpan>> expected = new NameTagger(model).tag(ARTICLE);
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      List<Future<List<List<TaggedSpan>>>> results = new ArrayList<>();
      for (int i = 0; i < 32; i++) {
        results.add(pool.submit(() -> new NameTagger(model).tag(ARTICLE)));
      }
      for (Future<List<List<TaggedSpan>>> result : results) {
        assertThat(result.get()).isEqualTo(expected);
      }
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void theSameTextHasTheSameNamesWhateverCameBefore() throws IOException {
    NameTagger tagger = new NameTagger(NameModel.shipped());
    List<String[]> first =
        List.of(
            "Ana Reis of Portugal met Kofi Mensah in Accra .".split(" ", -1),
            "The European Commission and Acme Corp. objected .".split(" ", -1));
    List<List<TaggedSpan>> alone = tagger.tag(first);
    tagger.tag(List.<String[]>of("Oslo beat Bergen 3-1 , said Lars Vik of NRK .".split(" ", -1)));
    assertThat(tagger.tag(first)).isEqualTo(alone);
    assertThat(new NameTagger(NameModel.shipped()).tag(first)).isEqualTo(alone);
  }
}
