package io.dateline.standards;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a web page states of its story: JSON-LD, microdata and RDFa of schema.org and rNews, hNews
 * and microformats, Open Graph, Dublin Core and PRISM, the usual meta names, {@code <time>}. Trust
 * goes in that order; a page that does not say it is a story states nothing. Thread-safe.
 */
final class HtmlReader {

  static final int MAX_PAGE = 3_000_000;
  private static final int MAX_ITEMS = 2_000;
  private static final int MAX_CONTAINERS = 20;

  private static final List<String> PUBLISHED =
      List.of(
          "article:published_time",
          "article:published",
          "og:article:published_time",
          "og:published_time",
          "datepublished",
          "rnews:datepublished",
          "parsely-pub-date",
          "sailthru.date",
          "cxenseparse:recs:publishtime",
          "dc.date.issued",
          "dcterms.issued",
          "prism.publicationdate",
          "citation_publication_date",
          "citation_online_date",
          "article_date_original",
          "originalpublicationdate",
          "article.published",
          "published_time",
          "publication_date",
          "publication-date",
          "publish_date",
          "publish-date",
          "publishdate",
          "pubdate",
          "ptime",
          "article.created",
          "dcterms.created",
          "dc.date.created",
          "dc.date",
          "dcterms.date",
          "date");

  private static final List<String> MODIFIED =
      List.of(
          "article:modified_time",
          "article:modified",
          "og:updated_time",
          "og:modified_time",
          "datemodified",
          "dcterms.modified",
          "dc.date.modified",
          "article.updated",
          "article_date_updated",
          "last-modified",
          "lastmod");

  private static final List<String> EXPIRES =
      List.of("article:expiration_time", "og:expiration_time", "prism.expirationdate");

  private static final List<String> AUTHORS =
      List.of(
          "byl",
          "author",
          "article:author",
          "article:author_name",
          "parsely-author",
          "sailthru.author",
          "dc.creator",
          "dcterms.creator",
          "citation_author");

  private static final List<String> PUBLISHERS =
      List.of(
          "og:site_name",
          "dc.publisher",
          "dcterms.publisher",
          "prism.publicationname",
          "citation_journal_title",
          "article:publisher");

  private static final List<String> HINTS =
      List.of("dc.source", "source", "news_source", "copyright", "dc.rights", "article:provider");

  private static final List<String> LANGUAGES =
      List.of("dc.language", "dcterms.language", "content-language", "language");

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

  private final StatedDates dates;

  HtmlReader(StatedDates dates) {
    this.dates = dates;
  }

  StoryFacts read(String html) {
    Document page = Jsoup.parse(html.length() > MAX_PAGE ? html.substring(0, MAX_PAGE) : html);
    MetaTags meta = new MetaTags(page);
    StoryFacts.Builder facts = new StoryFacts.Builder("html");
    Element canonical = page.selectFirst("link[rel=canonical]");
    String url = canonical != null ? canonical.attr("href") : meta.first("og:url");
    facts.urlDay(UrlDay.of(url.isEmpty() ? meta.first("og:url") : url));
    boolean story = isStory(page, meta);
    JsonLd graph = new JsonLd();
    for (Element script : page.select("script[type^=application/ld+json]")) {
      graph.script(script.data());
    }
    Optional<Map<?, ?>> main = main(graph, page, meta, url);
    boolean linked = main.isPresent();
    String body = linked ? graph.text(main.get(), "articleBody") : "";
    jsonLd(graph, main, facts);
    boolean marked = microdata(page, facts);
    marked |= rdfa(page, facts);
    marked |= microformats(page, facts);
    facts.isStory(story || linked || marked);
    meta(meta, facts);
    for (Element tag : page.select("meta[http-equiv=content-language]")) {
      facts.language(tag.attr("content"));
    }
    for (Element root : page.getElementsByTag("html")) {
      facts.languageUnlessEnglish(root.attr("lang")).languageUnlessEnglish(root.attr("xml:lang"));
    }
    facts.languageUnlessEnglish(meta.first("og:locale"));
    times(page, facts);
    Elements.single(page, "h1").ifPresent(h1 -> facts.headline(h1.text()));
    facts.headline(page.title());
    story(page).forEach(facts::paragraph);
    if (!facts.hasParagraphs()) {
      Texts.paragraphs(body).forEach(facts::paragraph);
    }
    return facts.build();
  }

