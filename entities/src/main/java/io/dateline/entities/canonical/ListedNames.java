package io.dateline.entities.canonical;

import io.dateline.article.gazetteer.Place;

/**
 * Takes two names apart that were tagged as one body: {@code WWF and Sichuan University}, {@code
 * British Museum and Greece}.
 */
final class ListedNames {

  private static final String AND = " and ";

  private ListedNames() {}

  /**
   * Two names that were taken for one.
   *
   * @param left the first
   * @param right the second
   * @param rightStart where the second begins; UTF-16 units
   * @param country whether the second is a country
   */
  record Halves(String left, String right, int rightStart, boolean country) {}

  /**
   * The two halves of a name, when the list has one of them and the other reads like a body of its
   * own; else null.
   */
  static Halves halves(String text, NameLists lists) {
    Organizations organizations = lists.organizations();
    int and = text.indexOf(AND);
    if (and <= 0 || organizations.named(text).isPresent()) {
      return null;
    }
    String left = text.substring(0, and);
    String right = text.substring(and + AND.length());
    boolean leftKnown = organizations.named(left).isPresent();
    boolean rightKnown = organizations.named(right).isPresent();
    boolean country =
        lists.places().named(right).stream().anyMatch(place -> place.kind() == Place.Kind.COUNTRY);
    boolean two =
        (country && (leftKnown || HeadWords.hasHead(left)))
            || (leftKnown && rightKnown)
            || (leftKnown && HeadWords.hasHead(right))
            || (rightKnown && HeadWords.hasHead(left));
    return two ? new Halves(left, right, and + AND.length(), country) : null;
  }
}
