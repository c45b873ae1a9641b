package io.dateline.standards;

import io.dateline.article.Article;
import io.dateline.article.ArticleDate;
import io.dateline.article.DateLine;
import io.dateline.article.Found;
import io.dateline.article.gazetteer.Agency;
import io.dateline.article.gazetteer.Gazetteer;
import io.dateline.article.gazetteer.Place;
import io.dateline.article.read.ArticleReader;
import io.dateline.article.read.MetadataReader;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes one story of what the fields state and what the text says. Thread-safe. */
final class StoryAssembler {

  private static final int MAX_TEXT = 2_000_000;

  /** A date line's own field may hold a whole paragraph by mistake. */
  private static final int MAX_DATE_LINE = 160;

  /** An address dates the first publication; the day may differ with the zone. */
  private static final int URL_DAYS = 2;

  private static final int MAX_NAME = 120;

  /** A line of rights; a longer one is the small print. */
  private static final int MAX_RIGHTS = 400;

  private static final Map<String, String> ALPHA2 = alpha2();

  private final Gazetteer gazetteer;
  private final ArticleReader articles;
  private final MetadataReader metadata;

  StoryAssembler(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.articles = new ArticleReader(gazetteer);
    this.metadata = new MetadataReader(gazetteer);
  }

  /** NITF has the three-letter codes of ISO 3166-1; the JDK knows both. */
  private static Map<String, String> alpha2() {
    Map<String, String> codes = new HashMap<>();
    for (String code : Locale.getISOCountries()) {
      codes.put(new Locale.Builder().setRegion(code).build().getISO3Country(), code);
    }
    return Map.copyOf(codes);
  }

