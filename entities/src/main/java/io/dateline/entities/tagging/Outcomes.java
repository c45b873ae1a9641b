package io.dateline.entities.tagging;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import opennlp.tools.namefind.BioCodec;

/**
 * A model's outcomes as OpenNLP's BIO codec names them ({@code person-start}, {@code person-cont},
 * {@code other}): what each means, and which may follow which. Immutable, thread-safe.
 */
final class Outcomes {
  private final int count;
  private final boolean[] start;
  private final boolean[] cont;
  private final String[] types;
  private final boolean[] mayFollow;
  private final boolean[] mayBegin;

  private Outcomes(String[] names) {
    count = names.length;
    start = new boolean[count];
    cont = new boolean[count];
    types = new String[count];
    mayBegin = new boolean[count];
    mayFollow = new boolean[count * count];
    for (int o = 0; o < count; o++) {
      start[o] = names[o].endsWith(BioCodec.START);
      cont[o] = names[o].endsWith(BioCodec.CONTINUE);
      int dash = names[o].lastIndexOf('-');
      types[o] = dash > 0 ? names[o].substring(0, dash) : null;
      mayBegin[o] = !cont[o];
    }
    for (int last = 0; last < count; last++) {
      for (int next = 0; next < count; next++) {
        boolean inName = start[last] || cont[last];
        mayFollow[last * count + next] =
            !cont[next] || (inName && Objects.equals(types[last], types[next]));
      }
    }
  }

  /** The outcomes of that names, if they are of the BIO codec; null if not. */
  static Outcomes of(String[] names) {
    boolean known =
        new BioCodec().areOutcomesCompatible(names)
            && Arrays.asList(names).contains(BioCodec.OTHER);
    // One that continues nothing would need its own rule.
    return known && List.of(names).stream().noneMatch(n -> n.indexOf('-') == 0)
        ? new Outcomes(names)
        : null;
  }

  int count() {
    return count;
  }

  boolean mayBegin(int outcome) {
    return mayBegin[outcome];
  }

  boolean mayFollow(int last, int outcome) {
    return mayFollow[last * count + outcome];
  }

  boolean isStart(int outcome) {
    return start[outcome];
  }

  boolean isContinued(int outcome) {
    return cont[outcome];
  }

  /** The type of name; null where the model has only one and names none. */
  String type(int outcome) {
    return types[outcome];
  }
}
