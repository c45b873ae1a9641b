package io.dateline.standards;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Publication dates that stand on a page without the words of a standard. Thread-safe. */
final class PageDates {

  /** Levels from the headline outwards in which its date may stand. */
  private static final int LEVELS = 5;

  private static final int MAX_ELEMENTS = 3_000;
  private static final int MAX_TEXT = 120;

  /** Words of a class or id that mark the date of a story. */
  private static final Set<String> MARKS =
      Set.of(
          "date",
          "dates",
          "pubdate",
          "postdate",
          "published",
          "publish",
          "publishdate",
          "publication",
          "posted",
          "timestamp",
          "tmstmp",
          "strytmstmp",
          "datetime",
          "datum",
          "fecha",
          "entrydate",
          "articledate");

  /** Words that mark another date. */
  private static final Set<String> OTHER =
      Set.of("updated", "update", "modified", "comment", "comments", "related", "event", "events");

  /** Keys of what pages keep for their scripts. */
  private static final List<String> KEYS =
      List.of(
          "datePublished",
          "publishedAt",
          "published_at",
          "publishedDate",
          "publicationDate",
          "published_time",
          "firstPublished",
          "pubDate");

  private final StatedDates dates;

  PageDates(StatedDates dates) {
    this.dates = dates;
  }

  /** A time element counts when it says what it is, or when it is the story's only day. */
  void times(Document page, StoryFacts.Builder facts) {
    List<Element> times = page.select("time[datetime]");
    for (Element time : times) {
      String marks = (time.className() + " " + time.attr("itemprop")).toLowerCase(Locale.ROOT);
      boolean published =
          time.hasAttr("pubdate")
              || marks.contains("datepublished")
              || marks.contains("publish")
              || marks.contains("entry-date");
      if (published && !marks.contains("updat") && !marks.contains("modif")) {
        facts.published(dates.read(time.attr("datetime")), "time:published");
        return;
      }
    }
    Element article = Elements.single(page, "article").orElse(null);
    List<Element> own = article == null ? List.of() : article.select("time[datetime]");
    Set<StatedDate> days = new LinkedHashSet<>();
    own.forEach(time -> dates.read(time.attr("datetime")).ifPresent(days::add));
    if (days.stream().map(StatedDate::localDay).distinct().count() == 1) {
      facts.published(days.stream().findFirst(), "time:only");
    }
  }

  /** The only day that elements near the headline bear which are named after dates. */
  void nearHeadline(Document page, StoryFacts.Builder facts) {
    Element level = Elements.single(page, "h1").map(Element::parent).orElse(null);
    for (int i = 0; i < LEVELS && level != null && !level.normalName().equals("html"); i++) {
      Set<StatedDate> found = new LinkedHashSet<>();
      int looked = 0;
      for (Element element : level.select("[class], [id]")) {
        if (++looked > MAX_ELEMENTS) {
          return;
        }
        if (isMarked(element)) {
          dated(element).ifPresent(found::add);
        }
      }
      if (!found.isEmpty()) {
        if (found.stream().map(StatedDate::localDay).distinct().count() == 1) {
          facts.published(found.stream().findFirst(), "class:date");
        }
        return;
      }
      level = level.parent();
    }
  }

  private static boolean isMarked(Element element) {
    boolean marked = false;
    String names = (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
    for (String word : names.split("[^a-z]", -1)) {
      if (OTHER.contains(word)) {
        return false;
      }
      marked |= MARKS.contains(word);
    }
    return marked;
  }

  private Optional<StatedDate> dated(Element element) {
    for (String attribute : List.of("datetime", "content", "title")) {
      Optional<StatedDate> stated = dates.read(element.attr(attribute));
      if (stated.isPresent()) {
        return stated;
      }
    }
    String text = element.text();
    return text.length() <= MAX_TEXT ? dates.readIn(text) : Optional.empty();
  }

  /** The only day that a page's scripts call one of publication. */
  void inScripts(Document page, StoryFacts.Builder facts) {
    Set<StatedDate> found = new LinkedHashSet<>();
    for (Element script : page.select("script:not([type^=application/ld+json])")) {
      String data = script.data();
      for (String key : KEYS) {
        for (int at = data.indexOf(key); at >= 0; at = data.indexOf(key, at + 1)) {
          value(data, at + key.length()).flatMap(dates::read).ifPresent(found::add);
          if (found.size() > 1) {
            return;
          }
        }
      }
    }
    facts.published(found.stream().findFirst(), "script:datePublished");
  }

  /** {@code ":"VALUE"} behind a key, also with escaped quotation marks. */
  private static Optional<String> value(String data, int from) {
    int at = skip(data, from, "\\\"' ");
    if (at >= data.length() || data.charAt(at) != ':') {
      return Optional.empty();
    }
    int start = skip(data, at + 1, "\\\"' ");
    int end = start;
    while (end < data.length()
        && end - start < MAX_TEXT
        && "\\\"',}".indexOf(data.charAt(end)) < 0) {
      end++;
    }
    return end == start ? Optional.empty() : Optional.of(data.substring(start, end));
  }

  private static int skip(String data, int from, String marks) {
    int at = from;
    while (at < data.length() && at - from < 10 && marks.indexOf(data.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }
}