  /** The words of markup of any kind, and nothing that it states. */
  static Reading words(String markup) {
    Document page =
        Jsoup.parse(markup.length() > MAX_PAGE ? markup.substring(0, MAX_PAGE) : markup);
    return new Reading(
        Optional.empty(),
        String.join("\n\n", HtmlText.paragraphs(page.body())),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  private static boolean isStory(Document page, MetaTags meta) {
    String type = meta.first("og:type");
    return type.equals("article")
        || type.equals("newsarticle")
        || !meta.first("article:published_time").isEmpty()
        || page.selectFirst(".hnews") != null;
  }

  private void jsonLd(JsonLd graph, Optional<Map<?, ?>> main, StoryFacts.Builder facts) {
    if (main.isPresent()) {
      article(graph, main.get(), facts);
    } else if (graph.articles().isEmpty()) {
      for (Map<?, ?> webPage : graph.ofType("webpage")) {
        facts.published(date(graph, webPage, "datePublished"), "json-ld:WebPage/datePublished");
        facts.modified(date(graph, webPage, "dateModified"), "json-ld:WebPage/dateModified");
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

  private Optional<StatedDate> date(JsonLd graph, Map<?, ?> node, String property) {
    return dates.read(graph.text(node, property));
  }

  private void article(JsonLd graph, Map<?, ?> article, StoryFacts.Builder facts) {
    facts.headline(unescaped(graph.text(article, "headline")));
    facts.published(date(graph, article, "datePublished"), "json-ld:datePublished");
    facts.modified(date(graph, article, "dateModified"), "json-ld:dateModified");
    facts.expires(date(graph, article, "expires"), "json-ld:expires");
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

  private boolean microdata(Document page, StoryFacts.Builder facts) {
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

  private boolean rdfa(Document page, StoryFacts.Builder facts) {
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

  private boolean microformats(Document page, StoryFacts.Builder facts) {
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

  private void meta(MetaTags meta, StoryFacts.Builder facts) {
    facts.headline(withoutSite(meta.first("og:title"), meta.first("og:site_name")));
    for (String name : List.of("twitter:title", "dc.title", "citation_title", "parsely-title")) {
      facts.headline(withoutSite(meta.first(name), meta.first("og:site_name")));
    }
    for (String name : PUBLISHED) {
      meta.all(name).forEach(value -> facts.published(dates.read(value), "meta:" + name));
    }
    for (String name : MODIFIED) {
      meta.all(name).forEach(value -> facts.modified(dates.read(value), "meta:" + name));
    }
    for (String name : EXPIRES) {
      meta.all(name).forEach(value -> facts.expires(dates.read(value), "meta:" + name));
    }
    for (String name : AUTHORS) {
      if (!facts.hasBylines()) {
        meta.all(name).stream().filter(v -> !v.contains("://")).forEach(facts::byline);
      }
    }
    for (String name : PUBLISHERS) {
      meta.all(name).stream().filter(v -> !v.contains("://")).forEach(facts::publisher);
    }
    for (String name : LANGUAGES) {
      meta.all(name).forEach(facts::language);
    }
    for (String name : HINTS) {
      meta.all(name).forEach(facts::hint);
    }
  }

  private static String withoutSite(String title, String site) {
    for (String separator : List.of(" | ", " - ", " – ", " — ")) {
      if (!site.isEmpty() && title.endsWith(separator + site)) {
        return title.substring(0, title.length() - separator.length() - site.length());
      }
    }
    return title;
  }

  /** A time element counts when it says what it is, or when it is the story's only day. */
  private void times(Document page, StoryFacts.Builder facts) {
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

  private static List<String> story(Document page) {
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
      if (length(best) >= 200 || (!best.isEmpty() && where.equals("body"))) {
        return best;
      }
    }
    return List.of();
  }

  private static int length(List<String> paragraphs) {
    return paragraphs.stream().mapToInt(String::length).sum();
  }
}
