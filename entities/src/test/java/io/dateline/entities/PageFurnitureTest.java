package io.dateline.entities;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.entities.tagging.NameType;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What stands around the story on a page gives no facets. */
class PageFurnitureTest {

  private static final String STORY =
      """
      Ferry to Zanzibar turns back

      A ferry of the Tanzania Shipping Agencies Corporation turned back to Dar es Salaam on Monday \
      with 212 people on board after the wind rose, port captain Asha Mwinyimkuu said.

      The vessel will sail again on Tuesday, Mwinyimkuu told reporters on the quay.
      """;

  private final NewsAnalyzer analyzer;

  PageFurnitureTest() throws IOException {
    analyzer = new NewsAnalyzer(NewsResources.shared());
  }

  @Test
  void namesOfAMenuAreNotWhatTheArticleNames() {
    String page =
        STORY
            + """

            Africa

            Asia

            Middle East

            Business

            UK News

            Science & Environment
            """;
    assertThat(analyzer.analyze(page).names(NameType.LOCATION))
        .containsExactlyInAnyOrderElementsOf(analyzer.analyze(STORY).names(NameType.LOCATION));
    assertThat(analyzer.analyze(page).names(NameType.ORGANIZATION))
        .containsExactlyInAnyOrderElementsOf(analyzer.analyze(STORY).names(NameType.ORGANIZATION));
  }

  @Test
  void peopleInAListOfShortLinesStay() {
    String page =
        STORY + "\nAsha Mwinyimkuu\n\nJohn Kessy\n\nRehema Salum\n\nPeter Lyimo\n\nGrace Mushi\n";
    assertThat(analyzer.analyze(page).names(NameType.PERSON))
        .contains("Asha Mwinyimkuu", "Rehema Salum", "Peter Lyimo");
  }

  @Test
  void networksToShareOnAreNoOrganisations() {
    String page = STORY + "\nShare on Facebook · Twitter · WhatsApp · Email\n";
    assertThat(analyzer.analyze(page).names(NameType.ORGANIZATION))
        .doesNotContain("Facebook", "Twitter", "WhatsApp");
    String news = STORY + "\nFacebook and Twitter said they would look into the rumours.\n";
    assertThat(analyzer.analyze(news).names(NameType.ORGANIZATION)).contains("Facebook");
  }

  @Test
  void aNameEndsWhereTheNextTitleOfThePageBegins() {
    String page = STORY + "\nJesse Okafor leads new comedy for HBO, Sky | News\n";
    assertThat(analyzer.analyze(page).names(NameType.ORGANIZATION))
        .noneMatch(name -> name.contains("|"));
  }
}
