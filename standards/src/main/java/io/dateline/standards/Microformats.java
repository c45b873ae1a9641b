package io.dateline.standards;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** hNews, hAtom and h-entry. Thread-safe. */
final class Microformats {

  private static final int MAX_CONTAINERS = 20;

  private final StatedDates dates;

  Microformats(StatedDates dates) {
    this.dates = dates;
  }

  /** Reads the page's one entry; whether it is one of hNews. */
  boolean read(Document page, StoryFacts.Builder facts) {
    List<Element> entries = page.select(".hnews, .hentry, .h-entry");
    List<Element> outer = new ArrayList<>(1);
    for (Element entry : entries.subList(0, Math.min(entries.size(), MAX_CONTAINERS))) {
      if (outer.stream().noneMatch(other -> entry.parents().contains(other)) && outer.size() < 2) {
        outer.add(entry);
      }
    }
    if (outer.size() != 1) {
      return false;
    }
    Element entry = outer.get(0);
    Elements.first(entry, ".entry-title, .p-name").ifPresent(e -> facts.headline(e.text()));
    Elements.first(entry, ".published, .dt-published")
        .ifPresent(e -> facts.published(dates.read(hAtomDate(e)), "hnews:published"));
    Elements.first(entry, ".updated, .dt-updated")
        .ifPresent(e -> facts.modified(dates.read(hAtomDate(e)), "hnews:updated"));
    boolean hnews = entry.hasClass("hnews");
    if (hnews) {
      Elements.first(entry, ".dateline").ifPresent(e -> facts.dateLine(e.text(), "hnews:dateline"));
      Elements.first(entry, ".source-org .fn, .source-org .org, .source-org")
          .ifPresent(e -> facts.source(e.text()));
    }
    if (!facts.hasBylines()) {
      for (Element author : entry.select(".author .fn, .p-author .p-name, .byline .fn")) {
        facts.byline(author.text());
      }
      if (!facts.hasBylines()) {
        Elements.first(entry, ".author, .p-author").ifPresent(e -> facts.byline(e.text()));
      }
    }
    return hnews;
  }

  /** The date that a machine is meant to read: of the value-title pattern, an abbr or a time. */
  private static String hAtomDate(Element element) {
    Element inner = element.selectFirst("time[datetime], abbr[title], .value-title[title]");
    Element holder = inner == null ? element : inner;
    for (String attribute : List.of("datetime", "title", "content")) {
      if (!holder.attr(attribute).isBlank()) {
        return holder.attr(attribute);
      }
    }
    return holder.text();
  }
}
