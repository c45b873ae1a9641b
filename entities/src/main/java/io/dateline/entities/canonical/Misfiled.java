package io.dateline.entities.canonical;

import io.dateline.article.gazetteer.Fold;
import io.dateline.entities.canonical.Canonicalizer.Group;
import io.dateline.entities.tagging.NameType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Puts people among the people whom the tagger took for a body or a place: a given name and a
 * surname together, or a full name whose surname the article uses for a person.
 */
final class Misfiled {

  private static final Set<String> PARTICLES =
      Set.of("de", "del", "la", "van", "von", "der", "den", "da", "dos", "di", "bin", "ibn", "al");

  /** Surnames that end names of places more often. */
  private static final Set<String> PLACE_TAILS =
      Set.of(
          "park", "hill", "hills", "river", "rivers", "lake", "lakes", "bay", "valley", "beach",
          "street", "road", "bridge", "harbor", "harbour", "island", "falls", "county", "green",
          "field", "fields", "wood", "woods", "ford", "heath", "grove", "cross", "square", "east",
          "west", "north", "south", "court", "house", "hall", "castle", "forest", "garden",
          "gardens", "parish", "port", "town", "city", "heights", "point", "spring", "springs",
          "stone", "pond");

  private Misfiled() {}

  static List<Group> people(List<Group> groups, PersonNames names) {
    Set<String> surnames = new HashSet<>();
    for (Group group : groups) {
      if (group.type == NameType.PERSON) {
        surnames.add(group.lastWord());
      }
    }
    List<Group> result = new ArrayList<>(groups.size());
    for (Group group : groups) {
      result.add(isPerson(group, surnames, names) ? asPerson(group) : group);
    }
    return result;
  }

  private static boolean isPerson(Group group, Set<String> surnames, PersonNames names) {
    boolean body = group.type == NameType.ORGANIZATION || group.type == NameType.LOCATION;
    if (!body || !group.rule.equals("as-written")) {
      return false;
    }
    String[] words = group.name.split(" ", -1);
    if (words.length < 2 || words.length > 4 || HeadWords.hasHead(group.name)) {
      return false;
    }
    boolean given = names.isGiven(words[0]);
    String last = words[words.length - 1];
    boolean plain = isPlainName(words);
    if (surnames.contains(Fold.key(last))) {
      return plain;
    }
    boolean organization = group.type == NameType.ORGANIZATION;
    if (!organization && PLACE_TAILS.contains(Fold.key(last))) {
      return false;
    }
    if (!organization && words.length == 2 && names.isGivenAmongOthers(words[0])) {
      return plain && names.isSurname(last);
    }
    // Clubs are often called after a given name and end in a plural: Charlotte Hornets.
    return given && plain && (names.isSurname(last) || (organization && !last.endsWith("s")));
  }

  /** Capitalised words of letters and small particles; no marks, no digits. */
  private static boolean isPlainName(String[] words) {
    for (String word : words) {
      boolean letters =
          word.chars().allMatch(c -> Character.isLetter(c) || c == '\'' || c == '-' || c == '.');
      boolean capital = !word.isEmpty() && Character.isUpperCase(word.codePointAt(0));
      boolean shout = word.length() > 2 && NameText.isAllCapitals(word);
      if (!letters || shout || !(capital || PARTICLES.contains(word))) {
        return false;
      }
    }
    return true;
  }

  private static Group asPerson(Group group) {
    Group person = new Group(NameType.PERSON, group.name, "", group.rule, group.id);
    person.mentions.addAll(group.mentions);
    return person;
  }
}
