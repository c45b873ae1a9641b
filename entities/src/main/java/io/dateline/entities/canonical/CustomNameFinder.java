package io.dateline.entities.canonical;

import io.dateline.article.gazetteer.Fold;
import io.dateline.entities.tagging.TaggedSpan;
import io.dateline.entities.text.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds a user's own names where they stand in a sentence, whether the tagger saw them or not.
 * Thread-safe.
 */
public final class CustomNameFinder {

  /** No name has more tokens. */
  private static final int MAX_TOKENS = 12;

  private final CustomNames names;
  private final Map<String, Integer> longest = new HashMap<>();

  /** A finder of the given names. */
  public CustomNameFinder(CustomNames names) {
    this.names = names;
    for (String spelling : names.spellings()) {
      String first = first(spelling);
      // Tokens may be more than words: marks inside a name are tokens of their own.
      int tokens = Math.min(MAX_TOKENS, 2 * spelling.split(" ", -1).length + 1);
      longest.merge(first, tokens, Math::max);
    }
  }

  private static String first(String spelling) {
    int end = 0;
    while (end < spelling.length() && Character.isLetterOrDigit(spelling.charAt(end))) {
      end++;
    }
    return spelling.substring(0, end).toLowerCase(Locale.ROOT);
  }

  /**
   * The tagger's names with the user's laid over them: where both claim a token, the user's counts.
   */
  public List<TaggedSpan> overlaid(Sentence sentence, List<TaggedSpan> tagged) {
    List<TaggedSpan> own = longest.isEmpty() ? List.of() : find(sentence);
    if (own.isEmpty()) {
      return tagged;
    }
    List<TaggedSpan> all = new ArrayList<>(own);
    for (TaggedSpan span : tagged) {
      if (own.stream().noneMatch(o -> o.start() < span.end() && span.start() < o.end())) {
        all.add(span);
      }
    }
    all.sort(Comparator.comparingInt(TaggedSpan::start));
    return all;
  }

  private List<TaggedSpan> find(Sentence sentence) {
    List<TaggedSpan> found = new ArrayList<>();
    String[] tokens = sentence.tokens();
    for (int i = 0; i < tokens.length; i++) {
      int most = longest.getOrDefault(first(Fold.key(tokens[i])), 0);
      for (int end = Math.min(tokens.length, i + most); end > i; end--) {
        Optional<CustomNames.Custom> custom = names.named(NameText.clean(sentence.joined(i, end)));
        if (custom.isPresent()) {
          found.add(new TaggedSpan(i, end, custom.get().type(), 1));
          i = end - 1;
          break;
        }
      }
    }
    return found;
  }
}
