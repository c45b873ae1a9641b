package io.dateline.solr.update;

import io.dateline.article.Article;
import io.dateline.article.ArticleDate;
import io.dateline.article.DateLine;
import io.dateline.article.Found;
import io.dateline.article.Span;
import io.dateline.article.gazetteer.Place;
import io.dateline.article.read.MetadataReader;
import io.dateline.entities.Entity;
import io.dateline.entities.Mention;
import io.dateline.entities.NewsAnalysis;
import io.dateline.entities.NewsAnalyzer;
import io.dateline.entities.NewsOptions;
import io.dateline.entities.NewsResources;
import io.dateline.entities.tagging.NameType;
import io.dateline.standards.Reading;
import io.dateline.standards.StandardsReader;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.solr.common.SolrInputDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a document and gives it its fields. The same in Solr and on the command line. Not safe for
 * use by several threads at once; cheap to create.
 */
public final class DocumentEnricher implements DocumentReader {

  private static final Logger LOG = LoggerFactory.getLogger(DocumentEnricher.class);

  /** Strings longer than this cannot be a term in Lucene; no value of ours comes near. */
  private static final int MAX_VALUE = 1_000;

  private static final Span BESIDE = new Span(0, 0);

  private final NewsAnalyzer analyzer;
  private final NewsResources resources;
  private final MetadataReader metadata;
  private final StandardsReader standards;

  /** An enricher over shared models and lists. */
  public DocumentEnricher(NewsResources resources) {
    this(resources, NewsOptions.NONE);
  }

  /** An enricher over shared models and lists and what a user brings along. */
  public DocumentEnricher(NewsResources resources, NewsOptions options) {
    this.resources = resources;
    this.analyzer = new NewsAnalyzer(resources, options);
    this.metadata = new MetadataReader(resources.gazetteer());
    this.standards = new StandardsReader(resources.gazetteer());
  }

  @Override
  public Enrichment read(SolrInputDocument document, NewsConfig config) {
    DocumentText text = DocumentText.of(document, config);
    if (!text.gap().isEmpty()) {
      return Enrichment.skipped(text.gap());
    }
    Optional<Reading> reading = standards.field(text.text());
    if (reading.isPresent() && reading.get().isEmpty()) {
      return Enrichment.skipped("empty-text");
    }
    DocumentFacts facts =
        new DocumentFacts(document, reading, config, metadata, resources.gazetteer().agencies());
    NewsAnalysis analysis =
        analysis(
            reading.map(Reading::text).orElseGet(() -> facts.story(text.text())),
            new NewsAnalyzer.Request(
                facts.headline(),
                facts.published(),
                facts.datelineText().map(Found::value),
                facts.allSources(),
                facts.language(),
                config.bounds()),
            config.onError());
    Values values = new Values(config, reading.isEmpty());
    article(analysis.article(), facts, values);
    names(analysis, values);
    details(analysis, values);
    return new Enrichment(status(analysis, reading), text.field(), values.list());
  }

  private NewsAnalysis analysis(String text, NewsAnalyzer.Request request, OnError onError) {
    try {
      return analyzer.analyze(text, request);
    } catch (RuntimeException e) {
      if (onError != OnError.SKIP_FIELDS) {
        throw e;
      }
      String reason = e.getClass().getSimpleName();
      LOG.warn("names left out: {} in {}", reason, NewsUpdateProcessor.place(e));
      LOG.debug("names left out", e);
      return analyzer.withoutNames(text, request, "failed-" + reason);
    }
  }

  private static String status(NewsAnalysis analysis, Optional<Reading> reading) {
    if (analysis.gaps().isEmpty() && reading.isEmpty()) {
      return Enrichment.OK;
    }
    List<String> gaps = new ArrayList<>(analysis.gaps());
    if (reading.isPresent() && !reading.get().isWhole()) {
      gaps.add("markup");
    }
    return gaps.isEmpty() ? Enrichment.OK : "partial:" + String.join(",", gaps);
  }

  /**
   * Gives a document the fields of an enrichment. Fields of ours that it brought along are
   * replaced; when nothing was read they stay as they came.
   */
  public static void write(Enrichment enrichment, SolrInputDocument document, NewsConfig config) {
    if (enrichment.isRead()) {
      config.fields().values().forEach(document::removeField);
    }
    List<FieldValue> values = enrichment.values();
    for (int from = 0, to; from < values.size(); from = to) {
      Output output = values.get(from).output();
      to = from + 1;
      while (to < values.size() && values.get(to).output() == output) {
        to++;
      }
      document.setField(config.fields().get(output), value(output, values.subList(from, to)));
    }
    writeStatus(enrichment.status(), document, config);
  }

