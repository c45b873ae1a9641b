package io.dateline.entities.canonical;

import io.dateline.article.gazetteer.Agencies;
import io.dateline.article.gazetteer.Agency;
import io.dateline.article.gazetteer.Fold;
import io.dateline.article.gazetteer.Gazetteer;
import io.dateline.article.gazetteer.Place;
import io.dateline.article.gazetteer.Places;
import io.dateline.entities.Entity;
import io.dateline.entities.Mention;
import io.dateline.entities.tagging.NameType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Brings the mentions of one document to one entity each for a person, body or place. Thread-safe.
 *
 * <p>First every spelling gets one type and the form that the lists give it; then shorter names of
 * people go to the fuller ones ({@link People}) and acronyms to the bodies that the text introduces
 * them for ({@link Acronyms}).
 */
public final class Canonicalizer {

  /** How many mentions one with a legal form outvotes. */
  private static final double CERTAIN = 5;

  /** The place of filing that is called after its only tenant. */
  private static final String TENANT = "United Nations";

  private final Places places;
  private final Places allPlaces;
  private final Agencies agencies;
  private final Organizations organizations;
  private final CustomNames customs;
  private final PersonNames personNames;
  private final NameList geography;
  private final NameList otherNames;
  private final Evidence evidence;

  /** A canonicalizer with the given lists. */
  public Canonicalizer(Gazetteer gazetteer, Organizations organizations, CustomNames customs) {
    this(gazetteer, organizations, customs, gazetteer.places());
  }

  /**
   * A canonicalizer with the given lists.
   *
   * @param all the gazetteer's places and more; the more only give places their usual names, for
   *     somebody's surname is some village's name too
   */
  public Canonicalizer(
      Gazetteer gazetteer, Organizations organizations, CustomNames customs, Places all) {
    this.allPlaces = all;
    this.places = gazetteer.places();
    this.agencies = gazetteer.agencies();
    this.organizations = organizations;
    this.customs = customs;
    this.personNames = organizations.personNames();
    this.geography = organizations.geography();
    this.otherNames = organizations.otherNames();
    this.evidence = new Evidence(places, geography, organizations, personNames);
  }

  /** All mentions of one thing, while the document is being sorted out. */
  static final class Group {
    final NameType type;
    final String name;
    final String country;
    final String rule;
    final String id;
    final List<Mention> mentions = new ArrayList<>(2);

    Group(NameType type, String name, String country, String rule) {
      this(type, name, country, rule, "");
    }

    Group(NameType type, String name, String country, String rule, String id) {
      this.type = type;
      this.name = name;
      this.country = country;
      this.rule = rule;
      this.id = id;
    }

    int first() {
      return mentions.get(0).span().start();
    }
  }

  /**
   * The entities of a document, the most salient first.
   *
   * @param mentions its mentions in order of appearance
   * @param sources the normalised names of its sources; that they are named in the text ("told
   *     Reuters") does not make the article be about them
   * @param doubting whether names of which the tagger is unsure are left out; its probabilities
   *     must be those of the shipped model then
   */
  public List<Entity> entities(List<Mention> mentions, Set<String> sources, boolean doubting) {
    List<Mention> whole = new ArrayList<>(mentions.size());
    List<Mention> typed = new ArrayList<>(mentions.size());
    mentions.forEach(mention -> evidence.add(mention, typed));
    typed.forEach(mention -> ListedNames.split(mention, organizations, places, whole));
    Map<String, NameType> types = types(whole);
    Map<String, Group> groups = new LinkedHashMap<>();
    for (Mention mention : whole) {
      String name = NameText.clean(mention.text());
      if (name.length() < 2
          || StopNames.isStop(name)
          || LegalForms.isForm(name)
          || (Tickers.isTicker(name) && organizations.named(name).isEmpty())
          || isSource(name, sources)
          || (mention.type() == NameType.ORGANIZATION && Offices.isOffice(name))
          || customs.isDenied(name)
          || !Character.isLetterOrDigit(name.codePointAt(0))) {
        continue;
      }
      Group group = group(types.get(voteKey(name)), name);
      groups
          .computeIfAbsent(group.type + "\t" + Fold.key(group.name), key -> group)
          .mentions
          .add(mention);
    }
    List<Group> merged =
        People.merged(
            Misfiled.people(
                Bodies.merged(Acronyms.merged(new ArrayList<>(groups.values())), places),
                personNames));
    merged.removeIf(
        group ->
            customs.isDenied(group.name)
                || (doubting && (Doubt.isDoubtful(group) || isOther(group))));
    return ranked(merged);
  }

  /** A holiday, a prize, a film that was taken for a body, a person or a place. */
  private boolean isOther(Group group) {
    return group.type != NameType.MISC
        && group.rule.equals("as-written")
        && otherNames.has(group.name);
  }

  private boolean isSource(String name, Set<String> sources) {
    return !sources.isEmpty()
        && agencies.named(name).map(Agency::name).filter(sources::contains).isPresent();
  }

