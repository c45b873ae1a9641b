package io.dateline.standards;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The story that the JSON-LD of a page describes. */
final class JsonLdStory {

  private final StatedDates dates;
  private final JsonLd graph = new JsonLd();
  private final Optional<Map<?, ?>> main;

  /**
   * Reads the scripts of a page.
   *
   * @param url the page's address, empty when it does not say
   */
  JsonLdStory(StatedDates dates, Document page, MetaTags meta, String url) {
    this.dates = dates;
    for (Element script : page.select("script[type^=application/ld+json]")) {
      graph.script(script.data());
    }
    this.main = main(graph, page, meta, url);
  }

  boolean isPresent() {
    return main.isPresent();
  }

  /** Its text; empty when it is not there. */
  String body() {
    return main.map(article -> graph.text(article, "articleBody")).orElse("");
  }

  void read(StoryFacts.Builder facts) {
    if (main.isPresent()) {
      article(main.get(), facts);
    } else if (graph.articles().isEmpty()) {
      for (Map<?, ?> webPage : graph.ofType("webpage")) {
        facts.published(date(webPage, "datePublished"), "json-ld:WebPage/datePublished");
        facts.modified(date(webPage, "dateModified"), "json-ld:WebPage/dateModified");
      }
    }
  }

  /** The one story; of several the one that has the page's address or title. */
  private static Optional<Map<?, ?>> main(JsonLd graph, Document page, MetaTags meta, String url) {
    List<Map<?, ?>> articles = graph.articles();
    if (articles.size() < 2) {
      return articles.stream().findFirst();
    }
    if (!url.isEmpty()) {
      for (Map<?, ?> article : articles) {
        for (String property : List.of("url", "mainEntityOfPage", "@id")) {
          Object value = article.get(property);
          Object address = value instanceof Map<?, ?> node ? node.get("@id") : value;
          if (address instanceof String text && sameAddress(text, url)) {
            return Optional.of(article);
          }
        }
      }
    }
    String titles = meta.first("og:title") + "\n" + page.title();
    List<Map<?, ?>> named =
        articles.stream()
            .filter(article -> !graph.text(article, "headline").isEmpty())
            .filter(article -> titles.contains(Texts.collapsed(graph.text(article, "headline"))))
            .toList();
    if (!named.isEmpty()) {
      return Optional.of(named.get(0));
    }
    Set<String> days = new LinkedHashSet<>();
    articles.forEach(article -> days.add(graph.text(article, "datePublished")));
    return days.size() == 1 ? Optional.of(articles.get(0)) : Optional.empty();
  }

  private static boolean sameAddress(String a, String b) {
    return trimmed(a).equals(trimmed(b));
  }

  private static String trimmed(String url) {
    int end = url.indexOf('#') >= 0 ? url.indexOf('#') : url.length();
    String address = url.substring(0, end);
    int scheme = address.indexOf("://");
    address = scheme >= 0 ? address.substring(scheme + 3) : address;
    return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
  }

  private Optional<StatedDate> date(Map<?, ?> node, String property) {
    return dates.read(graph.text(node, property));
  }

  private void article(Map<?, ?> article, StoryFacts.Builder facts) {
    facts.headline(unescaped(graph.text(article, "headline")));
    facts.published(date(article, "datePublished"), "json-ld:datePublished");
    facts.modified(date(article, "dateModified"), "json-ld:dateModified");
    facts.expires(date(article, "expires"), "json-ld:expires");
    facts.dateLine(graph.text(article, "dateline"), "json-ld:dateline");
    for (Object place : graph.values(article, "locationCreated")) {
      String country =
          place instanceof Map<?, ?> node
              ? graph.values(node, "address").stream()
                  .filter(Map.class::isInstance)
                  .map(address -> graph.text((Map<?, ?>) address, "addressCountry"))
                  .findFirst()
                  .orElse("")
              : "";
      facts.located(graph.name(place), country);
    }
    for (String property : List.of("author", "creator")) {
      if (!facts.hasBylines()) {
        for (Object author : graph.values(article, property)) {
          boolean organisation =
              author instanceof Map<?, ?> node
                  && JsonLd.types(node).stream().anyMatch(type -> type.contains("organization"));
          if (organisation) {
            facts.hint(graph.name(author));
          } else {
            facts.byline(unescaped(graph.name(author)));
          }
        }
      }
    }
    for (String property : List.of("sourceOrganization", "provider", "creditText")) {
      graph.values(article, property).forEach(source -> facts.source(graph.name(source)));
    }
    for (String property : List.of("publisher", "copyrightHolder")) {
      graph.values(article, property).forEach(source -> facts.publisher(graph.name(source)));
    }
    facts.language(graph.text(article, "inLanguage"));
    facts.hint(graph.text(article, "copyrightNotice"));
    facts.urlDay(UrlDay.of(graph.text(article, "url")));
  }

  private static String unescaped(String text) {
    return text.indexOf('&') < 0 ? text : org.jsoup.parser.Parser.unescapeEntities(text, false);
  }
}