  private static Object value(Output output, List<FieldValue> values) {
    if (!output.isMany()) {
      return values.get(0).value();
    }
    List<Object> all = new ArrayList<>(values.size());
    for (int i = 0; i < values.size(); i++) {
      all.add(values.get(i).value());
    }
    return all;
  }

  /** Says in a document how it went. */
  public static void writeStatus(String status, SolrInputDocument document, NewsConfig config) {
    String field = config.fields().get(Output.STATUS);
    if (field != null) {
      document.setField(field, status);
    }
  }

  private void article(Article article, DocumentFacts facts, Values values) {
    date(Output.PUBLISHED, Optional.empty(), article.published(), values);
    date(Output.MODIFIED, facts.modified(), article.modified(), values);
    date(Output.EMBARGOED, facts.embargoed(), article.embargo(), values);
    date(Output.EXPIRES, facts.expires(), article.expires(), values);
    values.addAll(Output.DESK_STATUS, article.status());
    List<Found<String>> sources = facts.sources();
    values.addAll(Output.SOURCE, sources.isEmpty() ? article.sources() : sources);
    values.addAll(Output.SOURCE, facts.bylineSources());
    values.addAll(Output.SOURCE, facts.publishers());
    List<Found<String>> bylines = facts.bylines();
    values.addAll(Output.BYLINE, bylines.isEmpty() ? article.bylines() : bylines);
    facts
        .statedHeadline()
        .or(article::headline)
        .ifPresent(headline -> values.addAll(Output.HEADLINE, List.of(headline)));
    dateLine(article, facts, values);
  }

  private static void dateLine(Article article, DocumentFacts facts, Values values) {
    Optional<Found<String>> given = facts.datelineText();
    if (given.isPresent()) {
      values.addAll(Output.DATELINE, List.of(given.get()));
      values.addAll(Output.DATELINE_PLACE, facts.datelinePlaces());
      facts.datelinePoint().ifPresent(p -> values.addAll(Output.DATELINE_POINT, List.of(p)));
      return;
    }
    if (article.dateLine().isEmpty()) {
      // Where it was written may be stated without a line that says so.
      values.addAll(Output.DATELINE_PLACE, facts.datelinePlaces());
      facts.datelinePoint().ifPresent(p -> values.addAll(Output.DATELINE_POINT, List.of(p)));
      return;
    }
    Found<DateLine> found = article.dateLine().get();
    values.add(Output.DATELINE, found.value().text(), found.rule(), found.span());
    for (DateLine.FiledFrom place : found.value().places()) {
      String rule = place.known().isPresent() ? found.rule() + ",list:place" : found.rule();
      values.add(Output.DATELINE_PLACE, place.name(), rule, found.span());
    }
    found.value().places().get(0).known().flatMap(Place::point).stream()
        .forEach(
            point ->
                values.add(Output.DATELINE_POINT, point.toString(), "list:place", found.span()));
  }

  /** The opt-in fields. */
  private void details(NewsAnalysis analysis, Values values) {
    List<Entity> entities = analysis.entities();
    main(entities, NameType.PERSON, Output.MAIN_PERSON, values);
    main(entities, NameType.ORGANIZATION, Output.MAIN_ORGANIZATION, values);
    main(entities, NameType.LOCATION, Output.MAIN_LOCATION, values);
    for (Entity entity : entities) {
      if (entity.type() == NameType.MISC && values.isWanted(Output.NATIONALITY)) {
        resources
            .gazetteer()
            .places()
            .ofDemonym(entity.name())
            .ifPresent(
                country ->
                    values.add(
                        Output.NATIONALITY,
                        country.country(),
                        "named:" + entity.name(),
                        inText(entity),
                        entity.confidence()));
      }
    }
    if (!entities.isEmpty()) {
      values.addWhole(
          Output.SALIENCE, () -> EntityDetail.payloads(entities, EntityDetail::salience));
      values.addWhole(
          Output.COUNT,
          () -> EntityDetail.payloads(entities, e -> Integer.toString(e.mentions().size())));
      values.addWhole(Output.MENTIONS, () -> EntityDetail.json(entities, values.hasSpans()));
    }
  }

