package io.dateline.entities.canonical;

import io.dateline.article.Span;
import io.dateline.article.gazetteer.Place;
import io.dateline.article.gazetteer.Places;
import io.dateline.entities.Mention;
import io.dateline.entities.tagging.NameType;
import java.util.List;

/**
 * Takes two names apart that were tagged as one body: {@code WWF and Sichuan University}, {@code
 * British Museum and Greece}.
 */
final class ListedNames {

  private static final String AND = " and ";

  private ListedNames() {}

  /**
   * Adds the mention, or its two halves when the list has one of them and the other reads like a
   * body of its own.
   */
  static void split(
      Mention mention, Organizations organizations, Places places, List<Mention> into) {
    String text = mention.text();
    int and = text.indexOf(AND);
    if (mention.type() != NameType.ORGANIZATION
        || and <= 0
        || mention.span().length() != text.length()
        || organizations.named(text).isPresent()) {
      into.add(mention);
      return;
    }
    String left = text.substring(0, and);
    String right = text.substring(and + AND.length());
    boolean leftKnown = organizations.named(left).isPresent();
    boolean rightKnown = organizations.named(right).isPresent();
    boolean country =
        places.named(right).stream().anyMatch(place -> place.kind() == Place.Kind.COUNTRY);
    boolean two =
        (country && (leftKnown || HeadWords.hasHead(left)))
            || (leftKnown && rightKnown)
            || (leftKnown && HeadWords.hasHead(right))
            || (rightKnown && HeadWords.hasHead(left));
    if (!two) {
      into.add(mention);
      return;
    }
    int start = mention.span().start();
    into.add(part(mention, mention.type(), left, start));
    NameType type = country ? NameType.LOCATION : mention.type();
    into.add(part(mention, type, right, start + and + AND.length()));
  }

  private static Mention part(Mention whole, NameType type, String text, int start) {
    return new Mention(
        type,
        text,
        new Span(start, start + text.length()),
        whole.probability(),
        whole.headline(),
        whole.beside(),
        whole.lead());
  }
}
