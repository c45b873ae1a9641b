package io.dateline.entities.features;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShapeTest {
  @Test
  void shapesCutRunsToTwo() {
    assertThat(Shape.of("Lisbon")).isEqualTo("Xxx");
    assertThat(Shape.of("U.S.-led")).isEqualTo("X.X.-xx");
    assertThat(Shape.of("1,200")).isEqualTo("0,00");
    assertThat(Shape.of("")).isEmpty();
  }

  @Test
  void briefShapes() {
    assertThat(Shape.brief("lisbon")).isEqualTo('l');
    assertThat(Shape.brief("Lisbon")).isEqualTo('c');
    assertThat(Shape.brief("LISBON")).isEqualTo('u');
    assertThat(Shape.brief("J.")).isEqualTo('i');
    assertThat(Shape.brief("McCartney")).isEqualTo('m');
    assertThat(Shape.brief("1996")).isEqualTo('n');
    assertThat(Shape.brief("--")).isEqualTo('.');
    assertThat(Shape.brief("")).isEqualTo('.');
  }
}
