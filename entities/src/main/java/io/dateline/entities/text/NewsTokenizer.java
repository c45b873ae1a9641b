package io.dateline.entities.text;

import java.util.Locale;
import java.util.Set;
import opennlp.tools.tokenize.Tokenizer;
import opennlp.tools.util.Span;

/**
 * Cuts a sentence into tokens as the Penn Treebank does, for so the newswire corpora are cut that
 * the name model learned from: possessives and contractions apart ({@code China 's}), hyphenated
 * words whole ({@code U.S.-led}), periods only with abbreviations. OpenNLP's English token model
 * leaves possessives on names ({@code Putin's}), see docs/decisions. Linear in the length of the
 * sentence; stateless and thread-safe.
 *
 * <p>After Marcus, Santorini and Marcinkiewicz, "Building a Large Annotated Corpus of English",
 * Computational Linguistics 19(2), 1993; apostrophes may be straight or typographic.
 */
public final class NewsTokenizer implements Tokenizer {

  /** Marks that are tokens of their own wherever they stand. */
  private static final String ALONE =
      "\"\u201c\u201d\u201e\u00ab\u00bb()[]{}<>;!?\u2026\u2014\u2013|*\u2022\u00b7=~^";

  private static final String CURRENCY = "$\u20ac\u00a3\u00a5\u20b9#";

