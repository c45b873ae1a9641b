package io.dateline.entities;

import io.dateline.article.DateLine;
import io.dateline.article.gazetteer.Place;
import io.dateline.article.gazetteer.Places;
import io.dateline.entities.tagging.NameType;
import java.util.ArrayList;
import java.util.List;

/**
 * The places that a date line names: an article from Seoul is found under Seoul also when its story
 * does not say the word again. Thread-safe.
 */
final class FiledFromMentions {

  private final Places places;

  FiledFromMentions(Places places) {
    this.places = places;
  }

  /**
   * The known places of a date line, and the states and countries written behind them.
   *
   * @param beside whether the date line came beside the text
   */
  List<Mention> mentions(DateLine line, boolean beside) {
    List<Mention> mentions = new ArrayList<>(2);
    for (DateLine.FiledFrom from : line.places()) {
      if (from.known().isEmpty()) {
        continue;
      }
      mentions.add(mention(from.name(), line, beside));
      int comma = from.written().indexOf(',');
      while (comma >= 0) {
        int next = from.written().indexOf(',', comma + 1);
        String behind =
            from.written().substring(comma + 1, next < 0 ? from.written().length() : next).strip();
        places.named(behind).stream()
            .filter(place -> place.kind() != Place.Kind.CITY)
            .filter(place -> place.country().equals(from.country()))
            .findFirst()
            .ifPresent(place -> mentions.add(mention(place.name(), line, beside)));
        comma = next;
      }
    }
    return mentions;
  }

  private static Mention mention(String name, DateLine line, boolean beside) {
    return new Mention(NameType.LOCATION, name, line.span(), 1, false, beside, false);
  }
}