  /** The story; empty for a document that is none, by its fields and by its text. */
  Optional<Story> assemble(StoryFacts facts) {
    Optional<Found<StatedDate>> stated = published(facts);
    Article article = articles.read(text(facts), stated.map(StoryAssembler::localDay));
    if (!facts.isStory() && !article.isNews()) {
      return Optional.empty();
    }
    Optional<Found<StatedDate>> published =
        stated.or(() -> article.published().map(StoryAssembler::fromText));
    List<String> sources = sources(facts, article);
    return Optional.of(
        new Story(
            facts.standard(),
            facts.headline().or(() -> article.headline().map(Found::value)),
            language(facts),
            published,
            facts.modified().filter(date -> !sameDate(date, published)),
            facts.embargoed(),
            facts.expires(),
            dateLine(facts, article, published),
            sources,
            facts.publishers().stream().flatMap(name -> named(name).stream()).findFirst(),
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

  /** A date line names the day as it is where the story was filed. */
  private static Found<ArticleDate> localDay(Found<StatedDate> date) {
    StatedDate value = date.value();
    return Found.beside(
        value.zone().isPresent() ? ArticleDate.ofDay(value.localDay()) : value.date(), date.rule());
  }

  private static Found<StatedDate> fromText(Found<ArticleDate> date) {
    return new Found<>(
        new StatedDate(date.value(), Optional.empty()), "text:" + date.rule(), date.span());
  }

  private List<String> sources(StoryFacts facts, Article article) {
    Set<String> sources = new LinkedHashSet<>();
    facts.sources().forEach(name -> sources.addAll(named(name)));
    facts.bylines().forEach(name -> knownName(name).ifPresent(sources::add));
    facts.hints().forEach(hint -> known(hint).ifPresent(sources::add));
    article.dateLine().ifPresent(line -> sources.addAll(line.value().agencies()));
    facts
        .dateLine()
        .flatMap(line -> reading(line.value(), Optional.empty()))
        .ifPresent(line -> sources.addAll(line.agencies()));
    for (Found<String> source : article.sources()) {
      if (sources.isEmpty() || source.rule().endsWith(":agency")) {
        sources.add(source.value());
      }
    }
    facts.publishers().forEach(name -> sources.addAll(named(name)));
    return List.copyOf(sources);
  }

  /** The sources that a field names: known ones normalised, by their web address too. */
  private List<String> named(String field) {
    String name = field.strip();
    while (!name.isEmpty() && "-\u2013\u2014/".indexOf(name.charAt(name.length() - 1)) >= 0) {
      name = name.substring(0, name.length() - 1).strip();
    }
    Optional<String> host = ofHost(name);
    return host.isPresent() ? List.of(host.get()) : metadata.sources(name);
  }

  /** The agency whose web address a name is: {@code ansa.it}. */
  private Optional<String> ofHost(String name) {
    String host = name.startsWith("www.") ? name.substring(4) : name;
    int dot = host.indexOf('.');
    boolean isHost =
        dot > 0
            && dot < host.length() - 2
            && host.chars().allMatch(c -> (c >= 'a' && c <= 'z') || c == '.' || c == '-');
    return isHost
        ? gazetteer.agencies().named(host.substring(0, dot)).map(Agency::name)
        : Optional.empty();
  }

  /** The agency that a line of rights names, whatever else it says. */
  private Optional<String> known(String text) {
    Optional<String> whole = knownName(text);
    if (whole.isPresent() || text.length() > MAX_RIGHTS) {
      return whole;
    }
    for (char mark : new char[] {'.', ',', '-'}) {
      int cut = text.indexOf(mark);
      Optional<String> first = cut > 0 ? knownName(text.substring(0, cut)) : Optional.empty();
      if (first.isPresent()) {
        return first;
      }
    }
    return Optional.empty();
  }

  private Optional<String> knownName(String text) {
    String name = text.strip();
    for (String lead : List.of("©", "(c)", "copyright", "by")) {
      if (name.toLowerCase(Locale.ROOT).startsWith(lead + " ")) {
        name = name.substring(lead.length() + 1).strip();
      }
    }
    int digits = 0;
    while (digits < name.length()
        && (Character.isDigit(name.charAt(digits)) || name.charAt(digits) == ' ')) {
      digits++;
    }
    int end = name.length();
    while (end > digits
        && (Character.isDigit(name.charAt(end - 1)) || name.charAt(end - 1) == ' ')) {
      end--;
    }
    String bare = name.substring(digits, end);
    return bare.isEmpty() || bare.length() > MAX_NAME
        ? Optional.empty()
        : gazetteer.agencies().named(bare).map(Agency::name);
  }

  private List<String> bylines(StoryFacts facts, Article article) {
    Set<String> people = new LinkedHashSet<>();
    for (String byline : facts.bylines()) {
      if (knownName(byline).isEmpty()) {
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

  private Optional<Story.FiledLine> dateLine(
      StoryFacts facts, Article article, Optional<Found<StatedDate>> published) {
    Optional<Found<ArticleDate>> day = published.map(StoryAssembler::localDay);
    Optional<String> stated =
        facts
            .dateLine()
            .map(line -> withoutSeparator(line.value()))
            .filter(line -> !line.isEmpty() && line.length() <= MAX_DATE_LINE)
            // A day alone is no date line, whatever field it stands in.
            .filter(line -> !metadata.isDate(line));
    Optional<DateLine> read =
        stated.isPresent() ? reading(stated.get(), day) : article.dateLine().map(Found::value);
    if (stated.isEmpty() && read.isEmpty() && facts.located().isEmpty()) {
      return Optional.empty();
    }
    List<DateLine.FiledFrom> written = read.map(DateLine::places).orElse(List.of());
    List<String> places = new ArrayList<>(1);
    Optional<Place.Point> point = Optional.empty();
    if (written.isEmpty() || written.get(0).known().isEmpty()) {
      for (StoryFacts.Located located : facts.located()) {
        Optional<Place> place = place(located);
        if (places.isEmpty()) {
          point = place.flatMap(Place::point);
        }
        places.add(place.map(Place::name).orElseGet(() -> titled(located.name().split(",", 2)[0])));
      }
    }
    if (places.isEmpty()) {
      for (DateLine.FiledFrom from : written) {
        Optional<Place> place = nearer(from, facts.located());
        if (places.isEmpty()) {
          point = place.flatMap(Place::point);
        }
        places.add(place.map(Place::name).orElse(from.name()));
      }
    }
    if (places.isEmpty() && stated.isPresent()) {
      Optional<Place> city = gazetteer.places().named(stated.get(), Place.Kind.CITY);
      point = city.flatMap(Place::point);
      city.ifPresent(place -> places.add(place.name()));
    }
    Optional<LocalDate> filed = facts.filed().or(() -> read.flatMap(DateLine::date));
    return Optional.of(
        new Story.FiledLine(
            stated.or(() -> read.map(DateLine::text)),
            places.stream().distinct().toList(),
            point.map(Place.Point::toString),
            filed));
  }

  /** Of namesakes the one in the country that the standard's field states. */
  private Optional<Place> nearer(DateLine.FiledFrom from, List<StoryFacts.Located> located) {
    for (StoryFacts.Located stated : located) {
      Optional<Place> place = place(stated);
      if (place.isPresent() && place.get().name().equals(from.name())) {
        return place;
      }
    }
    return from.known();
  }

  /** Reads the words of a date line's own field: as such it is one, agency or not. */
  private Optional<DateLine> reading(String line, Optional<Found<ArticleDate>> day) {
    String text = withoutSeparator(line);
    if (text.isEmpty() || text.length() > MAX_DATE_LINE) {
      return Optional.empty();
    }
    String story = " - The story that follows is of no interest here, only that there is one.";
    Optional<DateLine> read = articles.read(text + story, day).dateLine().map(Found::value);
    if (read.isPresent()) {
      return read.filter(found -> found.span().start() == 0);
    }
    String agency = " (Reuters)";
    return articles
        .read(text + agency + story, day)
        .dateLine()
        .map(Found::value)
        .filter(found -> found.span().start() == 0)
        .map(found -> new DateLine(text, found.span(), found.places(), found.date(), List.of()));
  }

  /** The place that is stated; {@code San Francisco, CA, USA} is read as in a date line. */
  private Optional<Place> place(StoryFacts.Located located) {
    int comma = located.name().indexOf(',');
    if (comma > 0 && gazetteer.places().named(located.name()).isEmpty()) {
      String city = located.name().substring(0, comma).strip();
      return reading(located.name(), Optional.empty())
          .flatMap(line -> line.places().get(0).known())
          .or(() -> place(new StoryFacts.Located(city, located.country())));
    }
    List<Place> named = gazetteer.places().named(located.name());
    Optional<String> country = country(located.country());
    return named.stream()
        .filter(place -> country.isEmpty() || place.country().equals(country.get()))
        .findFirst()
        .or(() -> country.isEmpty() ? named.stream().findFirst() : Optional.empty());
  }

  private Optional<String> country(String stated) {
    String code = stated.strip();
    if (code.isEmpty()) {
      return Optional.empty();
    }
    if (code.length() == 2) {
      return Optional.of(code.toUpperCase(Locale.ROOT));
    }
    if (code.length() == 3 && code.equals(code.toUpperCase(Locale.ROOT))) {
      Optional<String> alpha2 = Optional.ofNullable(ALPHA2.get(code));
      if (alpha2.isPresent()) {
        return alpha2;
      }
    }
    return gazetteer.places().named(code, Place.Kind.COUNTRY).map(Place::country);
  }

  /** Without the mark that closes it and the story's first words that were not meant. */
  private static String withoutSeparator(String line) {
    int end = line.length();
    while (end > 0 && " -–—_:=|,".indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    int start = 0;
    while (start < end && " -–—_:=|,".indexOf(line.charAt(start)) >= 0) {
      start++;
    }
    String text = line.substring(start, end);
    // The dot that ends the line, not the one of an abbreviation.
    return text.endsWith(".-") ? text.substring(0, text.length() - 2) : text;
  }

  /** WINDHOEK as Windhoek; a name in mixed case as it is. */
  private static String titled(String name) {
    if (!name.equals(name.toUpperCase(Locale.ROOT))) {
      return name;
    }
    StringBuilder titled = new StringBuilder(name.length());
    boolean start = true;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      titled.append(start ? c : Character.toLowerCase(c));
      start = !Character.isLetter(c) && c != '\'';
    }
    return titled.toString();
  }
}
