package io.dateline.entities.canonical;

import io.dateline.article.gazetteer.Places;
import io.dateline.entities.tagging.NameType;
import java.util.Locale;
import java.util.Set;

/**
 * What a name's own words say of its type, where they say it more surely than the tagger can: a
 * legal form is a company's, a stadium is a place, {@code Etna} is nobody's name. Thread-safe.
 */
final class Evidence {

  /** Last words of bodies, whatever stands before them. */
  private static final Set<String> BODIES =
      Set.of(
          "university",
          "museum",
          "hospital",
          "ministry",
          "police",
          "department",
          "railways",
          "securities",
          "airlines",
          "airways",
          "holdings",
          "insurance",
          "pharmaceuticals",
          "pharma",
          "electronics",
          "motors",
          "technologies",
          "association",
          "federation",
          "commission",
          "committee",
          "agency",
          "authority",
          "court",
          "council",
          "parliament",
          "senate",
          "orchestra",
          "choir",
          "foundation",
          "society",
          "institute",
          "academy",
          "newspaper",
          "gazette",
          "bancorp",
          "biotech",
          "therapeutics",
          "semiconductors",
          "logistics",
          "ventures",
          "capital",
          "brewery",
          "shipyard",
          "festival");

  /** Those of them that no event, law or work ends with. */
  private static final Set<String> SURE_BODIES =
      Set.of(
          "university",
          "ministry",
          "department",
          "agency",
          "authority",
          "commission",
          "committee",
          "association",
          "federation",
          "institute",
          "council",
          "museum",
          "hospital");

  /** First words of bodies in languages that put them there. */
  private static final Set<String> FIRST =
      Set.of(
          "museo",
          "musée",
          "museu",
          "universidad",
          "universidade",
          "universitat",
          "université",
          "università",
          "universitas",
          "instituto",
          "institut",
          "istituto",
          "ministerio",
          "ministério",
          "ministère",
          "banco",
          "banca",
          "banque",
          "fundación",
          "fundação",
          "fondation",
          "fondazione",
          "hospital",
          "hôpital",
          "asociación",
          "associação",
          "confederación",
          "federación",
          "partido",
          "sindicato");

  private static final Set<String> OFFICERS =
      Set.of("CEO", "CFO", "CTO", "COO", "CIO", "CMO", "MP", "MEP", "MSP", "TD", "QC", "KC", "PM");

  private static final String SCHOOLS = "School District";

  /** Last words of places that are often called after somebody or that bodies play at. */
  private static final Set<String> SITES =
      Set.of(
          "stadium",
          "stadion",
          "stadio",
          "arena",
          "airport",
          "street",
          "avenue",
          "boulevard",
          "square",
          "highway",
          "river",
          "islands",
          "mountains",
          "cathedral",
          "basilica",
          "mosque",
          "prison",
          "jail",
          "cemetery",
          "peninsula",
          "volcano",
          "glacier",
          "dam",
          "station",
          "airfield",
          "racecourse",
          "velodrome",
          "hotel",
          "hills",
          "lighthouse");

  private final Places places;
  private final NameList geography;
  private final Organizations organizations;
  private final PersonNames people;

  Evidence(Places places, Organizations organizations) {
    this.places = places;
    this.geography = organizations.geography();
    this.organizations = organizations;
    this.people = organizations.personNames();
  }

  /**
   * Where somebody's name begins behind a title in what was taken for a body: {@code CTO Jaan
   * Raudsepp}; 0 if nowhere.
   */
  int person(String text) {
    int word = 0;
    for (int space = text.indexOf(' '); space > 0; space = text.indexOf(' ', word)) {
      String title = text.substring(word, space);
      word = space + 1;
      if ((OFFICERS.contains(title) || Titles.isTitle(title)) && isPerson(text.substring(word))) {
        return word;
      }
    }
    return 0;
  }

  private boolean isPerson(String name) {
    int space = name.indexOf(' ');
    return space < 0
        ? people.isSurname(name)
        : isGiven(name.substring(0, space)) && !HeadWords.hasHead(name);
  }

  private boolean isGiven(String word) {
    return people.isGiven(word) || people.isGivenAmongOthers(word);
  }

  /** What a name is that was taken for a {@code tagged}. */
  NameType type(NameType tagged, String name) {
    int space = name.lastIndexOf(' ');
    String last = name.substring(space + 1).toLowerCase(Locale.ROOT);
    return switch (tagged) {
      case ORGANIZATION ->
          space > 0 && SITES.contains(last) && organizations.named(name).isEmpty()
              ? NameType.LOCATION
              : NameType.ORGANIZATION;
      case LOCATION -> isBody(name, space, last) ? NameType.ORGANIZATION : NameType.LOCATION;
      case PERSON ->
          isBody(name, space, last)
              ? NameType.ORGANIZATION
              : isPlace(name, space) ? NameType.LOCATION : NameType.PERSON;
      case MISC -> space > 0 && SURE_BODIES.contains(last) ? NameType.ORGANIZATION : NameType.MISC;
    };
  }

  private boolean isBody(String name, int space, String last) {
    if (space <= 0) {
      return false;
    }
    boolean form = LegalForms.isCertain(name.substring(space + 1));
    String first = name.substring(0, name.indexOf(' ')).toLowerCase(Locale.ROOT);
    boolean head = BODIES.contains(last) || FIRST.contains(first) || name.endsWith(SCHOOLS);
    return (form || head) && places.named(name).isEmpty() && !geography.has(name);
  }

  /** A place that nobody is called after: no word of it is a given name or a surname. */
  private boolean isPlace(String name, int space) {
    if (!geography.has(name) && places.named(name).isEmpty()) {
      return false;
    }
    String first = name.substring(0, Math.max(space, 0));
    String last = name.substring(space + 1);
    return !people.isGiven(last)
        && !people.isSurname(last)
        && (first.isEmpty() || (!people.isGiven(first) && !people.isSurname(first)));
  }
}