  /** One type for each spelling: that of most of its mentions. */
  private Map<String, NameType> types(List<Mention> mentions) {
    Map<String, Map<NameType, Double>> votes = new HashMap<>();
    for (Mention mention : mentions) {
      votes
          .computeIfAbsent(
              voteKey(NameText.clean(mention.text())), key -> new EnumMap<>(NameType.class))
          .merge(mention.type(), vote(mention), Double::sum);
    }
    Map<String, NameType> types = new HashMap<>();
    votes.forEach(
        (key, sums) -> {
          types.put(key, Collections.max(sums.entrySet(), Map.Entry.comparingByValue()).getKey());
        });
    return types;
  }

  /** Where a company's legal form stands, it is a company wherever else its name stands. */
  private static double vote(Mention mention) {
    String text = mention.text();
    return LegalForms.isCertain(text.substring(text.lastIndexOf(' ') + 1))
        ? CERTAIN * mention.probability()
        : mention.probability();
  }

  /** All names of a country vote together: it is a team, or a place, under each of them. */
  private String voteKey(String name) {
    String key = Fold.key(name);
    return places.named(key).stream()
        .findFirst()
        .filter(place -> place.kind() == Place.Kind.COUNTRY)
        .map(place -> Fold.key(place.name()))
        .orElseGet(() -> Fold.key(LegalForms.stripped(name)));
  }

  private Group group(NameType type, String name) {
    Optional<CustomNames.Custom> custom = customs.named(name);
    if (custom.isPresent()) {
      String country = type == NameType.LOCATION ? location(name).country : "";
      return new Group(
          custom.get().type(), custom.get().name(), country, "list:own", custom.get().id());
    }
    return switch (type) {
      case LOCATION -> location(name);
      case ORGANIZATION -> organization(name);
      case PERSON ->
          NameText.isAllCapitals(name) && name.indexOf(' ') > 0
              ? new Group(type, NameText.titled(name), "", "title-case")
              : new Group(type, name, "", "as-written");
      case MISC -> new Group(type, name, "", "as-written");
    };
  }

  private Group location(String name) {
    Optional<Place> known =
        places.named(name).stream()
            .findFirst()
            .or(() -> allPlaces.named(name).stream().findFirst());
    if (known.isEmpty()) {
      if (geography.has(name)) {
        return new Group(
            NameType.LOCATION,
            NameText.isAllCapitals(name) ? NameText.titled(name) : name,
            "",
            "list:geography");
      }
      boolean shout = NameText.isAllCapitals(name) && name.length() > 3;
      return new Group(
          NameType.LOCATION,
          shout ? NameText.titled(name) : name,
          "",
          shout ? "title-case" : "as-written");
    }
    Place place = known.get();
    if (place.name().equals(TENANT)) {
      return new Group(NameType.ORGANIZATION, place.name(), "", "list:organization");
    }
    String rule = "list:" + place.kind().name().toLowerCase(Locale.ROOT);
    boolean countsForCountry = place.kind() == Place.Kind.COUNTRY || places.isCapital(place);
    return new Group(
        NameType.LOCATION, place.name(), countsForCountry ? place.country() : "", rule);
  }

  private Group organization(String name) {
    Optional<Place> team =
        places.named(name).stream().findFirst().filter(p -> p.kind() == Place.Kind.COUNTRY);
    if (team.isPresent()) {
      return new Group(
          NameType.ORGANIZATION, team.get().name(), team.get().country(), "list:country");
    }
    String country = places.seat(name).orElse("");
    Optional<String> known =
        organizations
            .named(name)
            .or(() -> organizations.named(LegalForms.stripped(name)))
            .or(() -> organizations.named(LegalForms.withoutCompany(name)));
    return known
        .map(canonical -> new Group(NameType.ORGANIZATION, canonical, country, "list:organization"))
        .orElseGet(
            () ->
                new Group(NameType.ORGANIZATION, LegalForms.stripped(name), country, "as-written"));
  }

  private static List<Entity> ranked(List<Group> groups) {
    double most = 0;
    for (Group group : groups) {
      most = Math.max(most, weight(group));
    }
    List<Entity> entities = new ArrayList<>(groups.size());
    for (Group group : groups) {
      group.mentions.sort(
          Comparator.comparing(Mention::headline).reversed().thenComparing(Mention::span));
      entities.add(
          new Entity(
              group.type,
              group.name,
              group.country,
              group.rule,
              group.id,
              group.mentions,
              weight(group) / most));
    }
    // The sort is stable: what is as salient as another keeps its place in the text.
    entities.sort(Comparator.comparingDouble(Entity::salience).reversed());
    return entities;
  }

  /** A headline counts most, then the lead, then how often a name comes back. */
  private static double weight(Group group) {
    boolean headline = group.mentions.stream().anyMatch(Mention::headline);
    boolean lead = group.mentions.stream().anyMatch(Mention::lead);
    return (headline ? 2.0 : 0) + (lead ? 1.0 : 0) + Math.log1p(group.mentions.size());
  }

  /** ISO codes of the countries among entities, in their order, each once. */
  public static List<String> countries(List<Entity> entities) {
    return entities.stream().map(Entity::country).filter(c -> !c.isEmpty()).distinct().toList();
  }
}
