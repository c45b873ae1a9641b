package io.dateline.entities.canonical;

import io.dateline.article.gazetteer.Agencies;
import io.dateline.article.gazetteer.Fold;
import io.dateline.article.gazetteer.Gazetteer;
import io.dateline.article.gazetteer.Place;
import io.dateline.article.gazetteer.Places;
import io.dateline.entities.tagging.NameType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the lists say of a name, whatever the document. Immutable, thread-safe. */
final class NameLists {

  /** The place of filing that is called after its only tenant. */
  private static final String TENANT = "United Nations";

  private static final String AS_WRITTEN = "as-written";
  private static final String TITLE_CASE = "title-case";

  private final Places places;
  private final Places allPlaces;
  private final Agencies agencies;
  private final Organizations organizations;
  private final Evidence evidence;

  /**
   * Lists.
   *
   * @param all the gazetteer's places and more; the more only give places their usual names, for
   *     somebody's surname is some village's name too
   */
  NameLists(Gazetteer gazetteer, Organizations organizations, Places all) {
    this(gazetteer.places(), all, gazetteer.agencies(), organizations);
  }

  private NameLists(
      Places places, Places allPlaces, Agencies agencies, Organizations organizations) {
    this.places = places;
    this.allPlaces = allPlaces;
    this.agencies = agencies;
    this.organizations = organizations;
    this.evidence = new Evidence(places, organizations);
  }

  NameLists with(Places all) {
    return new NameLists(places, all, agencies, organizations);
  }

  Places places() {
    return places;
  }

  Agencies agencies() {
    return agencies;
  }

  Organizations organizations() {
    return organizations;
  }

  Evidence evidence() {
    return evidence;
  }

  /** What the words of a name and the lists tell of it. */
  Naming.Signs signs(Naming naming) {
    return new Naming.Signs(
        !places.named(naming.key).isEmpty(),
        HeadWords.hasHead(naming.name),
        organizations.otherNames().has(naming.name),
        Misfiled.look(naming, organizations.personNames()));
  }

  /** Whether a clean name is none in any document. */
  boolean isNoName(String name) {
    return name.length() < 2
        || StopNames.isStop(name)
        || LegalForms.isForm(name)
        || (Tickers.isTicker(name) && organizations.named(name).isEmpty())
        || !Character.isLetterOrDigit(name.codePointAt(0));
  }

  /** All names of a country vote together: it is a team, or a place, under each of them. */
  String voteKey(String name) {
    String key = Fold.key(name);
    List<Place> named = places.named(key);
    if (!named.isEmpty() && named.get(0).kind() == Place.Kind.COUNTRY) {
      return Fold.key(named.get(0).name());
    }
    String stripped = LegalForms.stripped(name);
    return stripped.equals(name) ? key : Fold.key(stripped);
  }

  /** What a clean name of that type becomes. */
  Naming naming(NameType type, String name) {
    return switch (type) {
      case LOCATION -> location(name);
      case ORGANIZATION -> organization(name);
      case PERSON ->
          NameText.isAllCapitals(name) && name.indexOf(' ') > 0
              ? new Naming(type, NameText.titled(name), "", TITLE_CASE)
              : new Naming(type, name, "", AS_WRITTEN);
      case MISC -> new Naming(type, name, "", AS_WRITTEN);
    };
  }

  private Naming location(String name) {
    Optional<Place> known =
        places.named(name).stream()
            .findFirst()
            .or(() -> allPlaces.named(name).stream().findFirst());
    if (known.isEmpty()) {
      if (organizations.geography().has(name)) {
        return new Naming(
            NameType.LOCATION,
            NameText.isAllCapitals(name) ? NameText.titled(name) : name,
            "",
            "list:geography");
      }
      boolean shout = NameText.isAllCapitals(name) && name.length() > 3;
      return new Naming(
          NameType.LOCATION,
          shout ? NameText.titled(name) : name,
          "",
          shout ? TITLE_CASE : AS_WRITTEN);
    }
    Place place = known.get();
    if (place.name().equals(TENANT)) {
      return new Naming(NameType.ORGANIZATION, place.name(), "", "list:organization");
    }
    String rule = "list:" + place.kind().name().toLowerCase(Locale.ROOT);
    boolean countsForCountry = place.kind() == Place.Kind.COUNTRY || places.isCapital(place);
    return new Naming(
        NameType.LOCATION, place.name(), countsForCountry ? place.country() : "", rule);
  }

  private Naming organization(String name) {
    Optional<Place> team =
        places.named(name).stream().findFirst().filter(p -> p.kind() == Place.Kind.COUNTRY);
    if (team.isPresent()) {
      return new Naming(
          NameType.ORGANIZATION, team.get().name(), team.get().country(), "list:country");
    }
    String country = places.seat(name).orElse("");
    return organizations
        .named(name)
        .or(() -> organizations.named(LegalForms.stripped(name)))
        .or(() -> organizations.named(LegalForms.withoutCompany(name)))
        .map(
            canonical -> new Naming(NameType.ORGANIZATION, canonical, country, "list:organization"))
        .orElseGet(
            () ->
                new Naming(NameType.ORGANIZATION, LegalForms.stripped(name), country, AS_WRITTEN));
  }
}
