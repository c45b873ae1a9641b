package io.dateline.standards;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What the meta elements of a page state of its story, the most trusted names first. */
final class PageMeta {

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
          "article:publish_date",
          "shareaholic:article_published_time",
          "og:pubdate",
          "og:publish_date",
          "originalpublicationdate",
          "article.published",
          "published_time",
          "publication_date",
          "publication-date",
          "publish_date",
          "publish-date",
          "publishdate",
          "pubdate",
          "pub_date",
          "pub-date",
          "published-date",
          "publisheddate",
          "date_published",
          "date-published",
          "rbpubdate",
          "displaydate",
          "release_date",
          "citation_date",
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
          "updated_time",
          "lastmodified",
          "last_updated",
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
          "article_author",
          "article.author",
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
          "article_publication_name",
          "article:publisher");

  private static final List<String> HINTS =
      List.of("dc.source", "source", "news_source", "copyright", "dc.rights", "article:provider");

  private static final List<String> LANGUAGES =
      List.of("dc.language", "dcterms.language", "content-language", "language");

  /** Names that say no more than that something has a date. */
  private static final Set<String> VAGUE =
      Set.of(
          "citation_publication_date",
          "citation_online_date",
          "citation_date",
          "release_date",
          "article.created",
          "dcterms.created",
          "dc.date.created",
          "dc.date.issued",
          "dcterms.issued",
          "prism.publicationdate",
          "dc.date",
          "dcterms.date",
          "date");

  private final StatedDates dates;

  PageMeta(StatedDates dates) {
    this.dates = dates;
  }

  /** Whether a name is there that only pages with a story bear. */
  static boolean isDated(MetaTags meta) {
    return meta.first("parsely-page").contains("\"pub_date\"")
        || PUBLISHED.stream()
            .anyMatch(name -> !VAGUE.contains(name) && !meta.first(name).isEmpty());
  }

  void read(MetaTags meta, StoryFacts.Builder facts) {
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
    parsely(meta.first("parsely-page"), facts);
    for (String name : AUTHORS) {
      if (!facts.hasBylines()) {
        meta.all(name).stream().filter(v -> !v.contains("://")).forEach(facts::byline);
      }
    }
    for (String name : PUBLISHERS) {
      meta.all(name).stream().filter(v -> !v.contains("://")).forEach(facts::publisher);
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

  /** Parse.ly's older form: one element with all that it wants, in JSON. */
  private void parsely(String page, StoryFacts.Builder facts) {
    if (page.isEmpty()) {
      return;
    }
    try {
      if (JsonTree.readLenient(page) instanceof Map<?, ?> json) {
        if (json.get("pub_date") instanceof String date) {
          facts.published(dates.read(date), "meta:parsely-page");
        }
        boolean signed = facts.hasBylines();
        Set<Object> authors = new LinkedHashSet<>();
        authors.add(json.get("author"));
        authors.addAll(json.get("authors") instanceof List<?> many ? many : List.of());
        for (Object author : authors) {
          if (!signed && author instanceof String name) {
            facts.byline(name);
          }
        }
      }
    } catch (NotReadableException broken) {
      // Then it says nothing.
    }
  }

  /** The language, by the surest of the ways to say it. */
  static void language(Document page, MetaTags meta, StoryFacts.Builder facts) {
    for (String name : LANGUAGES) {
      meta.all(name).forEach(facts::language);
    }
    for (Element tag : page.select("meta[http-equiv=content-language]")) {
      facts.language(tag.attr("content"));
    }
    for (Element root : page.getElementsByTag("html")) {
      facts.languageUnlessEnglish(root.attr("lang")).languageUnlessEnglish(root.attr("xml:lang"));
    }
    facts.languageUnlessEnglish(meta.first("og:locale"));
  }
}