  private static void main(List<Entity> entities, NameType type, Output output, Values values) {
    if (!values.isWanted(output)) {
      return;
    }
    for (Entity entity : EntityDetail.main(entities, type)) {
      values.add(output, entity.name(), "salience", inText(entity), entity.confidence());
    }
  }

  private static void names(NewsAnalysis analysis, Values values) {
    List<Entity> entities = analysis.entities();
    for (int i = 0; i < entities.size(); i++) {
      Entity entity = entities.get(i);
      Output output = output(entity.type());
      if (output != null) {
        values.add(output, entity.name(), entity.rule(), inText(entity), entity.confidence());
      }
    }
    for (String country : analysis.countries()) {
      Entity named = first(entities, country);
      values.add(
          Output.COUNTRY, country, "named:" + named.name(), inText(named), named.confidence());
    }
  }

  /** The first that is in the country; one is. */
  private static Entity first(List<Entity> entities, String country) {
    int i = 0;
    while (!entities.get(i).country().equals(country)) {
      i++;
    }
    return entities.get(i);
  }

  /** Its first mention in the text; none when only the headline beside the text has it. */
  private static Span inText(Entity entity) {
    List<Mention> mentions = entity.mentions();
    for (int i = 0; i < mentions.size(); i++) {
      if (!mentions.get(i).beside()) {
        return mentions.get(i).span();
      }
    }
    return BESIDE;
  }

  private static Output output(NameType type) {
    return switch (type) {
      case PERSON -> Output.PERSON;
      case ORGANIZATION -> Output.ORGANIZATION;
      case LOCATION -> Output.LOCATION;
      case MISC -> null;
    };
  }

  /** What came with the document wins; the article has taken that in for its publication date. */
  private static void date(
      Output output,
      Optional<Found<ArticleDate>> given,
      Optional<Found<ArticleDate>> read,
      Values values) {
    given
        .or(() -> read)
        .ifPresent(
            date ->
                values.add(output, Date.from(date.value().instant()), date.rule(), date.span()));
  }

  /** Collects values, each once, as many as a field may have, only for outputs that are on. */
  private static final class Values {
    private final NewsConfig config;
    private final boolean spans;
    private final Map<Output, List<FieldValue>> byOutput = new EnumMap<>(Output.class);

    /** Without spans for a text that is not the field's own, as that of a page is not. */
    Values(NewsConfig config, boolean spans) {
      this.config = config;
      this.spans = spans;
    }

    boolean hasSpans() {
      return spans;
    }

    boolean isWanted(Output output) {
      return config.fields().containsKey(output);
    }

    void addAll(Output output, List<Found<String>> found) {
      found.forEach(value -> add(output, value.value(), value.rule(), value.span()));
    }

    void add(Output output, Object value, String rule, Span span) {
      add(output, value, rule, span, 1);
    }

    void add(Output output, Object value, String rule, Span span, double confidence) {
      Object safe = value instanceof String text ? FieldText.safe(text, MAX_VALUE) : value;
      if (!isWanted(output) || safe.equals("")) {
        return;
      }
      List<FieldValue> list = byOutput.computeIfAbsent(output, key -> new ArrayList<>());
      int max = output.isMany() ? config.maxValues() : 1;
      if (list.size() < max && !has(list, safe)) {
        Span shown = span == null || !spans ? BESIDE : span;
        list.add(new FieldValue(output, safe, rule, shown, confidence));
      }
    }

    private static boolean has(List<FieldValue> list, Object value) {
      for (FieldValue known : list) {
        if (known.value().equals(value)) {
          return true;
        }
      }
      return false;
    }

    /** A value that is built from safe ones, of any length. */
    void addWhole(Output output, Supplier<String> value) {
      if (isWanted(output)) {
        byOutput.put(output, List.of(new FieldValue(output, value.get(), "all-names", BESIDE, 1)));
      }
    }

    List<FieldValue> list() {
      int count = 0;
      for (List<FieldValue> values : byOutput.values()) {
        count += values.size();
      }
      List<FieldValue> all = new ArrayList<>(count);
      byOutput.values().forEach(all::addAll);
      return all;
    }
  }
}
