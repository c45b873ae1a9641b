package io.dateline.solr.update;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Names of fields in order of preference; {@code *} stands for any run of characters. Case does not
 * matter, and the characters {@code : . _ -} are one: Tika's {@code dateline:place} arrives as
 * {@code dateline_place} through Solr Cell, and as {@code attr_dateline_place} where that has a
 * prefix.
 */
public final class FieldGlobs {

  /** Longer names are no field names; a bound on the matching. */
  private static final int MAX_NAME = 300;

  private final List<String> globs;

  /** Globs from configuration or defaults. */
  public FieldGlobs(List<String> globs) {
    this.globs = globs.stream().map(FieldGlobs::plain).toList();
  }

  /** A comma-separated list. */
  public static FieldGlobs of(String list) {
    List<String> globs = new ArrayList<>();
    for (String glob : list.split(",", -1)) {
      if (!glob.isBlank()) {
        globs.add(glob.strip());
      }
    }
    return new FieldGlobs(globs);
  }

  /** How many globs there are. */
  public int size() {
    return globs.size();
  }

  /** Position of the first glob that the field's name matches, or -1. */
  public int rank(String field) {
    if (field.length() > MAX_NAME) {
      return -1;
    }
    String name = plain(field);
    for (int i = 0; i < globs.size(); i++) {
      if (matches(globs.get(i), name)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether the glob at a position stands for more names than its own. */
  boolean isWild(int rank) {
    return globs.get(rank).indexOf('*') >= 0;
  }

  /** The separators that Tika, Solr Cell and clients write differently become one. */
  private static String plain(String name) {
    if (isPlain(name)) {
      return name;
    }
    char[] plain = name.toLowerCase(Locale.ROOT).toCharArray();
    for (int i = 0; i < plain.length; i++) {
      if (plain[i] == ':' || plain[i] == '.' || plain[i] == '-') {
        plain[i] = '_';
      }
    }
    return new String(plain);
  }

  private static boolean isPlain(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9') && c != '_' && c != '*') {
        return false;
      }
    }
    return true;
  }

  /** Greedy matching with one point of return: at most pattern times name steps. */
  private static boolean matches(String glob, String name) {
    int g = 0;
    int n = 0;
    int star = -1;
    int mark = 0;
    while (n < name.length()) {
      if (g < glob.length() && glob.charAt(g) == '*') {
        star = g++;
        mark = n;
      } else if (g < glob.length() && glob.charAt(g) == name.charAt(n)) {
        g++;
        n++;
      } else if (star >= 0) {
        g = star + 1;
        n = ++mark;
      } else {
        return false;
      }
    }
    while (g < glob.length() && glob.charAt(g) == '*') {
      g++;
    }
    return g == glob.length();
  }

  @Override
  public String toString() {
    return globs.toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FieldGlobs that && globs.equals(that.globs);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(globs.toArray());
  }
}
