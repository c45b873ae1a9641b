package io.dateline.article.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows in the form of GeoNames, with places that this project made up. */
class GeoNamesTest {

  private static String row(String name, String aliases, String code, String country, int people) {
    String kind = code.startsWith("ADM") ? "A" : code.startsWith("PPL") ? "P" : "T";
    return String.join(
        "\t",
        List.of(
            "1",
            name,
            name,
            aliases,
            "12.5",
            "-3.25",
            kind,
            code,
            country,
            "",
            "01",
            "",
            "",
            "",
            Integer.toString(people),
            "",
            "0",
            "Etc/UTC",
            "2026-01-01\n"));
  }

  private static List<GeoNames.Named> read(String... rows) throws IOException {
    byte[] file = String.join("", rows).getBytes(StandardCharsets.UTF_8);
    return GeoNames.read(new ByteArrayInputStream(file));
  }

  @Test
  void townsSeatsAndDivisionsAreKept() throws IOException {
    List<GeoNames.Named> places =
        read(
            row("Qvarnstad", "QVA,Kvarnstad,kvarn,Qvarnstadt", "PPL", "SE", 812),
            row("Lillbyn", "", "PPL", "SE", 40),
            row("Seatville", "", "PPLA2", "SE", 0),
            row("Qvarnland", "", "ADM1", "SE", 9000),
            row("Qvarnberget", "", "MT", "SE", 0));
    assertThat(places)
        .extracting(named -> named.place().name())
        .containsExactly("Qvarnstad", "Seatville", "Qvarnland");
    assertThat(places.get(0).aliases()).containsExactly("Kvarnstad", "Qvarnstadt");
    assertThat(places.get(0).place().point()).contains(new Place.Point(12.5, -3.25));
    assertThat(places.get(2).place().kind()).isEqualTo(Place.Kind.REGION);
  }

  @Test
  void shippedPlacesGoBefore() throws IOException {
    Places shipped = Gazetteer.shared().places();
    Places more =
        shipped.with(
            read(
                row("Qvarnstad", "Kvarnstad", "PPL", "SE", 812),
                row("Paris", "Parigi", "PPL", "US", 24_000),
                row("Lyon", "Lionville", "PPL", "FR", 500_000)));
    assertThat(more.named("kvarnstad")).extracting(Place::name).containsExactly("Qvarnstad");
    assertThat(more.named("Paris").get(0).country()).isEqualTo("FR");
    assertThat(more.named("Lionville").get(0)).isEqualTo(shipped.named("Lyon").get(0));
    assertThat(more.country("FR")).isEqualTo(shipped.country("FR"));
    assertThat(shipped.named("Qvarnstad")).isEmpty();
  }

  @Test
  void whatIsNoRowIsSaidWithItsLine() {
    String right = row("Qvarnstad", "", "PPL", "SE", 812);
    assertThatThrownBy(() -> read(right, "Qvarnstad;SE\n"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("line 2");
    assertThatThrownBy(() -> read(right.replace("12.5", "112.5")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("line 1");
  }
}
