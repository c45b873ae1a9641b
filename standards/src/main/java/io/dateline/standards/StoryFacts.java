package io.dateline.standards;

import io.dateline.article.Found;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a document states about its story in the fields of its standard, before anything is made of
 * it. Rules name the field: {@code nitf:date.issue}.
 *
 * @param standard the standard's short name, such as {@code nitf}
 * @param isStory whether the document says that it is an article; a web page may not be one
 * @param headline the headline
 * @param language its language, as written
 * @param dateLine the date line as the standard's own field has it
 * @param located places of writing
 * @param published candidates for the publication date, the most trusted first
 * @param modified date of the last change
 * @param embargoed not to be published before
 * @param expires not to be used after
 * @param filed the day that the date line's own field states
 * @param urlDay the day that the story's address bears: a check, never a date
 * @param bylines bylines as written
 * @param sources agencies and media as written
 * @param hints texts in which a known agency counts as a source, and nothing else does
 * @param publishers who publishes it, as written
 * @param paragraphs the story's text
 */
public record StoryFacts(
    String standard,
    boolean isStory,
    Optional<String> headline,
    Optional<String> language,
    Optional<Found<String>> dateLine,
    List<Located> located,
    List<Found<StatedDate>> published,
    Optional<Found<StatedDate>> modified,
    Optional<Found<StatedDate>> embargoed,
    Optional<Found<StatedDate>> expires,
    Optional<LocalDate> filed,
    Optional<LocalDate> urlDay,
    List<String> bylines,
    List<String> sources,
    List<String> hints,
    List<String> publishers,
    List<String> paragraphs) {

  /**
   * A place of writing.
   *
   * @param name its name as written
   * @param country name or ISO 3166-1 code of its country, empty when not stated
   */
  public record Located(String name, String country) {}

  /** Copies the lists. */
  public StoryFacts {
    located = List.copyOf(located);
    published = List.copyOf(published);
    bylines = List.copyOf(bylines);
    sources = List.copyOf(sources);
    hints = List.copyOf(hints);
    publishers = List.copyOf(publishers);
    paragraphs = List.copyOf(paragraphs);
  }

  /** Length of its text in UTF-16 units. */
  int length() {
    return paragraphs.stream().mapToInt(String::length).sum();
  }

  /**
   * What all of several stories state alike; of their dates, texts and people nothing. Used for a
   * feed or a message of many stories.
   */
  static StoryFacts common(String standard, List<StoryFacts> stories) {
    Builder common = new Builder(standard);
    if (stories.isEmpty()) {
      return common.build();
    }
    StoryFacts first = stories.get(0);
    common.isStory = stories.stream().allMatch(StoryFacts::isStory);
    if (stories.stream().map(StoryFacts::language).distinct().count() == 1) {
      first.language.ifPresent(common::language);
    }
    common.sources.addAll(first.sources);
    common.publishers.addAll(first.publishers);
    for (StoryFacts story : stories) {
      common.sources.retainAll(story.sources);
      common.publishers.retainAll(story.publishers);
      common.paragraphs.addAll(story.paragraphs);
    }
    return common.build();
  }

  /** Collects the facts; what is blank or too long to be what it should be is left out. */
  static final class Builder {

    private static final int MAX_LINE = 2_000;
    private static final int MAX_VALUES = 50;
    private static final int MAX_PARAGRAPHS = 20_000;

    private final String standard;
    private final List<Located> located = new ArrayList<>(1);
    private final List<Found<StatedDate>> published = new ArrayList<>(2);
    private final List<String> bylines = new ArrayList<>(2);
    private final List<String> sources = new ArrayList<>(2);
    private final List<String> hints = new ArrayList<>(2);
    private final List<String> publishers = new ArrayList<>(2);
    private final List<String> paragraphs = new ArrayList<>();
    private boolean isStory = true;
    private String headline;
    private String language;
    private Found<String> dateLine;
    private Found<StatedDate> modified;
    private Found<StatedDate> embargoed;
    private Found<StatedDate> expires;
    private LocalDate filed;
    private LocalDate urlDay;

    Builder(String standard) {
      this.standard = standard;
    }

    boolean hasDateLine() {
      return dateLine != null;
    }

    boolean hasPublished() {
      return !published.isEmpty();
    }

    boolean hasBylines() {
      return !bylines.isEmpty();
    }

    boolean hasParagraphs() {
      return !paragraphs.isEmpty();
    }

    Builder isStory(boolean value) {
      isStory = value;
      return this;
    }

    Builder headline(String value) {
      String line = line(value);
      if (headline == null && line != null) {
        headline = line;
      }
      return this;
    }

    Builder language(String value) {
      String line = line(value);
      if (language == null && line != null) {
        language = line;
      }
      return this;
    }

    /** A language that templates say by default: English there may be anything. */
    Builder languageUnlessEnglish(String value) {
      boolean english = value == null || value.strip().toLowerCase(Locale.ROOT).startsWith("en");
      return english ? this : language(value);
    }

    Builder dateLine(String value, String rule) {
      String line = line(value);
      if (dateLine == null && line != null) {
        dateLine = Found.beside(line, rule);
      }
      return this;
    }

    Builder located(String name, String country) {
      String line = line(name);
      if (line != null && located.size() < MAX_VALUES) {
        Located place = new Located(line, country == null ? "" : country.strip());
        if (!located.contains(place)) {
          located.add(place);
        }
      }
      return this;
    }

    Builder published(Optional<StatedDate> date, String rule) {
      if (published.size() < MAX_VALUES) {
        date.ifPresent(value -> published.add(Found.beside(value, rule)));
      }
      return this;
    }

    /** First creation is publication; a later version's date is a change. */
    Builder created(
        Optional<StatedDate> first,
        String firstRule,
        Optional<StatedDate> version,
        String versionRule) {
      published(first, firstRule);
      published(version, versionRule);
      if (first.isPresent() && !first.equals(version)) {
        modified(version, versionRule);
      }
      return this;
    }

    Builder modified(Optional<StatedDate> date, String rule) {
      if (modified == null) {
        modified = date.map(value -> Found.beside(value, rule)).orElse(null);
      }
      return this;
    }

    Builder embargoed(Optional<StatedDate> date, String rule) {
      if (embargoed == null) {
        embargoed = date.map(value -> Found.beside(value, rule)).orElse(null);
      }
      return this;
    }

    Builder expires(Optional<StatedDate> date, String rule) {
      if (expires == null) {
        expires = date.map(value -> Found.beside(value, rule)).orElse(null);
      }
      return this;
    }

    Builder filed(Optional<LocalDate> day) {
      filed = day.orElse(filed);
      return this;
    }

    Builder urlDay(Optional<LocalDate> day) {
      urlDay = day.orElse(urlDay);
      return this;
    }

    Builder byline(String value) {
      return add(bylines, value);
    }

    Builder source(String value) {
      return add(sources, value);
    }

    Builder hint(String value) {
      return add(hints, value);
    }

    Builder publisher(String value) {
      return add(publishers, value);
    }

    Builder paragraph(String value) {
      if (value != null && !value.isBlank() && paragraphs.size() < MAX_PARAGRAPHS) {
        paragraphs.add(value.strip());
      }
      return this;
    }

    private Builder add(List<String> values, String value) {
      String line = line(value);
      if (line != null && values.size() < MAX_VALUES && !values.contains(line)) {
        values.add(line);
      }
      return this;
    }

    private static String line(String value) {
      if (value == null || value.isBlank() || value.length() > MAX_LINE) {
        return null;
      }
      return Texts.collapsed(value);
    }

    StoryFacts build() {
      return new StoryFacts(
          standard,
          isStory,
          Optional.ofNullable(headline),
          Optional.ofNullable(language),
          Optional.ofNullable(dateLine),
          located,
          published,
          Optional.ofNullable(modified),
          Optional.ofNullable(embargoed),
          Optional.ofNullable(expires),
          Optional.ofNullable(filed),
          Optional.ofNullable(urlDay),
          bylines,
          sources,
          hints,
          publishers,
          paragraphs);
    }
  }
}
