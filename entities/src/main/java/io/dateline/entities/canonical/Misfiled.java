package io.dateline.entities.canonical;

import io.dateline.article.gazetteer.Fold;
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

  /** What a name looks like that was taken for a body's or a place's. */
  enum Look {
    /** Not like somebody's. */
    OTHER,
    /** Like somebody's, if the article uses the last word for a person. */
    PERSON_BY_SURNAME,
    /** Like somebody's. */
    PERSON
  }

  static List<Group> people(List<Group> groups, NameLists lists) {
    Set<String> surnames = new HashSet<>();
    for (Group group : groups) {
      if (group.is(NameType.PERSON)) {
        surnames.add(group.naming.lastWord());
      }
    }
    List<Group> result = new ArrayList<>(groups.size());
    for (Group group : groups) {
      result.add(
          isPerson(group.naming, surnames, lists)
              ? new Group(group.naming.asPerson(), group.mentions)
              : group);
    }
    return result;
  }

  private static boolean isPerson(Naming naming, Set<String> surnames, NameLists lists) {
    if (!isBodyOrPlace(naming) || !naming.isAsWritten()) {
      return false;
    }
    Look look = naming.signs(lists).look();
    return look == Look.PERSON || (look != Look.OTHER && surnames.contains(naming.lastWord()));
  }

  private static boolean isBodyOrPlace(Naming naming) {
    return naming.type == NameType.ORGANIZATION || naming.type == NameType.LOCATION;
  }

  /** What a name looks like; {@code OTHER} if it is neither a body's nor a place's. */
  static Look look(Naming naming, PersonNames names) {
    String[] words = naming.name.split(" ", -1);
    if (!isBodyOrPlace(naming)
        || words.length < 2
        || words.length > 4
        || HeadWords.hasHead(naming.name)
        || !isPlainName(words)) {
      return Look.OTHER;
    }
    return isWholeName(words, naming.type, names) ? Look.PERSON : Look.PERSON_BY_SURNAME;
  }

  private static boolean isWholeName(String[] words, NameType type, PersonNames names) {
    String last = words[words.length - 1];
    boolean organization = type == NameType.ORGANIZATION;
    if (!organization && PLACE_TAILS.contains(Fold.key(last))) {
      return false;
    }
    if (!organization && words.length == 2 && names.isGivenAmongOthers(words[0])) {
      return names.isSurname(last);
    }
    // Clubs are often called after a given name and end in a plural: Charlotte Hornets.
    return names.isGiven(words[0])
        && (names.isSurname(last) || (organization && !last.endsWith("s")));
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
}
