package io.dateline.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** The page that is checked in is one that the matrix wrote. */
class CompatibilityPageIT {

  @Test
  void thePageHasTheTextAndATableOfRunsThatWork() throws IOException {
    assumeThat(Boolean.getBoolean("dateline.matrix")).as("being written now").isFalse();
    String page =
        Files.readString(CompatibilityPage.in(Checkout.locate().root()), StandardCharsets.UTF_8);
    String[] around = CompatibilityPage.template().split("\\{runs\\}", -1);
    assertThat(around).hasSize(2);
    assertThat(page).startsWith(around[0]).endsWith(around[1]);
    String table = page.substring(around[0].length(), page.length() - around[1].length());
    assertThat(table.lines()).hasSizeGreaterThan(2).noneMatch(row -> row.contains("| fails |"));
  }
}
