package io.dateline.entities.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import opennlp.tools.util.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewsTokenizerTest {

  private final NewsTokenizer tokenizer = new NewsTokenizer();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Kenya's Ruto met U.S.-led envoys. | Kenya 's Ruto met U.S.-led envoys .",
        "The States' two rivals | The States ' two rivals",
        "Kenya’s “new era,” he said. | Kenya ’s “ new era , ” he said .",
        "He won't pay $1,000.50 (5%). | He wo n't pay $ 1,000.50 ( 5 % ) .",
        "Mr. J. K. Rowe of Acme Inc. left the U.S. | Mr. J. K. Rowe of Acme Inc. left the U.S.",
        "It ended. | It ended .",
        "WASHINGTON (AP) -- The dam—built in 1931—held... | WASHINGTON ( AP ) -- The dam — built in 1931 — held ...",
        "'Never,' said O'Brien of Côte d'Ivoire. | ' Never , ' said O'Brien of Côte d'Ivoire .",
        "Write to a.b@c.example, or https://x.example/a?b=c. | Write to a.b@c.example , or https://x.example/a?b=c .",
        "At 10:30 a.m. the NATO-backed force: gone | At 10:30 a.m. the NATO-backed force : gone",
        "They're here, I'd say; we've, she'll, don't | They 're here , I 'd say ; we 've , she 'll , do n't",
      })
  void cutsAsTheTreebankDoes(String sentence, String tokens) {
    assertThat(String.join(" ", tokenizer.tokenize(sentence.strip()))).isEqualTo(tokens.strip());
  }

  @Test
  void tokensCoverAllThatIsVisibleWhateverTheText() {
    Random random = new Random(7);
    String alphabet = "ab S.'’-–—\"“(),:;!?$%1/@n\t\u00a0é\ud83d\ude00\ud800…";
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(30); i > 0; i--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      int at = 0;
      StringBuilder covered = new StringBuilder();
      for (Span span : tokenizer.tokenizePos(text.toString())) {
        assertThat(span.getStart()).as("in <%s>", text).isGreaterThanOrEqualTo(at);
        assertThat(span.length()).as("in <%s>", text).isPositive();
        covered.append(span.getCoveredText(text));
        at = span.getEnd();
      }
      assertThat(covered.toString())
          .as("in <%s>", text)
          .isEqualTo(text.toString().replaceAll("[\\s\u00a0]", ""));
    }
  }
}
