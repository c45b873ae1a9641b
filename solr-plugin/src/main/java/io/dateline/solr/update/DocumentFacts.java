package io.dateline.solr.update;

import io.dateline.article.ArticleDate;
import io.dateline.article.Found;
import io.dateline.article.gazetteer.Agencies;
import io.dateline.article.gazetteer.Agency;
import io.dateline.article.read.MetadataReader;
import io.dateline.standards.Reading;
import io.dateline.standards.StatedDate;
import io.dateline.standards.Story;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.solr.common.SolrInputDocument;
import org.apache.solr.common.SolrInputField;

/**
 * What came with a document beside its text, from Tika or from the client, and what the text states
 * in the fields of a news standard when it is written in one. The former wins over the latter, both
 * over what the words of the text say.
 */
final class DocumentFacts {

  /** Our Tika parser's keys; see {@code io.dateline.tika.DatelineKeys}. */
  private static final FieldGlobs DATELINE_TEXT = FieldGlobs.of("*dateline_text");

  private static final FieldGlobs DATELINE_SOURCE = FieldGlobs.of("*dateline_source");
  private static final FieldGlobs DATELINE_MODIFIED = FieldGlobs.of("*dateline_modified");
  private static final FieldGlobs DATELINE_EMBARGOED = FieldGlobs.of("*dateline_embargoed");
  private static final FieldGlobs DATELINE_EXPIRES = FieldGlobs.of("*dateline_expires");
  private static final FieldGlobs DATELINE_PLACE = FieldGlobs.of("*dateline_place");
  private static final FieldGlobs DATELINE_POINT = FieldGlobs.of("*dateline_coordinates");

  private static final FieldGlobs STORY_BEGINS = FieldGlobs.of("*dateline_story_begins");
  private static final FieldGlobs STORY_ENDS = FieldGlobs.of("*dateline_story_ends");

  /** A longer value is no metadata, in UTF-16 units. */
  static final int MAX_VALUE = 1_000;

  /** What the document brought along and we did not write. */
  private final List<SolrInputField> fields = new ArrayList<>();

  private final Optional<Reading> reading;
  private final NewsConfig config;
  private final MetadataReader reader;
  private final Agencies agencies;

  /** Of a document whose text is {@code reading}'s, or plain when that is empty. */
  DocumentFacts(
      SolrInputDocument document,
      Optional<Reading> reading,
      NewsConfig config,
      MetadataReader reader,
      Agencies agencies) {
    this.reading = reading;
    this.config = config;
    this.reader = reader;
    this.agencies = agencies;
    for (SolrInputField field : document) {
      if (field.getValue() != null && !config.fields().containsValue(field.getName())) {
        fields.add(field);
      }
    }
  }

  Optional<String> headline() {
    List<Found<String>> headlines = strings(config.headline());
    return headlines.isEmpty()
        ? reading.flatMap(Reading::headline)
        : Optional.of(headlines.get(0).value());
  }

  /** The headline that the text states in a field of its standard. */
  Optional<Found<String>> statedHeadline() {
    return story().flatMap(Story::headline).map(this::stated);
  }

  Optional<String> language() {
    List<String> languages =
        first(config.language(), string(value -> reader.language(value.value()).stream()));
    return languages.isEmpty() ? reading.flatMap(Reading::language) : Optional.of(languages.get(0));
  }

  Optional<Found<ArticleDate>> published() {
    return date(config.published(), Story::published);
  }

  Optional<Found<ArticleDate>> modified() {
    return date(DATELINE_MODIFIED, Story::modified);
  }

  Optional<Found<ArticleDate>> embargoed() {
    return date(DATELINE_EMBARGOED, Story::embargoed);
  }

  Optional<Found<ArticleDate>> expires() {
    return date(DATELINE_EXPIRES, Story::expires);
  }

  private Optional<Found<ArticleDate>> date(
      FieldGlobs globs, Function<Story, Optional<Found<StatedDate>>> stated) {
    List<Found<ArticleDate>> dates =
        first(
            globs,
            value -> date(value.value()).map(date -> Found.beside(date, value.rule())).stream());
    if (!dates.isEmpty()) {
      return Optional.of(dates.get(0));
    }
    return story().flatMap(stated).map(date -> Found.beside(date.value().date(), date.rule()));
  }

  @SuppressWarnings("JavaUtilDate") // What Solr makes of a date.
  private Optional<ArticleDate> date(Object value) {
    if (value instanceof Date day) {
      return Optional.of(reader.date(day.toInstant()));
    }
    return value instanceof CharSequence text ? reader.date(text) : Optional.empty();
  }

  /** Agencies that the document names itself; those of the text do not count then. */
  List<Found<String>> sources() {
    List<Found<String>> sources = sources(config.source());
    return sources.isEmpty() ? stated(Story::sources) : sources;
  }

  /** Who published it, beside the agencies. */
  List<Found<String>> publishers() {
    List<Found<String>> publishers = sources(config.publisher());
    if (publishers.isEmpty()) {
      return publishers;
    }
    // Our Tika parser calls the text's own agency the publisher too; that is no second opinion.
    Set<String> ofText =
        strings(DATELINE_SOURCE).stream().map(Found::value).collect(Collectors.toSet());
    return publishers.stream().filter(publisher -> !ofText.contains(publisher.value())).toList();
  }

