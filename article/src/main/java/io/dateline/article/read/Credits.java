package io.dateline.article.read;

import io.dateline.article.ArticleDate;
import io.dateline.article.Found;
import io.dateline.article.gazetteer.Gazetteer;
import java.util.List;
import java.util.Optional;

/**
 * Reads what stands behind a story: its source, its reporters and editors, its copyright. A credit
 * is looked for only at the very end of what is left of the text.
 */
final class Credits {

  private final SourceNames names;
  private final SourceLabels labels;
  private final BracketCredits brackets;
  private final RightsCredits rights;
  private final HelpCredits help;
  private final DeskCredits desks;

  Credits(Gazetteer gazetteer, Bylines bylines) {
    this.names = new SourceNames(gazetteer);
    this.labels = new SourceLabels(names);
    this.brackets = new BracketCredits(names, bylines);
    this.rights = new RightsCredits(names);
    this.help = new HelpCredits(names, bylines);
    this.desks = new DeskCredits(gazetteer, help);
  }

  /**
   * A credit at the end of a stretch of text.
   *
   * @param start where it starts; the story ends before
   */
  record Hit(
      int start,
      String rule,
      List<Found<String>> sources,
      List<Found<String>> people,
      Optional<Found<ArticleDate>> published) {

    Hit(int start, String rule, List<Found<String>> sources, List<Found<String>> people) {
      this(start, rule, sources, people, Optional.empty());
    }
  }

  /** The credit that ends {@code from..end}, or null. */
  Hit last(CharSequence text, int from, int end) {
    Hit hit = labels.labelled(text, from, end);
    if (hit == null) {
      hit = brackets.bracketed(text, from, end);
    }
    if (hit == null) {
      hit = rights.copyright(text, from, end);
    }
    if (hit == null) {
      hit = rights.canadian(text, from, end);
    }
    if (hit == null) {
      hit = help.contributed(text, from, end);
    }
    if (hit == null) {
      hit = desks.desk(text, from, end);
    }
    return hit != null ? hit : desks.signed(text, from, end);
  }

  /** The sources that a header line lists; one name that no list has is taken as it stands. */
  List<Found<String>> listed(CharSequence text, int from, int end, String rule) {
    return names.listed(text, from, end, rule);
  }
}
