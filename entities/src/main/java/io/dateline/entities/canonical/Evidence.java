package io.dateline.entities.canonical;

import io.dateline.article.Span;
import io.dateline.article.gazetteer.Places;
import io.dateline.entities.Mention;
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
          "teatro",
          "théâtre",
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

  Evidence(Places places, NameList geography, Organizations organizations, PersonNames people) {
    this.places = places;
    this.geography = geography;
    this.organizations = organizations;
    this.people = people;
  }

  /** The mention, with another type where its words leave no doubt. */
  Mention typed(Mention mention) {
    String person = officer(mention);
    if (!person.isEmpty()) {
      Span span = new Span(mention.span().end() - person.length(), mention.span().end());
      return with(mention, NameType.PERSON, person, span);
    }
    NameType type = type(mention);
    return type == mention.type() ? mention : with(mention, type, mention.text(), mention.span());
  }

  private static Mention with(Mention mention, NameType type, String text, Span span) {
    return new Mention(
        type,
        text,
        span,
        mention.probability(),
        mention.headline(),
        mention.beside(),
        mention.lead());
  }

  /** Who stands behind a title in what was taken for a body: {@code CTO Jaan Raudsepp}. */
  private String officer(Mention mention) {
    String text = mention.text();
    int space = text.indexOf(' ');
    if (mention.type() != NameType.ORGANIZATION
        || space <= 0
        || text.length() != mention.span().length()
        || !(OFFICERS.contains(text.substring(0, space))
            || Titles.isTitle(text.substring(0, space)))) {
      return "";
    }
    String rest = text.substring(space + 1);
    int next = rest.indexOf(' ');
    boolean person =
        next < 0
            ? people.isSurname(rest)
            : people.isGiven(rest.substring(0, next)) && !HeadWords.hasHead(rest);
    return person ? rest : "";
  }

  private NameType type(Mention mention) {
    String name = mention.text();
    int space = name.lastIndexOf(' ');
    String last = name.substring(space + 1).toLowerCase(Locale.ROOT);
    return switch (mention.type()) {
      case ORGANIZATION ->
          space > 0 && SITES.contains(last) && organizations.named(name).isEmpty()
              ? NameType.LOCATION
              : NameType.ORGANIZATION;
      case LOCATION -> isBody(name, space, last) ? NameType.ORGANIZATION : NameType.LOCATION;
      case PERSON ->
          isBody(name, space, last)
              ? NameType.ORGANIZATION
              : isPlace(name, space) ? NameType.LOCATION : NameType.PERSON;
      case MISC -> NameType.MISC;
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