  /** Abbreviations that keep their period at a sentence's end, where it is the sentence's too. */
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "inc", "corp", "co", "ltd", "jr", "sr", "st", "mr", "mrs", "ms", "dr", "prof", "gen",
          "col", "lt", "sgt", "capt", "adm", "rep", "sen", "gov", "rev", "hon", "etc", "vs", "no",
          "jan", "feb", "mar", "apr", "aug", "sept", "sep", "oct", "nov", "dec", "dept", "univ",
          "bros", "mt", "ft", "ave", "blvd", "calif", "fla", "ill", "mass", "mich", "minn", "pa",
          "tex", "va", "wash", "wis", "conn", "ariz", "colo", "ga", "ky", "la", "md", "miss", "mo",
          "mont", "neb", "nev", "okla", "ore", "tenn", "vt", "ala", "ark", "del", "ind", "kan");

  private static final int LONGEST_ABBREVIATION =
      ABBREVIATIONS.stream().mapToInt(String::length).max().orElse(0);

  private static final String[] CONTRACTIONS = {"s", "d", "m", "re", "ve", "ll"};

  /** Called by whoever cuts. */
  public NewsTokenizer() {}

  @Override
  public String[] tokenize(String sentence) {
    return Span.spansToStrings(tokenizePos(sentence), sentence);
  }

  /** The tokens of one sentence as spans into it. */
  @Override
  public Span[] tokenizePos(String sentence) {
    Cuts cuts = new Cuts();
    cut(sentence.toCharArray(), sentence.length(), 0, sentence.length(), cuts);
    Span[] tokens = new Span[cuts.count()];
    for (int i = 0; i < tokens.length; i++) {
      tokens[i] = new Span(cuts.start(i), cuts.end(i));
    }
    return tokens;
  }

  /**
   * Cuts one sentence of a text, which is the first {@code length} characters of an array.
   *
   * @param tokens takes where its tokens are in the text; what was there before is gone
   */
  static void cut(char[] text, int length, int start, int end, Cuts tokens) {
    tokens.clear();
    int last = end;
    while (last > start && isSpace(text[last - 1])) {
      last--;
    }
    for (int from = start; from < last; ) {
      if (isSpace(text[from])) {
        from++;
        continue;
      }
      int to = from;
      while (to < last && !isSpace(text[to])) {
        to++;
      }
      chunk(text, length, from, to, last, tokens);
      from = to;
    }
  }

  /** One run without white space. */
  private static void chunk(char[] s, int length, int from, int to, int end, Cuts tokens) {
    if (isAddress(s, length, from, to)) {
      int stop = to;
      while (stop > from && ".,;:!?)\"'\u2019\u201d".indexOf(s[stop - 1]) >= 0) {
        stop--;
      }
      tokens.add(from, stop);
      for (int i = Math.max(stop, from); i < to; i++) {
        tokens.add(i, i + 1);
      }
      return;
    }
    int start = from;
    for (int i = from; i < to; ) {
      if (isPlain(s[i])) {
        i++;
        continue;
      }
      int cut = cutLength(s, i, start, to);
      if (cut == 0) {
        i++;
        continue;
      }
      word(s, start, i, end, tokens);
      tokens.add(i, i + cut);
      i += cut;
      start = i;
    }
    word(s, start, to, end, tokens);
  }

  /** Whether it is one of the letters and digits that nearly all words are made of. */
  private static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  /** How many characters at {@code i} are a token between words; 0 when they belong to a word. */
  private static int cutLength(char[] s, int i, int start, int to) {
    char c = s[i];
    if (ALONE.indexOf(c) >= 0 || CURRENCY.indexOf(c) >= 0 || c == '%') {
      return 1;
    }
    if (c == '-' && i + 1 < to && s[i + 1] == '-') {
      int stop = i;
      while (stop < to && s[stop] == '-') {
        stop++;
      }
      return stop - i;
    }
    if (c == '.' && i + 1 < to && s[i + 1] == '.') {
      int stop = i;
      while (stop < to && s[stop] == '.') {
        stop++;
      }
      return stop - i;
    }
    if (c == ',' || c == ':') {
      boolean inNumber =
          i > start && i + 1 < to && Character.isDigit(s[i - 1]) && Character.isDigit(s[i + 1]);
      return inNumber ? 0 : 1;
    }
    if (isApostrophe(c) && i == start) {
      // An opening quote, unless it is a contraction cut off from its word.
      return contraction(s, i, to) > 0 ? contraction(s, i, to) : 1;
    }
    return 0;
  }

  /** A run without marks inside, but for apostrophes, hyphens, slashes and periods. */
  private static void word(char[] s, int from, int to, int end, Cuts tokens) {
    int stop = to;
    if (from >= stop) {
      return;
    }
    // Closing quotes and the sentence's period come off the end, innermost last.
    int trailing = 0;
    while (stop - 1 > from) {
      char c = s[stop - 1];
      boolean period = c == '.' && isSentencePeriod(s, from, stop, to, end);
      if (!period && !isApostrophe(c)) {
        break;
      }
      stop--;
      trailing++;
      if (period && trailing > 1) {
        break;
      }
    }
    split(s, from, stop, tokens);
    for (int i = stop; i < to; i++) {
      tokens.add(i, i + 1);
    }
  }

  /** Cuts {@code 's}, {@code 're}, {@code n't} off a word. */
  private static void split(char[] s, int from, int to, Cuts tokens) {
    for (int i = to - 1; i > from && i >= to - 3; i--) {
      if (isApostrophe(s[i]) && contraction(s, i, to) == to - i) {
        tokens.add(from, i);
        tokens.add(i, to);
        return;
      }
    }
    int not = to - 3;
    if (not > from
        && (s[not] == 'n' || s[not] == 'N')
        && isApostrophe(s[not + 1])
        && (s[not + 2] == 't' || s[not + 2] == 'T')) {
      tokens.add(from, not);
      tokens.add(not, to);
      return;
    }
    tokens.add(from, to);
  }

  /** Length of the contraction that fills {@code from..to}, or 0. */
  private static int contraction(char[] s, int from, int to) {
    for (String contraction : CONTRACTIONS) {
      int letters = contraction.length();
      boolean same = to - from == letters + 1;
      for (int i = 0; i < letters && same; i++) {
        same = Character.toLowerCase(s[from + 1 + i]) == contraction.charAt(i);
      }
      if (same) {
        return to - from;
      }
    }
    return 0;
  }

  /**
   * Whether the period before {@code stop} ends the sentence and not an abbreviation. Only the last
   * word of a sentence loses its period; one with a period inside ({@code U.S.}) keeps it.
   */
  private static boolean isSentencePeriod(char[] s, int from, int stop, int to, int end) {
    for (int i = to; i < end; i++) {
      if (Character.isLetterOrDigit(s[i])) {
        return isPlainWord(s, from, stop - 1) && stop - 1 - from > 4;
      }
    }
    for (int i = from; i < stop - 1; i++) {
      if (s[i] == '.') {
        return false;
      }
    }
    int length = stop - 1 - from;
    boolean initial = length == 1 && Character.isLetter(s[from]);
    return !initial
        && (length > LONGEST_ABBREVIATION
            || !ABBREVIATIONS.contains(new String(s, from, length).toLowerCase(Locale.ROOT)));
  }

  /** A longer word in small letters is no abbreviation: a sentence's end that was not seen. */
  private static boolean isPlainWord(char[] s, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (!Character.isLowerCase(s[i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAddress(char[] s, int length, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      char c = s[i];
      if (isPlain(c)) {
        continue;
      }
      if (c == '@' || (c == ':' && startsWith(s, length, i, "://"))) {
        return true;
      }
    }
    return to - from > 6 && startsWith(s, length, from, "www.");
  }

  private static boolean startsWith(char[] s, int length, int at, String start) {
    if (length - at < start.length()) {
      return false;
    }
    for (int i = 0; i < start.length(); i++) {
      if (s[at + i] != start.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019' || c == '\u2018' || c == '`';
  }

  private static boolean isSpace(char c) {
    return c <= ' ' || (c >= 0x80 && (c == '\u00a0' || Character.isWhitespace(c)));
  }
}
