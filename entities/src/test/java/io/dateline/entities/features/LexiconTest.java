package io.dateline.entities.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LexiconTest {
  private static final Lexicon LEXICON =
      new Lexicon(
          List.of("CITY", "title"),
          Map.of("newyork", 1L, "york", 1L, "primeminister", 2L, "us", 1L),
          Map.of("said", 5L | 7L << 10),
          Map.of("said", 3));

  @Test
  void comesBackAsItWasWritten() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Lexicon.Serializer().serialize(LEXICON, out);
    Lexicon read = new Lexicon.Serializer().create(new ByteArrayInputStream(out.toByteArray()));
    ByteArrayOutputStream again = new ByteArrayOutputStream();
    new Lexicon.Serializer().serialize(read, again);
    assertThat(again.toByteArray()).isEqualTo(out.toByteArray());
    assertThat(read.classes()).isEqualTo(LEXICON.classes());
    assertThat(read.cluster(LexiconKey.of("said"))).isEqualTo(5L | 7L << 10);
    assertThat(read.lower(LexiconKey.of("said"))).isEqualTo(3);
  }

  @Test
  void refusesWhatIsNoLexicon() {
    for (String text : List.of("hello", "#phrases\nx", "#lower\nten\tx", "#nothing\nx")) {
      assertThatThrownBy(
              () ->
                  new Lexicon.Serializer()
                      .create(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))))
          .as(text)
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void foldsAwayAccentsSignsAndCase() {
    assertThat(Lexicon.fold("S\u00E3o Paulo")).isEqualTo("saopaulo");
    assertThat(Lexicon.fold("U.S.")).isEqualTo("us");
    assertThat(Lexicon.fold("already")).isEqualTo("already");
    assertThat(Lexicon.fold("...")).isEmpty();
  }

  @Test
  void findsTheLongestPhraseHoweverItIsCutIntoTokens() {
    SentenceView view =
        new SentenceView(new String[] {"in", "New", "York", ",", "U", ".", "S", "."}, LEXICON);
    assertThat(view.begin[1]).isEqualTo(1);
    assertThat(view.end[2]).isEqualTo(1);
    assertThat(view.single[2]).as("York inside New York").isZero();
    assertThat(view.begin[4]).isEqualTo(1);
    assertThat(view.end[6]).isEqualTo(1);
  }

  @Test
  void namesNeedACapitalAndWordsDoNot() {
    SentenceView view = new SentenceView(new String[] {"us", "york", "prime", "minister"}, LEXICON);
    assertThat(view.single[0]).isZero();
    assertThat(view.single[1]).isZero();
    assertThat(view.begin[2]).isEqualTo(2);
  }

  @Test
  void knowsHowASentenceIsCapitalised() {
    assertThat(caseOf("MINISTER MEETS FARMERS IN LISBON")).isEqualTo('u');
    assertThat(caseOf("Minister Meets Angry Farmers in Lisbon")).isEqualTo('t');
    assertThat(caseOf("The minister met angry farmers in Lisbon .")).isEqualTo('s');
    assertThat(caseOf("minister meets farmers")).isEqualTo('l');
  }

  private static char caseOf(String text) {
    return new SentenceView(text.split(" ", -1), LEXICON).caseClass;
  }
}
