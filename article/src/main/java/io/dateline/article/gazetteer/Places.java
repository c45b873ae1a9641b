package io.dateline.article.gazetteer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The places that news is filed from and about: countries, first-level regions and cities, by every
 * usual name. Immutable and thread-safe once built.
 */
public final class Places {

  private final Map<String, List<Place>> byName = new HashMap<>();
  private final Map<String, Place> countryByCode = new HashMap<>();
  private final Map<String, Place> countryByDemonym = new HashMap<>();

  private final Map<String, String> countryBySeat = new HashMap<>();
  private final Map<String, String> capitalOf = new HashMap<>();

  private Places() {}

  /** Reads the lists that ship in the jar. */
  public static Places load() {
    Places places = new Places();
    Table.read(
        Places.class,
        "countries.tsv",
        5,
        row -> {
          Place country =
              new Place(row.get(1), Place.Kind.COUNTRY, row.get(0), "", Optional.empty(), 1);
          places.countryByCode.put(row.get(0), country);
          places.name(country, row.get(1));
          row.list(2).forEach(alias -> places.name(country, alias));
          row.list(3).forEach(word -> places.countryByDemonym.putIfAbsent(Fold.key(word), country));
          places.capitalOf.put(row.get(0), Fold.key(row.get(4)));
        });
    Table.read(
        Places.class,
        "regions.tsv",
        4,
        row -> {
          Place region =
              new Place(row.get(2), Place.Kind.REGION, row.get(0), row.get(1), Optional.empty(), 2);
          places.name(region, row.get(2));
          row.list(3).forEach(alias -> places.name(region, alias));
        });
    Table.read(
        Places.class,
        "cities.tsv",
        7,
        row -> {
          Place.Point point =
              new Place.Point(Double.parseDouble(row.get(4)), Double.parseDouble(row.get(5)));
          Place city =
              new Place(
                  row.get(0),
                  Place.Kind.CITY,
                  row.get(3),
                  row.get(2),
                  Optional.of(point),
                  Integer.parseInt(row.get(6)));
          places.name(city, row.get(0));
          row.list(1).forEach(alias -> places.name(city, alias));
        });
    Table.read(
        Places.class,
        "seats.tsv",
        4,
        row -> {
          places.countryBySeat.put(Fold.key(row.get(0)), row.get(3));
          row.list(1).forEach(alias -> places.countryBySeat.put(Fold.key(alias), row.get(3)));
        });
    places.byName.replaceAll(
        (key, list) ->
            list.size() == 1
                ? List.of(list.get(0))
                : list.stream().sorted(Comparator.comparingInt(Place::rank)).distinct().toList());
    return places;
  }

  /**
   * These places and more. What is named here already goes before; a place that is here under that
   * name and in that country is not added again, but gets the other's names.
   */
  public Places with(List<GeoNames.Named> more) {
    Places places = new Places();
    places.byName.putAll(byName);
    places.countryByCode.putAll(countryByCode);
    places.countryByDemonym.putAll(countryByDemonym);
    places.countryBySeat.putAll(countryBySeat);
    places.capitalOf.putAll(capitalOf);
    for (GeoNames.Named named : more) {
      Place place =
          named(named.place().name()).stream()
              .filter(known -> known.kind() == named.place().kind())
              .filter(known -> known.country().equals(named.place().country()))
              .findFirst()
              .orElse(named.place());
      places.append(place, named.place().name());
      named.aliases().forEach(alias -> places.append(place, alias));
    }
    return places;
  }

  /** Behind those of that name that are there. The lists may be shared: they are not changed. */
  private void append(Place place, String name) {
    byName.merge(
        Fold.key(name),
        List.of(place),
        (there, one) -> {
          if (there.contains(place)) {
            return there;
          }
          List<Place> both = new ArrayList<>(there);
          both.add(place);
          return List.copyOf(both);
        });
  }

  private void name(Place place, String name) {
    byName.computeIfAbsent(Fold.key(name), key -> new ArrayList<>(1)).add(place);
  }

  /** All places of that name, the most prominent first; empty when none is known. */
  public List<Place> named(CharSequence name) {
    return byName.getOrDefault(Fold.key(name), List.of());
  }

  /** The most prominent place of that name and kind. */
  public Optional<Place> named(CharSequence name, Place.Kind kind) {
    return named(name).stream().filter(place -> place.kind() == kind).findFirst();
  }

  /** The country that an adjective or people-word belongs to, e.g. {@code French}. */
  public Optional<Place> ofDemonym(CharSequence word) {
    return Optional.ofNullable(countryByDemonym.get(Fold.key(word)));
  }

  /** The country whose seat of power has that name, e.g. {@code RU} for {@code Kremlin}. */
  public Optional<String> seat(CharSequence name) {
    return Optional.ofNullable(countryBySeat.get(Fold.key(name)));
  }

  /** Whether a place is its country's capital, and so often stands for its government. */
  public boolean isCapital(Place place) {
    return place.kind() == Place.Kind.CITY
        && Fold.key(place.name()).equals(capitalOf.get(place.country()));
  }

  /** The country with that ISO 3166-1 alpha-2 code. */
  public Optional<Place> country(String code) {
    return Optional.ofNullable(countryByCode.get(code));
  }
}
