package io.dateline.article.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a desk writes before or behind a headline about the state of the story: {@code UPDATE 2-},
 * {@code CORRECTED-}, {@code URGENT: }, {@code , 1st Ld-Writethru}.
 *
 * <p>The marks are those of Reuters (a word in capitals, a number, a hyphen without space) and of
 * the leads and writethrus that the wire transmission guideline ANPA 1312 numbers.
 */
final class StatusSlugs {

  private static final int MAX_SLUGS = 4;

  private static final Set<String> WORDS =
      Set.of(
          "UPDATE",
          "UPDATED",
          "UPDATES",
          "WRAPUP",
          "RPT",
          "REPEAT",
          "REFILE",
          "CORRECTED",
          "CORRECTION",
          "CORRECTIVE",
          "CORRECTS",
          "OFFICIAL CORRECTION",
          "WITHDRAWN",
          "KILL",
          "KILLED",
          "EMBARGOED",
          "ADVISORY",
          "ALERT",
          "URGENT",
          "BULLETIN",
          "FLASH",
          "SNAP",
          "BREAKING",
          "BREAKING NEWS",
          "EXCLUSIVE",
          "ANALYSIS",
          "FACTBOX",
          "EXPLAINER",
          "INSIGHT",
          "INTERVIEW",
          "TIMELINE",
          "CHRONOLOGY",
          "NEWSMAKER",
          "SPECIAL REPORT",
          "PRESS DIGEST",
          "INSTANT VIEW",
          "PREVIEW",
          "POLL",
          "GRAPHIC",
          "DIARY",
          "TABLE",
          "TEXT",
          "BRIEF",
          "EILMELDUNG",
          "EIL",
          "BERICHTIGUNG",
          "URGENTE",
          "AVANCE",
          "CORRECCION",
          "FLASH INFO",
          "RECTIFICATIF",
          "ULTIMORA",
          "ATUALIZA",
          "СРОЧНО",
          "МОЛНИЯ");

  private StatusSlugs() {}

  /**
   * A headline without its marks.
   *
   * @param status the marks in order, in capitals: {@code UPDATE 2}, {@code 1st LD-Writethru}
   * @param start where the headline proper starts
   * @param end where it ends
   */
  record Stripped(List<String> status, int start, int end) {}

  /** Takes the marks off the headline that {@code from..end} is. */
  static Stripped strip(CharSequence text, int from, int end) {
    List<String> status = new ArrayList<>(1);
    int at = from;
    for (int i = 0; i < MAX_SLUGS; i++) {
      int next = behindSlug(text, at, end, status);
      if (next < 0 || next >= end) {
        break;
      }
      at = next;
    }
    int stop = writethru(text, at, end, status);
    return new Stripped(List.copyOf(status), at, stop);
  }

  /** Takes one mark down; where the text behind it starts, or -1. */
  private static int behindSlug(CharSequence text, int from, int end, List<String> status) {
    int word = from;
    for (int words = 0; words < 2; words++) {
      int wordEnd = lettersEnd(text, word, end);
      if (wordEnd == word) {
        return -1;
      }
      String name = text.subSequence(from, wordEnd).toString();
      if (WORDS.contains(name.toUpperCase(Locale.ROOT)) && Chars.isUpper(name.charAt(0))) {
        int after = wordEnd;
        int number = Chars.skipSpace(text, wordEnd, end);
        int numberEnd = number;
        while (numberEnd < end && numberEnd - number < 3 && Chars.isDigit(text.charAt(numberEnd))) {
          numberEnd++;
        }
        String slug = name.toUpperCase(Locale.ROOT);
        if (numberEnd > number) {
          slug += " " + text.subSequence(number, numberEnd);
          after = numberEnd;
        }
        boolean capitals = Chars.isCapitals(text, from, wordEnd);
        boolean hyphen =
            capitals
                && after + 1 < end
                && text.charAt(after) == '-'
                && !Chars.isSpace(text.charAt(after + 1));
        boolean colon = after < end && text.charAt(after) == ':';
        if (hyphen || colon) {
          status.add(slug);
          return Chars.skipSpace(text, after + 1, end);
        }
      }
      word = Chars.skipSpace(text, wordEnd, end);
    }
    return -1;
  }

  private static int lettersEnd(CharSequence text, int from, int end) {
    int at = from;
    while (at < end && Character.isLetter(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** {@code , 1st Ld-Writethru} and {@code , 2nd Ld} at the end; where the headline ends. */
  private static int writethru(CharSequence text, int from, int end, List<String> status) {
    int comma = end - 1;
    while (comma > from && end - comma < 30 && text.charAt(comma) != ',') {
      comma--;
    }
    if (comma <= from || text.charAt(comma) != ',') {
      return end;
    }
    int at = Chars.skipSpace(text, comma + 1, end);
    int number = at;
    while (at < end && Chars.isDigit(text.charAt(at))) {
      at++;
    }
    if (at == number || at + 2 > end) {
      return end;
    }
    String ordinal = text.subSequence(number, at + 2).toString().toLowerCase(Locale.ROOT);
    at = Chars.skipSpace(text, at + 2, end);
    if (!Chars.matches(text, at, end, "ld") && !Chars.matches(text, at, end, "add")) {
      return end;
    }
    boolean whole = Chars.matches(text, at, end, "ld-writethru");
    status.add(
        ordinal + (whole ? " LD-Writethru" : Chars.matches(text, at, end, "ld") ? " LD" : " Add"));
    return Chars.trimEnd(text, from, comma);
  }
}
