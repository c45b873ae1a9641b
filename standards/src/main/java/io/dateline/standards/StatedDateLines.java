package io.dateline.standards;

import io.dateline.article.Article;
import io.dateline.article.ArticleDate;
import io.dateline.article.DateLine;
import io.dateline.article.Found;
import io.dateline.article.gazetteer.Gazetteer;
import io.dateline.article.gazetteer.Place;
import io.dateline.article.read.ArticleReader;
import io.dateline.article.read.MetadataReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The date line that a story's fields state, and its places. Thread-safe. */
final class StatedDateLines {

  /** A date line's own field may hold a whole paragraph by mistake. */
  private static final int MAX_DATE_LINE = 160;

  private static final Map<String, String> ALPHA2 = alpha2();

  private final Gazetteer gazetteer;
  private final ArticleReader articles;
  private final MetadataReader metadata;

  StatedDateLines(Gazetteer gazetteer, ArticleReader articles, MetadataReader metadata) {
    this.gazetteer = gazetteer;
    this.articles = articles;
    this.metadata = metadata;
  }

  /** NITF has the three-letter codes of ISO 3166-1; the JDK knows both. */
  private static Map<String, String> alpha2() {
    Map<String, String> codes = new HashMap<>();
    for (String code : Locale.getISOCountries()) {
      codes.put(new Locale.Builder().setRegion(code).build().getISO3Country(), code);
    }
    return Map.copyOf(codes);
  }

  /** A date line names the day as it is where the story was filed. */
  static Found<ArticleDate> localDay(Found<StatedDate> date) {
    StatedDate value = date.value();
    return Found.beside(
        value.zone().isPresent() ? ArticleDate.ofDay(value.localDay()) : value.date(), date.rule());
  }

  /** The agencies that the date line's own field names. */
  List<String> agencies(StoryFacts facts) {
    return facts
        .dateLine()
        .flatMap(line -> reading(line.value(), Optional.empty()))
        .map(DateLine::agencies)
        .orElse(List.of());
  }

  /** The date line as stated, else as the text has it, else of the places stated. */
  Optional<Story.FiledLine> dateLine(
      StoryFacts facts, Article article, Optional<Found<StatedDate>> published) {
    Optional<Found<ArticleDate>> day = published.map(StatedDateLines::localDay);
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
