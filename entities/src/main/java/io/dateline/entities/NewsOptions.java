package io.dateline.entities;

import io.dateline.article.gazetteer.Places;
import io.dateline.entities.canonical.CustomNames;
import io.dateline.entities.tagging.NameModel;
import io.dateline.entities.text.Languages;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a user brings along: names, models, a language detector. Immutable.
 *
 * @param customs names to add and names to deny
 * @param models name models of one's own, for any language; those of a document's language are used
 * @param shipped whether the shipped model is used beside one's own for English; without one's own
 *     for English it is used in any case
 * @param languages tells the language of a text that does not come with one, in place of what ships
 * @param places the shipped places with those of one's own
 */
public record NewsOptions(
    CustomNames customs,
    List<NameModel> models,
    boolean shipped,
    Optional<Languages> languages,
    Optional<Places> places) {

  /** Nothing of one's own. */
  public static final NewsOptions NONE =
      new NewsOptions(CustomNames.NONE, List.of(), true, Optional.empty(), Optional.empty());

  /** Checks that nothing is missing. */
  public NewsOptions {
    Objects.requireNonNull(customs, "customs");
    Objects.requireNonNull(languages, "languages");
    Objects.requireNonNull(places, "places");
    models = List.copyOf(models);
  }
}
