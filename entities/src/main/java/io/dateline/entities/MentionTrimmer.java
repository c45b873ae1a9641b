package io.dateline.entities;

import io.dateline.article.Span;
import io.dateline.entities.canonical.Titles;
import io.dateline.entities.tagging.NameType;
import io.dateline.entities.tagging.TaggedSpan;
import io.dateline.entities.text.Sentence;
import io.dateline.entities.text.TokenPool;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Cuts from a tagged run of tokens what is not the name: articles, titles, possessives, marks. Not
 * safe for use by several threads at once.
 */
final class MentionTrimmer {

  private static final Set<String> POSSESSIVE =
      Set.of("'s", "'S", "\u2019s", "\u2019S", "'", "\u2019", "s'", "S'");

  private static final Set<String> SEPARATORS =
      Set.of("|", "\u2022", "\u00b7", "\u203a", "\u00bb", ">", "<");

  private final TokenPool pool;
  // No longer than a sentence.
  private char[] joined = new char[0];

  /** A trimmer that takes names from a pool. */
  MentionTrimmer(TokenPool pool) {
    this.pool = pool;
  }

  /**
   * Gives the mention under the span, and the acronym that stands behind it; nothing when nothing
   * is left of it.
   */
  void mentions(Sentence sentence, TaggedSpan name, Consumer<Mention> into) {
    String[] tokens = sentence.tokens();
    int from = name.start();
    int to = name.end();
    while (from < to && (isMark(tokens[from]) || isLead(tokens[from], name.type(), to - from))) {
      from++;
    }
    while (to > from && (isMark(tokens[to - 1]) || POSSESSIVE.contains(tokens[to - 1]))) {
      to--;
    }
    for (int i = from + 1; i < to; i++) {
      // Menus and titles of pages glue names together: Sky | News.
      if (SEPARATORS.contains(tokens[i])) {
        to = i;
      }
    }
    if (from == to) {
      return;
    }
    Span span = sentence.span(from, to);
    String text = to == from + 1 ? tokens[from] : joined(sentence, from, to, span.length());
    Mention mention =
        new Mention(
            name.type(),
            text,
            span,
            name.probability(),
            sentence.headline(),
            sentence.beside(),
            sentence.lead());
    into.accept(mention);
    Mention acronym = name.type() == NameType.ORGANIZATION ? acronym(sentence, to, mention) : null;
    if (acronym != null) {
      into.accept(acronym);
    }
  }

  private String joined(Sentence sentence, int from, int to, int length) {
    joined = joined.length < length ? new char[2 * length] : joined;
    return pool.token(joined, 0, sentence.join(from, to, joined));
  }

  /** The acronym that stands in brackets behind a body's name, tagged or not. */
  private static Mention acronym(Sentence sentence, int at, Mention full) {
    String[] tokens = sentence.tokens();
    if (at + 2 >= tokens.length || !tokens[at].equals("(") || !tokens[at + 2].equals(")")) {
      return null;
    }
    String token = tokens[at + 1];
    int capitals = 0;
    boolean letters = true;
    for (int i = 0; i < token.length(); i++) {
      char c = token.charAt(i);
      capitals += Character.isUpperCase(c) ? 1 : 0;
      letters &= Character.isLetter(c) || c == '.' || c == '-';
    }
    if (capitals < 2 || capitals * 2 < token.length() || token.length() > 10 || !letters) {
      return null;
    }
    return new Mention(
        full.type(),
        token,
        sentence.span(at + 1, at + 2),
        full.probability(),
        full.headline(),
        full.beside(),
        full.lead());
  }

  private static boolean isMark(String token) {
    for (int i = 0; i < token.length(); i++) {
      if (Character.isLetterOrDigit(token.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLead(String token, NameType type, int tokens) {
    if (token.equalsIgnoreCase("the")
        || token.equalsIgnoreCase("a")
        || token.equalsIgnoreCase("an")) {
      return tokens > 1 && !(type == NameType.LOCATION && token.equals("The"));
    }
    return type == NameType.PERSON && tokens > 1 && Titles.isTitle(token);
  }
}
