package io.dateline.entities.canonical;

import io.dateline.article.Span;
import io.dateline.article.gazetteer.Gazetteer;
import io.dateline.entities.Entity;
import io.dateline.entities.Mention;
import io.dateline.entities.canonical.Group.WrittenMention;
import io.dateline.entities.tagging.NameType;
import io.dateline.entities.tagging.NameVotes;
import io.dateline.entities.tagging.Votes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Brings the mentions of one document to one entity each for a person, body or place. Cheap to
 * create; not safe for use by several threads at once.
 *
 * <p>First every spelling gets one type and the form that the lists give it; then shorter names of
 * people go to the fuller ones ({@link People}) and acronyms to the bodies that the text introduces
 * them for ({@link Acronyms}).
 */
public final class Canonicalizer {

  /** How many mentions one with a legal form outvotes. */
  private static final double CERTAIN = 5;

  private static final Comparator<Mention> BY_PLACE =
      Comparator.comparing(Mention::headline).reversed().thenComparing(Mention::span);

  private static final Comparator<Entity> BY_SALIENCE =
      Comparator.comparingDouble(Entity::salience).reversed();

  private final NameMemory memory;
  private final NameLists lists;
  private final CustomNames customs;
  private final NameVotes<Votes> votes = new NameVotes<>(Votes::new);

  /** A canonicalizer with the given lists and a memory of its own. */
  public Canonicalizer(Gazetteer gazetteer, Organizations organizations, CustomNames customs) {
    this(new NameMemory(gazetteer, organizations), customs);
  }

  /** A canonicalizer with lists that others may use too. */
  public Canonicalizer(NameMemory memory, CustomNames customs) {
    this.memory = memory;
    this.lists = memory.lists();
    this.customs = customs;
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
    List<WrittenMention> whole = new ArrayList<>(mentions.size());
    for (Mention mention : mentions) {
      addTyped(mention, whole);
    }
    count(whole);
    List<Group> groups = new ArrayList<>(whole.size());
    Map<String, Group> byKey = new HashMap<>(2 * whole.size());
    for (WrittenMention mention : whole) {
      WrittenName written = mention.written();
      if (isNoName(written, sources)
          || (mention.mention().type() == NameType.ORGANIZATION && written.asBody().office())) {
        continue;
      }
      Naming naming = naming(votes.get(written.voteKey).best(), written);
      Group group = byKey.get(naming.typedKey);
      if (group == null) {
        group = new Group(naming);
        byKey.put(naming.typedKey, group);
        groups.add(group);
      }
      group.mentions.add(mention);
    }
    List<Group> merged =
        People.merged(Misfiled.people(Bodies.merged(Acronyms.merged(groups), lists), lists));
    merged.removeIf(
        group ->
            customs.isDenied(group.naming.name)
                || (doubting && (Doubt.isDoubtful(group) || isOther(group))));
    return ranked(merged);
  }

  /** Adds the mention, with another type or in two where its words leave no doubt. */
  private void addTyped(Mention mention, List<WrittenMention> into) {
    WrittenName written = memory.of(mention.text());
    boolean verbatim = mention.text().length() == mention.span().length();
    int person =
        mention.type() == NameType.ORGANIZATION && verbatim ? written.asBody().person() : 0;
    if (person == 0) {
      addWhole(mention, written.type(mention.type()), written, into);
      return;
    }
    int start = mention.span().start();
    int title = mention.text().lastIndexOf(' ', person - 2);
    if (title > 0) {
      // Between the body and its member stands the title: ACT MP Simon Court.
      Mention body = part(mention, mention.type(), mention.text().substring(0, title), start);
      addWhole(body, body.type(), memory.of(body.text()), into);
    }
    Mention member =
        part(mention, NameType.PERSON, mention.text().substring(person), start + person);
    addWhole(member, member.type(), memory.of(member.text()), into);
  }

