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
          "sur", "am", "an", "der", "upon", "on", "of", "the", "at", "near", "and");

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
    for (String word : name.split(" ", -1)) {
      if (titled.length() > 0) {
        titled.append(' ');
      }
      String lower = word.toLowerCase(Locale.ROOT);
      if (titled.length() > 0 && SMALL.contains(lower)) {
        titled.append(lower);
      } else {
        boolean first = true;
        for (int i = 0; i < lower.length(); i++) {
          char c = lower.charAt(i);
          titled.append(first ? Character.toTitleCase(c) : c);
          first = !Character.isLetter(c) && c != '\'' && c != '\u2019';
        }
      }
    }
    return titled.toString();
  }
}
