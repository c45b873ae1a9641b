package io.dateline.entities.canonical;

import io.dateline.entities.Mention;
import io.dateline.entities.canonical.Group.WrittenMention;
import io.dateline.entities.tagging.NameType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Sends an acronym to the body whose name the text puts right before it: {@code People's Liberation
 * Army (PLA)}. After Schwartz and Hearst, "A simple algorithm for identifying abbreviation
 * definitions in biomedical text", PSB 2003, kept to initials. What the text itself introduces goes
 * before what the lists say: in an article of cricket, {@code ICC} is no court.
 */
final class Acronyms {

  /** Between the name and its acronym stand a space and a bracket, at times a quote. */
  private static final int MAX_GAP = 4;

  private static final int MAX_LENGTH = 10;

  private static final Set<String> SMALL = Set.of("of", "the", "and", "for", "in", "on", "de", "&");

  /** A long name is introduced with its acronym even when that is of another language. */
  private static final int MANY_WORDS = 3;

  /** They stand in brackets behind companies that they list: {@code (NASDAQ: ESIO)}. */
  private static final Set<String> EXCHANGES =
      Set.of("NASDAQ", "NYSE", "AMEX", "LSE", "AIM", "TSX", "ASX", "HKEX", "BSE", "NSE", "JSE");

  private Acronyms() {}

  static List<Group> merged(List<Group> groups) {
    List<Group> result = new ArrayList<>(groups);
    for (Group acronym : groups) {
      String name = acronym.is(NameType.PERSON) ? "" : shortForm(acronym);
      if (name.isEmpty()) {
        continue;
      }
      String letters = name.toLowerCase(Locale.ROOT);
      for (Group full : groups) {
        if (full != acronym
            && full.is(NameType.ORGANIZATION)
            && result.contains(full)
            && isSame(name, letters, acronym, full)) {
          full.mentions.addAll(acronym.mentions);
          result.remove(acronym);
          break;
        }
      }
    }
    return result;
  }

  /** The short form that all mentions have; empty if there is none. */
  private static String shortForm(Group group) {
    String form = "";
    for (WrittenMention mention : group.mentions) {
      String text = mention.written().shortForm;
      if (text.isEmpty() || (!form.isEmpty() && !form.equals(text))) {
        return "";
      }
      form = text;
    }
    return form;
  }

  /** A clean name without its periods, if that is one short word with two capitals or more. */
  static String shortForm(String name) {
    String text = name.replace(".", "");
    boolean isShort = text.length() <= MAX_LENGTH && text.indexOf(' ') < 0 && capitals(text) >= 2;
    return isShort ? text : "";
  }

  private static int capitals(String text) {
    int capitals = 0;
    for (int i = 0; i < text.length(); i++) {
      capitals += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
    }
    return capitals;
  }

  /** Introduced with brackets; or spelling a longer name of the document letter by letter. */
  private static boolean isSame(String name, String letters, Group acronym, Group full) {
    WrittenName written = full.mentions.get(0).written();
    Initials initials = written.asBody().initials();
    boolean many = initials.words >= MANY_WORDS;
    if (!NameText.isAllCapitals(name)) {
      return isIntroduced(acronym, full) && abbreviates(letters, written.text);
    }
    boolean spells = letters.equals(initials.all) || letters.equals(initials.main);
    boolean listed = acronym.naming.isListed();
    return isIntroduced(acronym, full)
        ? spells || (many && !(listed && EXCHANGES.contains(name)))
        : spells && many && !(listed && name.length() < MANY_WORDS);
  }

  private static boolean isIntroduced(Group acronym, Group full) {
    for (WrittenMention one : acronym.mentions) {
      Mention a = one.mention();
      for (WrittenMention other : full.mentions) {
        Mention f = other.mention();
        int behind = a.span().start() - f.span().end();
        int before = f.span().start() - a.span().end();
        int gap = Math.max(behind, before);
        if (gap > 1 && gap <= MAX_GAP && a.headline() == f.headline()) {
          return true;
        }
      }
    }
    return false;
  }

  /** First letters of a name's words: of all, and of all but the small ones. */
  record Initials(int words, String all, String main) {}

  static Initials initials(String name) {
    StringBuilder all = new StringBuilder();
    StringBuilder main = new StringBuilder();
    String lower = name.toLowerCase(Locale.ROOT);
    int words = 1;
    int start = 0;
    for (int i = 0; i <= lower.length(); i++) {
      char c = i < lower.length() ? lower.charAt(i) : '-';
      if (c != ' ' && c != '-') {
        continue;
      }
      if (i > start) {
        all.append(lower.charAt(start));
        if (!SMALL.contains(lower.substring(start, i))) {
          main.append(lower.charAt(start));
        }
      }
      words += c == ' ' ? 1 : 0;
      start = i + 1;
    }
    return new Initials(words, all.toString(), main.toString());
  }

  /** Whether the short form's letters stand in the name in their order: {@code KenGen}. */
  private static boolean abbreviates(String letters, String full) {
    String name = full.toLowerCase(Locale.ROOT);
    if (name.isEmpty() || name.charAt(0) != letters.charAt(0)) {
      return false;
    }
    int at = 0;
    for (int i = 0; i < letters.length(); i++) {
      at = name.indexOf(letters.charAt(i), at) + 1;
      if (at == 0) {
        return false;
      }
    }
    return name.length() > letters.length() + 2;
  }
}
