package io.dateline.cli.backfill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.solr.common.SolrException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts, rates and asking again. */
class PaceTest {

  @Test
  void aPartIsANumberOfSo() {
    assertThat(Part.of("3/16")).isEqualTo(new Part(3, 16));
    assertThat(Part.of("1/1").isWhole()).isTrue();
    assertThat(new Part(3, 16)).hasToString("3/16");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "3", "0/4", "5/4", "a/b", "1/2/3", "1/99999", "-1/2"})
  void whatIsNoPartIsTold(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Part.of(text));
  }

  @Test
  void aRateHoldsAndAPauseIsNotMadeUpFor() {
    RateLimit rate = new RateLimit(100);
    long start = System.nanoTime();
    assertThat(rate.reserve(50, start)).isZero();
    assertThat(rate.reserve(50, start)).isEqualTo(500_000_000L);
    assertThat(rate.reserve(50, start)).isEqualTo(1_000_000_000L);
    long muchLater = start + 60_000_000_000L;
    assertThat(rate.reserve(50, muchLater)).isZero();
    assertThat(rate.reserve(50, muchLater)).isEqualTo(500_000_000L);
  }

  @Test
  void aNodeThatIsAwayIsAskedAgain() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    String answer =
        new Retry(1)
            .call(
                () -> {
                  if (asked.incrementAndGet() < 3) {
                    throw new IOException("away");
                  }
                  return "here";
                });
    assertThat(answer).isEqualTo("here");
    assertThat(asked).hasValue(3);
  }

  @Test
  void notForEver() {
    AtomicInteger asked = new AtomicInteger();
    assertThatThrownBy(
            () ->
                new Retry(1)
                    .call(
                        () -> {
                          asked.incrementAndGet();
                          throw new IOException("away");
                        }))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("away");
    assertThat(asked).hasValue(6);
  }

  @Test
  void whatIsRefusedIsNotAskedAgain() {
    AtomicInteger asked = new AtomicInteger();
    assertThatThrownBy(
            () ->
                new Retry(1)
                    .call(
                        () -> {
                          asked.incrementAndGet();
                          throw new SolrException(SolrException.ErrorCode.CONFLICT, "no");
                        }))
        .isInstanceOf(SolrException.class);
    assertThat(asked).hasValue(1);
  }
}
