package io.dateline.article.read;

import io.dateline.article.gazetteer.Place;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which of the places of one name is meant, and how an unknown one is written. */
final class PlaceChoice {

  private static final Set<String> SMALL =
      Set.of(
          "de", "del", "la", "las", "los", "le", "les", "di", "da", "do", "dos", "das", "du", "des",
          "sur", "am", "an", "der", "upon", "on", "of", "the", "at", "near", "and", "to", "in",
          "or", "for", "by", "over", "under", "y", "e", "und", "et");

  /** Words that stay in capitals inside the names of ships and places. */
  private static final Set<String> CAPITALS =
      Set.of(
          "USS", "USNS", "USCGC", "HMS", "HMAS", "HMCS", "INS", "RMS", "MV", "UN", "US", "UK",
          "NATO", "RAF", "QE2", "EU", "DMZ", "II", "III", "IV");

  private PlaceChoice() {}

  /**
   * The most prominent one that lies in the named state or country; without one, the most prominent
   * city. Empty when the qualifiers are known and none of the places lies there.
   */
  static Optional<Place> of(List<Place> named, List<List<Place>> qualifiers) {
    for (List<Place> qualifier : qualifiers) {
      if (qualifier.isEmpty()) {
        continue;
      }
      Optional<Place> inside =
          named.stream().filter(p -> qualifier.stream().anyMatch(q -> liesIn(p, q))).findFirst();
      return inside;
    }
    Optional<Place> city = named.stream().filter(p -> p.kind() == Place.Kind.CITY).findFirst();
    return city.isPresent() ? city : named.stream().findFirst();
  }

  private static boolean liesIn(Place place, Place container) {
    if (!place.country().equals(container.country())) {
      return false;
    }
    return container.kind() == Place.Kind.COUNTRY
        || (container.kind() == Place.Kind.REGION
            && (place.region().isEmpty() || place.region().equals(container.region())));
  }

  /** A name in capitals as prose would write it; one that is not in capitals stays as it is. */
  static String titled(String name) {
    if (!Chars.isCapitals(name, 0, name.length())) {
      return name;
    }
    StringBuilder titled = new StringBuilder(name.length());
    int word = 0;
    for (int i = 0; i <= name.length(); i++) {
      char c = i < name.length() ? name.charAt(i) : ' ';
      if (c == ' ' || c == '-') {
        titled.append(word(name.substring(word, i), word == 0));
        if (i < name.length()) {
          titled.append(c);
        }
        word = i + 1;
      }
    }
    return titled.toString();
  }

  /** One word of a name: {@code O'FALLON}, {@code McALLEN}, {@code USS}, {@code OF}. */
  private static String word(String word, boolean first) {
    String lower = word.toLowerCase(Locale.ROOT);
    boolean mixed = !word.equals(word.toUpperCase(Locale.ROOT));
    if (word.isEmpty()
        || CAPITALS.contains(word)
        // "U.S." and "N.Y.", but not "MT.".
        || (word.indexOf('.') > 0 && word.indexOf('.') < word.length() - 1 && word.length() <= 4)) {
      return word;
    }
    if (!first && SMALL.contains(lower)) {
      return lower;
    }
    StringBuilder titled = new StringBuilder(word.length());
    boolean start = true;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      // "McALLEN" and "DeKALB" tell by their small letter where the next capital is.
      boolean inner = mixed && i > 0 && Character.isLowerCase(word.charAt(i - 1));
      char small = lower.length() == word.length() ? lower.charAt(i) : Character.toLowerCase(c);
      titled.append(start || (inner && Chars.isUpper(c)) ? Character.toTitleCase(small) : small);
      boolean apostrophe = c == '\'' || c == '\u2019';
      start = !Character.isLetter(c) && (!apostrophe || (i == 1 && word.length() > 3));
    }
    return titled.toString();
  }
}