  /** Adds the mention as one of that type, or its halves where it is two names. */
  private void addWhole(
      Mention mention, NameType type, WrittenName written, List<WrittenMention> into) {
    boolean verbatim = mention.text().length() == mention.span().length();
    ListedNames.Halves halves =
        type == NameType.ORGANIZATION && verbatim ? written.asBody().halves() : null;
    if (halves == null) {
      Mention typed =
          type == mention.type() ? mention : part(mention, type, mention.text(), mention.span());
      into.add(new WrittenMention(typed, written));
      return;
    }
    int start = mention.span().start();
    Mention left = part(mention, type, halves.left(), start);
    into.add(new WrittenMention(left, memory.of(left.text())));
    NameType rightType = halves.country() ? NameType.LOCATION : type;
    Mention right = part(mention, rightType, halves.right(), start + halves.rightStart());
    into.add(new WrittenMention(right, memory.of(right.text())));
  }

  private static Mention part(Mention whole, NameType type, String text, int start) {
    return part(whole, type, text, new Span(start, start + text.length()));
  }

  private static Mention part(Mention whole, NameType type, String text, Span span) {
    return new Mention(
        type, text, span, whole.probability(), whole.headline(), whole.beside(), whole.lead());
  }

  /** One type for each spelling: that for which most of its mentions are. */
  private void count(List<WrittenMention> mentions) {
    votes.clear();
    for (WrittenMention mention : mentions) {
      double probability = mention.mention().probability();
      // Where a company's legal form stands, it is a company wherever else its name stands.
      double vote = mention.written().certain ? CERTAIN * probability : probability;
      votes.of(mention.written().voteKey).add(mention.mention().type(), vote);
    }
  }

  private boolean isNoName(WrittenName written, Set<String> sources) {
    return written.noName
        || (written.agency != null && sources.contains(written.agency))
        || customs.isDenied(written.name);
  }

  private Naming naming(NameType type, WrittenName written) {
    Naming naming = written.naming(type);
    Optional<CustomNames.Custom> custom = customs.named(written.name);
    if (custom.isEmpty()) {
      return naming;
    }
    String country = type == NameType.LOCATION ? naming.country : "";
    CustomNames.Custom own = custom.get();
    return new Naming(own.type(), own.name(), country, "list:own", own.id());
  }

  /** A holiday, a prize, a film that was taken for a body, a person or a place. */
  private boolean isOther(Group group) {
    return !group.is(NameType.MISC)
        && group.naming.isAsWritten()
        && group.naming.signs(lists).other();
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
      Naming naming = groups.get(i).naming;
      entities.add(
          new Entity(
              naming.type,
              naming.name,
              naming.country,
              naming.rule,
              naming.id,
              mentions(groups.get(i)),
              weights[i] / most));
    }
    // The sort is stable: what is as salient as another keeps its place in the text.
    entities.sort(BY_SALIENCE);
    return entities;
  }

  private static List<Mention> mentions(Group group) {
    if (group.mentions.size() == 1) {
      return List.of(group.mentions.get(0).mention());
    }
    Mention[] mentions = new Mention[group.mentions.size()];
    for (int i = 0; i < mentions.length; i++) {
      mentions[i] = group.mentions.get(i).mention();
    }
    Arrays.sort(mentions, BY_PLACE);
    return List.of(mentions);
  }

  /** A headline counts most, then the lead, then how often a name comes back. */
  private static double weight(Group group) {
    boolean headline = false;
    boolean lead = false;
    for (WrittenMention written : group.mentions) {
      headline |= written.mention().headline();
      lead |= written.mention().lead();
    }
    return (headline ? 2.0 : 0) + (lead ? 1.0 : 0) + Math.log1p(group.mentions.size());
  }

  /** ISO codes of the countries among entities, in their order, each once. */
  public static List<String> countries(List<Entity> entities) {
    List<String> countries = new ArrayList<>(4);
    for (int i = 0; i < entities.size(); i++) {
      String country = entities.get(i).country();
      if (!country.isEmpty() && !countries.contains(country)) {
        countries.add(country);
      }
    }
    return countries;
  }
}
