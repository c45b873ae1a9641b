package io.dateline.entities.tagging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Finds the long names that a text introduces with their acronym, {@code Northern Harbour Works
 * Council (NHWC)}, where the tagger found the acronym alone. After Schwartz and Hearst, "A simple
 * algorithm for identifying abbreviation definitions in biomedical text", PSB 2003, kept to the
 * initials of words with capitals.
 */
final class IntroducedNames {
  private static final Set<String> SMALL =
      Set.of("of", "the", "and", "for", "in", "on", "to", "de", "&");

  private static final int LONGEST = 14;
  private static final int SHORTEST_ACRONYM = 3;
  private static final double SURE = 0.95;

  private IntroducedNames() {}

  /** The names of a sentence with those that it introduces; the same list where it has none. */
  static List<TaggedSpan> with(String[] tokens, List<TaggedSpan> names) {
    List<TaggedSpan> out = names;
    for (int i = 0; i < names.size(); i++) {
      TaggedSpan acronym = names.get(i);
      int at = acronym.start();
      boolean bracketed =
          acronym.end() == at + 1
              && at > 1
              && acronym.end() < tokens.length
              && tokens[at - 1].equals("(")
              && tokens[at + 1].equals(")");
      int start =
          bracketed && acronym.type() != NameType.PERSON ? start(tokens, at - 1, tokens[at]) : -1;
      if (start < 0 || isCovered(names, start, at - 1)) {
        continue;
      }
      out = out == names ? new ArrayList<>(names) : out;
      int end = at - 1;
      out.removeIf(span -> span.start() < end && start < span.end());
      // Words that spell what stands in brackets behind them are a name beyond doubt.
      double sure = Math.max(SURE, acronym.probability());
      out.remove(acronym);
      out.add(new TaggedSpan(at, at + 1, acronym.type(), sure));
      out.add(new TaggedSpan(start, end, acronym.type(), sure));
      out.sort(Comparator.comparingInt(TaggedSpan::start));
    }
    return out;
  }

  /** What the tagger took for some other name, the acronym knows better. */
  private static boolean isCovered(List<TaggedSpan> names, int start, int end) {
    return names.stream()
        .anyMatch(
            span ->
                span.start() <= start
                    && span.end() >= end
                    && (span.type() != NameType.MISC || span.end() - span.start() > end - start));
  }

  /**
   * Where the words begin whose initials spell the acronym, the last of them before {@code end}.
   */
  private static int start(String[] tokens, int end, String acronym) {
    int letter = acronym.length() - 1;
    if (letter + 1 < SHORTEST_ACRONYM || !acronym.chars().allMatch(Character::isUpperCase)) {
      return -1;
    }
    for (int i = end - 1; i >= 0 && i >= end - LONGEST; i--) {
      if (SMALL.contains(tokens[i]) && i < end - 1) {
        continue;
      }
      if (tokens[i].charAt(0) != acronym.charAt(letter)) {
        return -1;
      }
      letter--;
      if (letter < 0) {
        return i;
      }
    }
    return -1;
  }
}
