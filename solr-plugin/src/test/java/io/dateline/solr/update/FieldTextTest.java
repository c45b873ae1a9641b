package io.dateline.solr.update;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may stand in a field. */
class FieldTextTest {

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "\"Xi  Jinping\"              | Xi Jinping",
        "\"  Xi\n\tJinping  \"        | Xi Jinping",
        "\"Xi\u00a0\u2003Jinping\"    | Xi Jinping",
        "\"Xi\u2028Jinping\"          | Xi Jinping",
        "\"Lis\u0000b\u0007on\"       | Lisbon",
        "\"Lis\u00adbon\u200b\ufeff\" | Lisbon",
        "\"\u202eLisbon\u202c\"       | Lisbon",
        "\"Lis\ud83dbon\udc00\"       | Lisbon",
        "\"Sa\u0303o Paulo\"          | S\u00e3o Paulo",
        "\"\ud83d\ude00 Lisbon\"      | \ud83d\ude00 Lisbon",
      })
  void valuesAreClean(String text, String expected) {
    assertThat(FieldText.safe(text, 100)).isEqualTo(expected);
  }

  @Test
  void nothingStaysNothing() {
    assertThat(FieldText.safe("", 10)).isEmpty();
    assertThat(FieldText.safe(" \n\u200b\ud800", 10)).isEmpty();
  }

  @Test
  void aCutValueWouldBeAWrongOne() {
    assertThat(FieldText.safe("Lisbon", 6)).isEqualTo("Lisbon");
    assertThat(FieldText.safe("Lisbon", 5)).isEmpty();
  }
}
