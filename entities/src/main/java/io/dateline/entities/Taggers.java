package io.dateline.entities;

import io.dateline.entities.tagging.NameModel;
import io.dateline.entities.tagging.NameTagger;
import io.dateline.entities.tagging.TaggedSpan;
import io.dateline.entities.text.Languages;
import io.dateline.entities.text.TokenPool;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** The taggers of one thread by language: the shipped one and a user's own. */
final class Taggers {

  private static final String SHIPPED_LANGUAGE = "en";

  private final boolean own;
  private final Map<String, List<NameTagger>> byLanguage = new LinkedHashMap<>();

  Taggers(NameModel shipped, NewsOptions options, TokenPool pool) {
    for (NameModel model : options.models()) {
      byLanguage
          .computeIfAbsent(Languages.code(model.language()), key -> new ArrayList<>())
          .add(new NameTagger(model, true, pool));
    }
    this.own = byLanguage.containsKey(SHIPPED_LANGUAGE);
    if (options.shipped() || !byLanguage.containsKey(SHIPPED_LANGUAGE)) {
      byLanguage
          .computeIfAbsent(SHIPPED_LANGUAGE, key -> new ArrayList<>())
          .add(new NameTagger(shipped, true, pool));
    }
  }

  /** Whether names of that language can be found. */
  boolean know(String language) {
    return byLanguage.containsKey(language);
  }

  /** Whether only the shipped model is used for that language. */
  boolean isShippedOnly(String language) {
    return language.equals(SHIPPED_LANGUAGE) && !own;
  }

  /**
   * The names of one document; where two models claim a token, the one named first counts.
   *
   * @param late asked before each sentence; once true no more are searched
   */
  List<List<TaggedSpan>> tag(String language, List<String[]> sentences, BooleanSupplier late) {
    List<List<TaggedSpan>> names = null;
    for (NameTagger tagger : byLanguage.getOrDefault(language, List.of())) {
      List<List<TaggedSpan>> more = tagger.tag(sentences, late);
      names = names == null ? more : merged(names, more);
    }
    return names == null ? List.of() : names;
  }

  private static List<List<TaggedSpan>> merged(
      List<List<TaggedSpan>> first, List<List<TaggedSpan>> more) {
    List<List<TaggedSpan>> merged = new ArrayList<>(first.size());
    for (int i = 0; i < first.size(); i++) {
      List<TaggedSpan> spans = new ArrayList<>(first.get(i));
      for (TaggedSpan span : more.get(i)) {
        if (first.get(i).stream()
            .noneMatch(kept -> kept.start() < span.end() && span.start() < kept.end())) {
          spans.add(span);
        }
      }
      spans.sort(Comparator.comparingInt(TaggedSpan::start));
      merged.add(spans);
    }
    return merged;
  }
}
