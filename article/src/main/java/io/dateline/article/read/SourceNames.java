package io.dateline.article.read;

import io.dateline.article.Found;
import io.dateline.article.Span;
import io.dateline.article.gazetteer.Agency;
import io.dateline.article.gazetteer.Gazetteer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Names of agencies and media where a line names sources. */
final class SourceNames {

  private final Gazetteer gazetteer;

  SourceNames(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** The sources that a header line lists; one name that no list has is taken as it stands. */
  List<Found<String>> listed(CharSequence text, int from, int end, String rule) {
    List<Found<String>> sources = agencies(text, from, end, rule);
    int nameEnd = withoutPeriod(text, from, end);
    if (!sources.isEmpty() || !isSourceName(text, from, nameEnd)) {
      return sources;
    }
    String name = text.subSequence(from, nameEnd).toString();
    return List.of(new Found<>(name, rule, new Span(from, nameEnd)));
  }

  /** One to six capitalised words on one line. */
  private static boolean isSourceName(CharSequence text, int from, int end) {
    if (end - from < 2
        || end - from > 60
        || !(Chars.isUpper(text.charAt(from)) || Chars.isUncased(text.charAt(from)))) {
      return false;
    }
    int words = 1;
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      if (c == ':' || c == ';' || c == '?' || c == '!' || c == '"') {
        return false;
      }
      if (Chars.isSpace(c)) {
        words++;
      }
    }
    return words <= 6;
  }

  /**
   * Known sources in a list such as {@code AFP, dpa} or {@code AP/Reuters}; others are left out.
   */
  List<Found<String>> agencies(CharSequence text, int from, int end, String rule) {
    List<Found<String>> found = new ArrayList<>(2);
    int stop = withoutPeriod(text, from, end);
    Optional<Agency> whole = gazetteer.agencies().named(text.subSequence(from, stop));
    if (whole.isPresent()) {
      return List.of(new Found<>(whole.get().name(), rule + ":agency", new Span(from, stop)));
    }
    int piece = from;
    for (int i = from; i <= end; i++) {
      boolean and = i + 5 <= end && Chars.matches(text, i, end, " and ");
      if (i < end && ",/;&+|(".indexOf(text.charAt(i)) < 0 && !and) {
        continue;
      }
      int a = Chars.skipSpace(text, piece, i);
      int b = withoutPeriod(text, a, Chars.trimEnd(text, a, i));
      if (a < b) {
        Optional<Agency> agency = gazetteer.agencies().named(text.subSequence(a, b));
        if (agency.isPresent()) {
          found.add(new Found<>(agency.get().name(), rule + ":agency", new Span(a, b)));
        }
      }
      piece = and ? i + 5 : i + 1;
      i = and ? i + 4 : i;
    }
    return found;
  }

  private static int withoutPeriod(CharSequence text, int from, int end) {
    int at = Chars.trimEnd(text, from, end);
    while (at > from + 1 && (text.charAt(at - 1) == '.' || text.charAt(at - 1) == ')')) {
      boolean acronym =
          at - 2 > from
              && text.charAt(at - 1) == '.'
              && Chars.isUpper(text.charAt(at - 2))
              && text.charAt(at - 3 < from ? from : at - 3) == '.';
      if (acronym) {
        break;
      }
      at--;
    }
    return at;
  }
}
