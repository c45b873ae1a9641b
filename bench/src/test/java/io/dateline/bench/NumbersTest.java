package io.dateline.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class NumbersTest {
  @Test
  void theMedianIsTheMiddleOrTheMeanOfTheTwoInTheMiddle() {
    assertThat(Spread.of(List.of(9.0, 1.0, 4.0))).isEqualTo(new Spread(4, 1, 9));
    assertThat(Spread.of(List.of(9.0, 1.0, 4.0, 6.0))).isEqualTo(new Spread(5, 1, 9));
    assertThatIllegalArgumentException().isThrownBy(() -> Spread.of(List.of()));
  }

  @Test
  void threeFiguresThatCount() {
    assertThat(Numbers.three(0.12345)).isEqualTo("0.123");
    assertThat(Numbers.three(1.2345)).isEqualTo("1.23");
    assertThat(Numbers.three(12.345)).isEqualTo("12.3");
    assertThat(Numbers.three(12345)).isEqualTo("12,345");
    assertThat(Numbers.spread(new Spread(2, 1, 30))).isEqualTo("2.00 (1.00–30.0)");
  }

  @Test
  void aPercentileIsAValueThatWasMeasured() {
    List<Double> values = List.of(1.0, 2.0, 3.0, 4.0);
    assertThat(Report.percentile(values, 50)).isEqualTo(2);
    assertThat(Report.percentile(values, 99)).isEqualTo(4);
    assertThat(Report.percentile(values, 0)).isEqualTo(1);
  }
}
