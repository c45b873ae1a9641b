package io.dateline.standards;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The paragraphs of the story on a page. */
final class StoryText {

  private static final int MAX_CONTAINERS = 20;

  /** A container with less is a teaser. */
  private static final int ENOUGH = 200;

  /** Where the story stands on the page, the surest first. */
  private static final List<String> STORY =
      List.of(
          "[itemprop=articleBody]",
          "[property~=(?i)articleBody$]",
          ".entry-content",
          ".e-content",
          ".article-body",
          "article",
          "[role=main]",
          "main",
          "body");

  private StoryText() {}

  static List<String> of(Document page) {
    for (String where : STORY) {
      List<String> best = List.of();
      int looked = 0;
      for (Element container : page.select(where)) {
        if (++looked > MAX_CONTAINERS) {
          break;
        }
        List<String> paragraphs = HtmlText.paragraphs(container);
        if (length(paragraphs) > length(best)) {
          best = paragraphs;
        }
      }
      if (length(best) >= ENOUGH || (!best.isEmpty() && where.equals("body"))) {
        return best;
      }
    }
    return List.of();
  }

  private static int length(List<String> paragraphs) {
    return paragraphs.stream().mapToInt(String::length).sum();
  }
}
