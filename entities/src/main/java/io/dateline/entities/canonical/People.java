package io.dateline.entities.canonical;

import io.dateline.entities.Mention;
import io.dateline.entities.tagging.NameType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sends the shorter names of people to the fuller ones: surname, given name, initials, middle
 * names. Where two people share the shorter name, each mention goes to the one named last before
 * it; two people never become one.
 */
final class People {

  /** Belief above which a city is one though somebody has its name. */
  private static final double SURE = 0.8;

  private People() {}

  static List<Group> merged(List<Group> groups) {
    Map<String, List<Group>> byWord = new HashMap<>();
    List<Group> people = new ArrayList<>();
    for (Group group : groups) {
      if (group.is(NameType.PERSON) && group.naming.words.length > 1) {
        people.add(group);
      }
    }
    // The fullest first, so that what is between goes to it before the shortest looks for its own.
    people.sort(Comparator.comparingInt((Group g) -> g.naming.words.length).reversed());
    List<Group> gone = new ArrayList<>();
    for (Group person : people) {
      Group fuller = null;
      for (Group other : people) {
        if (other != person
            && !gone.contains(other)
            && isFuller(other.naming.words, person.naming.words)) {
          fuller = other;
          break;
        }
      }
      if (fuller != null) {
        fuller.mentions.addAll(person.mentions);
        gone.add(person);
        continue;
      }
      String[] words = person.naming.words;
      for (int i = 0; i < words.length; i++) {
        if (words[i].length() > 1) {
          byWord.computeIfAbsent(words[i], key -> new ArrayList<>(1)).add(person);
        }
      }
    }
    for (Group group : groups) {
      boolean candidate =
          group.is(NameType.PERSON)
              || (!group.is(NameType.MISC) && group.naming.isAsWritten())
              || isUnsureCity(group);
      String[] words = group.naming.words;
      if (!candidate || words.length != 1 || gone.contains(group)) {
        continue;
      }
      List<Group> bearers = byWord.getOrDefault(words[0], List.of());
      if (!group.is(NameType.PERSON)) {
        // Tagged as a body or place, a bare word is a person only when it is somebody's surname.
        bearers = bearers.stream().filter(b -> b.naming.lastWord().equals(words[0])).toList();
      }
      if (!bearers.isEmpty()) {
        distribute(group, bearers, words[0]);
        gone.add(group);
      }
    }
    List<Group> result = new ArrayList<>(groups);
    result.removeAll(gone);
    return result;
  }

  /** {@code Wellington}, who was named in full before. */
  private static boolean isUnsureCity(Group group) {
    return group.naming.rule.equals("list:city")
        && group.mentions.stream().allMatch(written -> written.mention().probability() < SURE);
  }

  /** Each mention goes to the bearer named last before it; those by surname come first. */
  private static void distribute(Group group, List<Group> bearers, String word) {
    List<Group> surname = bearers.stream().filter(b -> b.naming.lastWord().equals(word)).toList();
    List<Group> choice = surname.isEmpty() ? bearers : surname;
    List<Integer> firsts = choice.stream().map(Group::first).toList();
    group.mentions.forEach(
        written -> {
          Mention mention = written.mention();
          int best = 0;
          for (int i = 1; i < choice.size(); i++) {
            boolean before = firsts.get(i) <= mention.span().start();
            boolean bestBefore = firsts.get(best) <= mention.span().start();
            if ((before && (!bestBefore || firsts.get(i) > firsts.get(best)))
                || (!before && !bestBefore && firsts.get(i) < firsts.get(best))) {
              best = i;
            }
          }
          choice.get(best).mentions.add(written);
        });
  }

  /** Whether {@code full} is the same name with more of it: same surname, no word against it. */
  private static boolean isFuller(String[] full, String[] part) {
    if (full.length < part.length
        || letters(full) <= letters(part)
        || !full[full.length - 1].equals(part[part.length - 1])) {
      return false;
    }
    int at = 0;
    for (int i = 0; i < part.length - 1; i++) {
      while (at < full.length - 1 && !agrees(full[at], part[i])) {
        at++;
      }
      if (at == full.length - 1) {
        return false;
      }
      at++;
    }
    return true;
  }

  private static int letters(String[] words) {
    int letters = 0;
    for (String word : words) {
      letters += word.length();
    }
    return letters;
  }

  /** Equal, or one the initial of the other. */
  private static boolean agrees(String full, String part) {
    return full.equals(part) || (part.length() == 1 && full.startsWith(part));
  }
}