  /** Normalised names of all sources, wherever they stand. */
  Set<String> allSources() {
    Set<String> all = new HashSet<>(4);
    for (List<Found<String>> some : List.of(sources(), publishers(), bylineSources())) {
      some.forEach(source -> all.add(source.value()));
    }
    return all;
  }

  private List<Found<String>> sources(FieldGlobs globs) {
    return first(globs, string(value -> beside(reader.sources(value.value()), value)));
  }

  private static Stream<Found<String>> beside(Collection<String> names, Found<String> value) {
    return names.stream().map(name -> Found.beside(name, value.rule()));
  }

  /** Authors; an agency among them is a source. */
  List<Found<String>> bylines() {
    List<Found<String>> people =
        first(config.byline(), string(value -> beside(reader.people(value.value()), value)));
    return people.isEmpty() ? stated(Story::bylines) : people;
  }

  /** Agencies that stand where an author should. */
  List<Found<String>> bylineSources() {
    List<Found<String>> sources = new ArrayList<>();
    for (Found<String> value : strings(config.byline())) {
      Optional<Agency> agency = agencies.named(value.value());
      agency.ifPresent(a -> sources.add(Found.beside(a.name(), value.rule())));
    }
    return sources;
  }

  /** The text without what our Tika parser says is around the story. */
  String story(String text) {
    List<Found<String>> begins = strings(STORY_BEGINS);
    if (begins.isEmpty()) {
      return text;
    }
    List<Found<String>> ends = strings(STORY_ENDS);
    return StoryStretch.only(
        text, begins.get(0).value(), ends.isEmpty() ? "" : ends.get(0).value());
  }

  Optional<Found<String>> datelineText() {
    List<Found<String>> texts = strings(DATELINE_TEXT);
    return texts.isEmpty()
        ? filed().flatMap(Story.FiledLine::text).map(this::stated)
        : Optional.of(texts.get(0));
  }

  List<Found<String>> datelinePlaces() {
    List<Found<String>> places = strings(DATELINE_PLACE);
    return places.isEmpty() && strings(DATELINE_TEXT).isEmpty()
        ? stated(story -> story.dateLine().map(Story.FiledLine::places).orElse(List.of()))
        : places;
  }

  Optional<Found<String>> datelinePoint() {
    List<Found<String>> points =
        first(
            DATELINE_POINT,
            string(value -> Stream.of(value).filter(v -> reader.point(v.value()).isPresent())));
    if (!points.isEmpty()) {
      return Optional.of(points.get(0));
    }
    return strings(DATELINE_TEXT).isEmpty()
        ? filed().flatMap(Story.FiledLine::point).map(this::stated)
        : Optional.empty();
  }

  private Optional<Story> story() {
    return reading.flatMap(Reading::story);
  }

  private Optional<Story.FiledLine> filed() {
    return story().flatMap(Story::dateLine);
  }

  private List<Found<String>> stated(Function<Story, List<String>> values) {
    List<String> stated = story().map(values).orElse(List.of());
    return stated.isEmpty() ? List.of() : stated.stream().map(this::stated).toList();
  }

  /** A value of the standard that the text is written in. */
  private Found<String> stated(String value) {
    return Found.beside(value, story().map(Story::standard).orElse(""));
  }

  private List<Found<String>> strings(FieldGlobs globs) {
    return first(globs, string(Stream::of));
  }

  /** Reads only values that are strings that say something and are short enough for metadata. */
  private static <T> Function<Found<Object>, Stream<T>> string(
      Function<Found<String>, Stream<T>> read) {
    return value ->
        value.value() instanceof CharSequence text
                && !text.toString().isBlank()
                && text.length() <= MAX_VALUE
            ? read.apply(new Found<>(text.toString().strip(), value.rule(), value.span()))
            : Stream.empty();
  }

  /** What is read from the first field, in the globs' order, from which anything can be read. */
  private <T> List<T> first(FieldGlobs globs, Function<Found<Object>, Stream<T>> read) {
    // Most documents have no field for most of what is asked.
    Map<Integer, List<SolrInputField>> byRank = Map.of();
    for (int i = 0; i < fields.size(); i++) {
      SolrInputField field = fields.get(i);
      int rank = globs.rank(field.getName());
      if (rank >= 0) {
        byRank = byRank.isEmpty() ? new TreeMap<>() : byRank;
        byRank.computeIfAbsent(rank, key -> new ArrayList<>()).add(field);
      }
    }
    for (List<SolrInputField> ofRank : byRank.values()) {
      for (SolrInputField field : ofRank) {
        List<T> found = values(field).stream().flatMap(read).toList();
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }

  private static List<Found<Object>> values(SolrInputField field) {
    List<Found<Object>> values = new ArrayList<>();
    Object value = field.getValue();
    for (Object item : value instanceof Collection<?> items ? items : List.of(value)) {
      if (item != null) {
        values.add(Found.beside(item, "field:" + field.getName()));
      }
    }
    return values;
  }
}
