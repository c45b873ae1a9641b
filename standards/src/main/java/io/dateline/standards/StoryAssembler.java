package io.dateline.standards;

import io.dateline.article.Article;
import io.dateline.article.ArticleDate;
import io.dateline.article.Found;
import io.dateline.article.gazetteer.Gazetteer;
import io.dateline.article.read.ArticleReader;
import io.dateline.article.read.MetadataReader;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes one story of what the fields state and what the text says. Thread-safe. */
final class StoryAssembler {

  private static final int MAX_TEXT = 2_000_000;

  /** An address dates the first publication; the day may differ with the zone. */
  private static final int URL_DAYS = 2;

  private final ArticleReader articles;
  private final MetadataReader metadata;
  private final StatedDateLines dateLines;
  private final StatedSources sources;

  StoryAssembler(Gazetteer gazetteer) {
    this.articles = new ArticleReader(gazetteer);
    this.metadata = new MetadataReader(gazetteer);
    this.dateLines = new StatedDateLines(gazetteer, articles, metadata);
    this.sources = new StatedSources(gazetteer, metadata);
  }

  /** The story; empty for a document that is none, by its fields and by its text. */
  Optional<Story> assemble(StoryFacts facts) {
    Optional<Found<StatedDate>> stated = published(facts);
    Article article = articles.read(text(facts), stated.map(StatedDateLines::localDay));
    if (!facts.isStory() && !article.isNews()) {
      return Optional.empty();
    }
    Optional<Found<StatedDate>> published =
        stated.or(() -> article.published().map(StoryAssembler::fromText));
    return Optional.of(
        new Story(
            facts.standard(),
            facts.headline().or(() -> article.headline().map(Found::value)),
            language(facts),
            published,
            facts.modified().filter(date -> !sameDate(date, published)),
            facts.embargoed(),
            facts.expires(),
            dateLines.dateLine(facts, article, published),
            sources.of(facts, article, dateLines.agencies(facts)),
            sources.publisher(facts),
            bylines(facts, article),
            facts.paragraphs()));
  }

  /** What such a document says without its markup, whether it is a story or not. */
  Reading reading(StoryFacts facts, boolean isWhole) {
    return new Reading(assemble(facts), text(facts), facts.headline(), language(facts), isWhole);
  }

  private Optional<String> language(StoryFacts facts) {
    return facts.language().flatMap(metadata::language);
  }

  private static boolean sameDate(Found<StatedDate> date, Optional<Found<StatedDate>> other) {
    return other.isPresent() && other.get().value().date().equals(date.value().date());
  }

  private static String text(StoryFacts facts) {
    StringBuilder text = new StringBuilder();
    for (String paragraph : facts.paragraphs()) {
      if (text.length() + paragraph.length() > MAX_TEXT) {
        break;
      }
      text.append(text.isEmpty() ? "" : "\n\n").append(paragraph);
    }
    return text.toString();
  }

  private static boolean isGuess(String rule) {
    return rule.startsWith("time:") || rule.startsWith("class:") || rule.startsWith("script:");
  }

  /** The most trusted candidate; a mere guess must not contradict the page's address. */
  private static Optional<Found<StatedDate>> published(StoryFacts facts) {
    return facts.published().stream()
        .filter(
            date ->
                !isGuess(date.rule())
                    || facts.urlDay().isEmpty()
                    || Math.abs(
                            ChronoUnit.DAYS.between(date.value().localDay(), facts.urlDay().get()))
                        <= URL_DAYS)
        .findFirst();
  }

  private static Found<StatedDate> fromText(Found<ArticleDate> date) {
    return new Found<>(
        new StatedDate(date.value(), Optional.empty()), "text:" + date.rule(), date.span());
  }

  private List<String> bylines(StoryFacts facts, Article article) {
    Set<String> people = new LinkedHashSet<>();
    for (String byline : facts.bylines()) {
      if (sources.knownName(byline).isEmpty()) {
        people.addAll(metadata.people(withoutBy(byline)));
      }
    }
    if (people.isEmpty()) {
      article.bylines().forEach(person -> people.add(person.value()));
    }
    return List.copyOf(people);
  }

  /** Without the "by" of other languages; a full name must follow, for Von is also of names. */
  private static String withoutBy(String byline) {
    for (String by : List.of("Von ", "VON ", "Por ", "POR ", "Par ", "PAR ", "di ", "Di ")) {
      if (byline.startsWith(by) && byline.indexOf(' ', by.length()) > 0) {
        return byline.substring(by.length());
      }
    }
    return byline;
  }
}
