package io.dateline.article.read;

import io.dateline.article.ArticleDate;
import io.dateline.article.Found;
import io.dateline.article.Span;
import java.util.ArrayList;
import java.util.List;

/** What has been read of one text so far. One thread, one text. */
final class Facts {
  final List<Found<String>> dropped = new ArrayList<>();
  final List<Found<String>> sources = new ArrayList<>(2);
  final List<Found<String>> people = new ArrayList<>(2);
  final List<Found<String>> status = new ArrayList<>(1);
  Found<ArticleDate> published;
  Found<ArticleDate> modified;
  Found<ArticleDate> embargo;
  Found<ArticleDate> expires;
  Found<String> headline;
  DateLineReader.Hit dateLine;

  /** Where the story starts and ends, without what was dropped between. */
  int storyStart;

  int storyEnd;

  void drop(String what, String rule, Span span) {
    dropped.add(new Found<>(what, rule, span));
  }

  void credit(Bylines.Hit by) {
    people.addAll(by.people());
    sources.addAll(by.sources());
  }
}
