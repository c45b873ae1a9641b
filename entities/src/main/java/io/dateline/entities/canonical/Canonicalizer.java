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

  private static final Comparator<Mention> BY_PLACE =
      Comparator.comparing(Mention::headline).reversed().thenComparing(Mention::span);

  private static final Comparator<Entity> BY_SALIENCE =
      Comparator.comparingDouble(Entity::salience).reversed();

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

    /** The name as lists are asked for it, and the words of that. */
    final String key;

    private String[] words;

    Group(NameType type, String name, String country, String rule) {
      this(type, name, country, rule, "");
    }

    Group(NameType type, String name, String country, String rule, String id) {
      this.type = type;
      this.name = name;
      this.country = country;
      this.rule = rule;
      this.id = id;
      this.key = Fold.key(name);
    }

    String[] words() {
      if (words == null) {
        words = key.split(" ", -1);
      }
      return words;
    }

    String lastWord() {
      return key.substring(key.lastIndexOf(' ') + 1);
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
    List<Spelling> spellings = spellings(whole);
    Map<String, NameType> types = types(whole, spellings);
    List<Group> groups = new ArrayList<>();
    Map<NameType, Map<String, Group>> byKey = new EnumMap<>(NameType.class);
    for (int i = 0; i < whole.size(); i++) {
      Mention mention = whole.get(i);
      Spelling spelling = spellings.get(i);
      if (isNoName(spelling, sources)
          || (mention.type() == NameType.ORGANIZATION && Offices.isOffice(spelling.name))) {
        continue;
      }
      if (spelling.group == null) {
        Group group = group(types.get(spelling.voteKey), spelling.name);
        Map<String, Group> ofType = byKey.computeIfAbsent(group.type, type -> new HashMap<>());
        Group known = ofType.putIfAbsent(group.key, group);
        if (known == null) {
          groups.add(group);
        }
        spelling.group = known == null ? group : known;
      }
      spelling.group.mentions.add(mention);
    }
    List<Group> merged =
        People.merged(Misfiled.people(Bodies.merged(Acronyms.merged(groups), places), personNames));
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

  /** One way in which the document writes a name, and what is known of it: worked out once. */
  private static final class Spelling {
    final String name;
    final String voteKey;
    final boolean certain;
    Boolean noName;
    Group group;

    Spelling(String name, String voteKey, boolean certain) {
      this.name = name;
      this.voteKey = voteKey;
      this.certain = certain;
    }
  }

  private List<Spelling> spellings(List<Mention> mentions) {
    Map<String, Spelling> byText = new HashMap<>();
    List<Spelling> spellings = new ArrayList<>(mentions.size());
    for (Mention mention : mentions) {
      spellings.add(byText.computeIfAbsent(mention.text(), this::spelling));
    }
    return spellings;
  }

  private Spelling spelling(String text) {
    String name = NameText.clean(text);
    boolean certain = LegalForms.isCertain(text.substring(text.lastIndexOf(' ') + 1));
    return new Spelling(name, voteKey(name), certain);
  }

  private boolean isNoName(Spelling spelling, Set<String> sources) {
    if (spelling.noName == null) {
      String name = spelling.name;
      spelling.noName =
          name.length() < 2
              || StopNames.isStop(name)
              || LegalForms.isForm(name)
              || (Tickers.isTicker(name) && organizations.named(name).isEmpty())
              || isSource(name, sources)
              || customs.isDenied(name)
              || !Character.isLetterOrDigit(name.codePointAt(0));
    }
    return spelling.noName;
  }

  /** One type for each spelling: that of most of its mentions. */
  private static Map<String, NameType> types(List<Mention> mentions, List<Spelling> spellings) {
    Map<String, Map<NameType, Double>> votes = new HashMap<>();
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      Spelling spelling = spellings.get(i);
      // Where a company's legal form stands, it is a company wherever else its name stands.
      double vote = spelling.certain ? CERTAIN * mention.probability() : mention.probability();
      votes
          .computeIfAbsent(spelling.voteKey, key -> new EnumMap<>(NameType.class))
          .merge(mention.type(), vote, Double::sum);
    }
    Map<String, NameType> types = new HashMap<>();
    votes.forEach(
        (key, sums) ->
            types.put(
                key, Collections.max(sums.entrySet(), Map.Entry.comparingByValue()).getKey()));
    return types;
  }

  /** All names of a country vote together: it is a team, or a place, under each of them. */
  private String voteKey(String name) {
    String key = Fold.key(name);
    List<Place> named = places.named(key);
    if (!named.isEmpty() && named.get(0).kind() == Place.Kind.COUNTRY) {
      return Fold.key(named.get(0).name());
    }
    String stripped = LegalForms.stripped(name);
    return stripped.equals(name) ? key : Fold.key(stripped);
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
    double[] weights = new double[groups.size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = weight(groups.get(i));
      most = Math.max(most, weights[i]);
    }
    List<Entity> entities = new ArrayList<>(groups.size());
    for (int i = 0; i < weights.length; i++) {
      Group group = groups.get(i);
      if (group.mentions.size() > 1) {
        group.mentions.sort(BY_PLACE);
      }
      entities.add(
          new Entity(
              group.type,
              group.name,
              group.country,
              group.rule,
              group.id,
              group.mentions,
              weights[i] / most));
    }
    // The sort is stable: what is as salient as another keeps its place in the text.
    entities.sort(BY_SALIENCE);
    return entities;
  }

  /** A headline counts most, then the lead, then how often a name comes back. */
  private static double weight(Group group) {
    boolean headline = false;
    boolean lead = false;
    for (Mention mention : group.mentions) {
      headline |= mention.headline();
      lead |= mention.lead();
    }
    return (headline ? 2.0 : 0) + (lead ? 1.0 : 0) + Math.log1p(group.mentions.size());
  }

  /** ISO codes of the countries among entities, in their order, each once. */
  public static List<String> countries(List<Entity> entities) {
    return entities.stream().map(Entity::country).filter(c -> !c.isEmpty()).distinct().toList();
  }
}
