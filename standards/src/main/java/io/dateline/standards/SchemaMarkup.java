package io.dateline.standards;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Microdata and RDFa of schema.org and rNews. Thread-safe. */
final class SchemaMarkup {

  private static final int MAX_ITEMS = 2_000;

  private final StatedDates dates;

  SchemaMarkup(StatedDates dates) {
    this.dates = dates;
  }

  /** Reads the page's one story; whether there is one. */
  boolean microdata(Document page, StoryFacts.Builder facts) {
    List<Element> items =
        page.select("[itemscope][itemtype]").stream()
            .filter(item -> JsonLd.isArticleType(item.attr("itemtype").strip()))
            .filter(item -> item.parent() == null || !isInsideArticle(item))
            .limit(MAX_ITEMS)
            .toList();
    if (items.size() != 1) {
      return false;
    }
    properties(items.get(0), "itemprop", "[itemscope]", "microdata", facts);
    return true;
  }

  private static boolean isInsideArticle(Element item) {
    Element outer = item.parent().closest("[itemscope][itemtype]");
    return outer != null && JsonLd.isArticleType(outer.attr("itemtype").strip());
  }

  /** The same in RDFa. */
  boolean rdfa(Document page, StoryFacts.Builder facts) {
    List<Element> items =
        page.select("[typeof]").stream()
            .filter(item -> JsonLd.isArticleType(item.attr("typeof").strip()))
            .limit(MAX_ITEMS)
            .toList();
    if (items.size() != 1) {
      return false;
    }
    properties(items.get(0), "property", "[typeof]", "rdfa", facts);
    return true;
  }

  /** The properties of an item, as microdata and RDFa write them: names without their prefix. */
  private void properties(
      Element item, String attribute, String scope, String rule, StoryFacts.Builder facts) {
    boolean bylines = facts.hasBylines();
    int count = 0;
    for (Element element : item.select("[" + attribute + "]")) {
      if (++count > MAX_ITEMS || !belongs(element, item, scope)) {
        continue;
      }
      for (String name : element.attr(attribute).split(" ", -1)) {
        String property = name.substring(Math.max(name.indexOf(':'), name.lastIndexOf('/')) + 1);
        String value = value(element);
        switch (property) {
          case "headline" -> facts.headline(value);
          case "datePublished" -> facts.published(dates.read(value), rule + ":datePublished");
          case "dateModified" -> facts.modified(dates.read(value), rule + ":dateModified");
          case "expires" -> facts.expires(dates.read(value), rule + ":expires");
          case "dateline" -> facts.dateLine(value, rule + ":dateline");
          case "author", "creator" -> {
            if (!bylines) {
              facts.byline(named(element, attribute));
            }
          }
          case "sourceOrganization", "provider", "providedBy" ->
              facts.source(named(element, attribute));
          case "publisher", "copyrightHolder", "copyrightedBy" ->
              facts.publisher(named(element, attribute));
          default -> {}
        }
      }
    }
  }

  private static boolean belongs(Element element, Element item, String scope) {
    Element parent = element.parent();
    Element owner = parent == null ? null : parent.closest(scope);
    return item.equals(owner);
  }

  /** The value of an element: attributes that machines read before the text. */
  private static String value(Element element) {
    for (String attribute : List.of("content", "datetime")) {
      if (!element.attr(attribute).isBlank()) {
        return element.attr(attribute);
      }
    }
    return element.text();
  }

  private static String named(Element element, String attribute) {
    Element name = element.selectFirst("[" + attribute + "~=(?i)(^|:)name$]");
    return value(name == null ? element : name);
  }
}
