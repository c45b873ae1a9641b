package io.dateline.standards;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Bylines that stand by the headline of a page, where no standard's words name an author. */
final class PageBylines {

  /** Levels from the headline outwards in which its byline may stand. */
  private static final int LEVELS = 4;

  private static final int MAX_TEXT = 100;
  private static final int MAX_AUTHORS = 6;

  /** The surest first. */
  private static final List<String> WHERE =
      List.of("[rel=author]", "[itemprop=author]", ".author-name", ".byline", ".by-line");

  private PageBylines() {}

  static void read(Document page, StoryFacts.Builder facts) {
    if (facts.hasBylines()) {
      return;
    }
    Element level = Elements.single(page, "h1").map(Element::parent).orElse(null);
    for (int i = 0; i < LEVELS && level != null && !level.normalName().equals("body"); i++) {
      for (String where : WHERE) {
        List<Element> found = level.select(where);
        if (!found.isEmpty()) {
          found.stream()
              .limit(MAX_AUTHORS)
              .map(Element::text)
              .filter(text -> text.length() <= MAX_TEXT)
              .forEach(facts::byline);
          return;
        }
      }
      level = level.parent();
    }
  }
}
