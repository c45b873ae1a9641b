package io.dateline.article.read;

import io.dateline.article.Found;
import io.dateline.article.Span;
import io.dateline.article.gazetteer.Agency;
import io.dateline.article.gazetteer.Gazetteer;
import io.dateline.article.read.Credits.Hit;
import java.util.List;
import java.util.Optional;

/** What desks leave behind a story: marks of its end, initials, the agency's name. */
final class DeskCredits {

  /** What stands further from the end than this belongs to the story. */
  private static final int MAX_TAIL = 160;

  private final Gazetteer gazetteer;
  private final HelpCredits help;

  DeskCredits(Gazetteer gazetteer, HelpCredits help) {
    this.gazetteer = gazetteer;
    this.help = help;
  }

  /** What a desk leaves on the last line: {@code (END)}, {@code SOURCE Acme, Inc.}, an address. */
  Hit desk(CharSequence text, int from, int end) {
    int start = Line.startBefore(text, Math.max(from, end - MAX_TAIL), end);
    Hit helped = start > from ? help.helped(text, start, end) : null;
    if (start <= from || end - start > 100 || helped != null) {
      return helped;
    }
    if (isInitials(text, start, end)) {
      return new Hit(start, "credit:initials", List.of(), List.of());
    }
    if (isResidue(text, start, end)) {
      return new Hit(start, "credit:residue", List.of(), List.of());
    }
    if (Chars.matches(text, start, end, "all rights reserved")) {
      return new Hit(start, "credit:rights", List.of(), List.of());
    }
    String line = text.subSequence(start, end).toString();
    for (String mark :
        List.of(
            "(END)", "(more)", "(MORE)", "END", "###", "ENDS", "Ends", "-30-", "- 30 -", "-ends-",
            "(ends)", "(Ends)")) {
      if (line.equals(mark)) {
        return new Hit(start, "credit:end-mark", List.of(), List.of());
      }
    }
    if (line.startsWith("SOURCE ")) {
      // A press-release wire names the issuer so; the source is the wire of the date line.
      return new Hit(start, "credit:issuer", List.of(), List.of());
    }
    boolean address = line.indexOf('@') > 0 && line.indexOf(' ') < 0;
    return address ? new Hit(start, "credit:address", List.of(), List.of()) : null;
  }

  /** {@code kl-bou/cnp}: the marks of authors and desks, alone on the last line. */
  private static boolean isInitials(CharSequence text, int start, int end) {
    if (end - start > 24) {
      return false;
    }
    boolean slash = false;
    int run = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == '/' || c == '-') {
        slash |= c == '/';
        if (run == 0) {
          return false;
        }
        run = 0;
      } else if (!Character.isLowerCase(c) || ++run > 5) {
        return false;
      }
    }
    return slash && run > 0;
  }

  /** A line of signs, or the control characters and entities that a transmission leaves. */
  private static boolean isResidue(CharSequence text, int start, int end) {
    if (Chars.matches(text, start, end, "&#")) {
      return end - start <= 8;
    }
    for (int i = start; i < end; i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** {@code PTI ABC DEF}: an agency and its desk's initials behind the last sentence. */
  private Hit initialled(CharSequence text, int from, int end) {
    int at = end;
    int words = 0;
    while (at > from && words < 6) {
      int wordEnd = Chars.trimEnd(text, from, at);
      int word = wordEnd;
      while (word > from && Chars.isUpper(text.charAt(word - 1))) {
        word--;
      }
      if (wordEnd - word < 2 || wordEnd - word > 4) {
        return null;
      }
      if (word > from && !Chars.isSpace(text.charAt(word - 1))) {
        return null;
      }
      Optional<Agency> agency = gazetteer.agencies().named(text.subSequence(word, wordEnd));
      if (agency.isPresent() && agency.get().isWire()) {
        int before = Chars.trimEnd(text, from, word);
        boolean behind =
            before > from && ".!?\"'\u201d\u2019".indexOf(text.charAt(before - 1)) >= 0;
        Found<String> found =
            new Found<>(agency.get().name(), "credit:signed:agency", new Span(word, wordEnd));
        return behind && words > 0
            ? new Hit(word, "credit:signed", List.of(found), List.of())
            : null;
      }
      words++;
      at = word;
    }
    return null;
  }

  /** {@code -- BERNAMA}, {@code Reuter}, {@code —AFP}: the agency's name alone on the last line. */
  Hit signed(CharSequence text, int from, int end) {
    int start = Line.startBefore(text, Math.max(from, end - MAX_TAIL), end);
    int name = start;
    while (name < end && "-\u2013\u2014/ .([".indexOf(text.charAt(name)) >= 0) {
      name++;
    }
    int stop = end;
    while (stop > name && "-\u2013\u2014/ .)]".indexOf(text.charAt(stop - 1)) >= 0) {
      stop--;
    }
    if (name >= stop || stop - name > 40) {
      return initialled(text, from, end);
    }
    boolean marked = name > start;
    Optional<Agency> agency = gazetteer.agencies().named(text.subSequence(name, stop));
    if (agency.isEmpty() || !(marked || agency.get().isWire())) {
      return initialled(text, from, end);
    }
    Found<String> found =
        new Found<>(agency.get().name(), "credit:signed:agency", new Span(name, stop));
    return new Hit(start, "credit:signed", List.of(found), List.of());
  }
}
