package io.dateline.entities.tagging;

import io.dateline.entities.text.TokenPool;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * The second look at a document: what its sentences say of a name together outweighs what one of
 * them says alone. A surname is a person where the full name is one; a name found in one place is
 * found in the others; one string has one type unless single sentences are sure.
 */
final class DocumentPass {
  private static final int LONGEST_NAME = 8;
  // Above this a mention keeps its type whatever the rest of the document says.
  private static final double SURE = 0.93;
  // Votes that it takes to find a name where the sentence alone shows none.
  private static final double FOUND = 0.8;
  private static final double FOUND_ALONE = 0.9;
  // How far the votes for another type must outweigh a mention's own.
  private static final double MAJORITY = 1.0;
  // What a mention in a heading counts for.
  private static final double HEADING = 0.4;

  // Words before a person's name that training texts at times have inside it.
  private static final Set<String> TITLES =
      Set.of(
          "mr",
          "mrs",
          "ms",
          "miss",
          "dr",
          "prof",
          "professor",
          "sir",
          "lady",
          "lord",
          "judge",
          "justice",
          "president",
          "chancellor",
          "premier",
          "minister",
          "mayor",
          "senator",
          "sen",
          "rep",
          "gov",
          "governor",
          "general",
          "gen",
          "colonel",
          "col",
          "captain",
          "capt",
          "lt",
          "sgt",
          "rev",
          "king",
          "queen",
          "prince",
          "princess",
          "pope");

  // A name that its own sentence does not show is less sure than the votes for it.
  private static final double DISCOUNT = 0.9;

  private final List<String[]> sentences;
  private final List<List<TaggedSpan>> spans;
  private final TokenPool pool;
  private final NameVotes<Known> known;
  private final BitSet headings = new BitSet();
  private boolean counted;
  private int longest = 1;

  private DocumentPass(List<String[]> sentences, List<List<TaggedSpan>> spans, Memory memory) {
    this.sentences = sentences;
    this.spans = spans;
    this.pool = memory.pool;
    this.known = memory.known;
  }

  /** What is used again for one document after the other, in one thread. */
  static final class Memory {
    private final TokenPool pool;
    private final NameVotes<Known> known = new NameVotes<>(Known::new);

    /** With a pool that has words in lower case. */
    Memory(TokenPool pool) {
      this.pool = pool;
    }
  }

  /** What the document says of a name, or of a word with which names begin or end. */
  private static final class Known extends Votes {
    /** Votes for people of whose names it is a part. */
    private double personPart;

    /** How often the word is a name by itself, and how often it stands with a capital. */
    private int alone;

    private int occurrences;

    private boolean lowerCase;
    private boolean firstWord;

    @Override
    void clear() {
      super.clear();
      personPart = 0;
      alone = 0;
      occurrences = 0;
      lowerCase = false;
      firstWord = false;
    }
  }

  /** The names of the document after the second look. */
  static List<List<TaggedSpan>> apply(
      List<String[]> sentences, List<List<TaggedSpan>> spans, Memory memory) {
    try {
      return new DocumentPass(sentences, spans, memory).looked();
    } finally {
      memory.known.clear();
    }
  }

  private List<List<TaggedSpan>> looked() {
    collect();
    List<List<TaggedSpan>> out = new ArrayList<>(spans.size());
    for (int i = 0; i < spans.size(); i++) {
      out.add(look(sentences.get(i), headings.get(i), spans.get(i)));
    }
    return out;
  }

  private void collect() {
    for (int i = 0; i < spans.size(); i++) {
      String[] tokens = sentences.get(i);
      headings.set(i, isHeading(tokens));
      double weight = headings.get(i) ? HEADING : 1;
      List<TaggedSpan> names = spans.get(i);
      for (int n = 0; n < names.size(); n++) {
        TaggedSpan span = names.get(n);
        int size = span.end() - span.start();
        if (size <= LONGEST_NAME) {
          longest = Math.max(longest, size);
          Known name = known.of(key(tokens, span.start(), span.end()));
          name.add(span.type(), weight * span.probability());
          Known first = size == 1 ? name : known.of(key(tokens, span.start(), span.start() + 1));
          first.firstWord = true;
          name.alone += size == 1 ? 1 : 0;
        }
        if (span.type() == NameType.PERSON && size >= 2 && size <= 5) {
          part(tokens, span.end() - 1, weight * span.probability());
          part(tokens, span.start(), weight * span.probability());
        }
      }
    }
  }

  /** Most documents never ask for this. */
  private void countWords() {
    if (counted) {
      return;
    }
    counted = true;
    for (String[] tokens : sentences) {
      for (int i = 0; i < tokens.length; i++) {
        boolean lowerCase = Character.isLowerCase(tokens[i].charAt(0));
        Known word = known.get(lowerCase ? tokens[i] : key(tokens, i, i + 1));
        if (word != null) {
          word.lowerCase |= lowerCase;
          word.occurrences += lowerCase ? 0 : 1;
        }
      }
    }
  }

  private void part(String[] tokens, int at, double vote) {
    String token = tokens[at];
    if (token.length() > 2 && Character.isLetter(token.charAt(token.length() - 1))) {
      Known word = known.of(key(tokens, at, at + 1));
      word.personPart += vote;
      word.firstWord = true;
    }
  }

  private String key(String[] tokens, int start, int end) {
    return pool.lower(tokens, start, end);
  }

  /** Whether most words have capitals: a headline or a list, where capitals say little. */
  private static boolean isHeading(String[] tokens) {
    int words = 0;
    int capitals = 0;
    for (String token : tokens) {
      if (Character.isLetter(token.charAt(0)) && token.length() > 3) {
        words++;
        capitals += Character.isUpperCase(token.charAt(0)) ? 1 : 0;
      }
    }
    return words > 3 && capitals * 4 >= words * 3;
  }

  private List<TaggedSpan> look(String[] tokens, boolean heading, List<TaggedSpan> found) {
    List<TaggedSpan> out = new ArrayList<>(found.size());
    List<TaggedSpan> doubtful = List.of();
    for (int i = 0; i < found.size(); i++) {
      TaggedSpan name = untitled(tokens, retyped(tokens, found.get(i)));
      if (name.probability() >= TaggedSpan.DOUBTFUL) {
        out.add(name);
      } else {
        doubtful = doubtful.isEmpty() ? new ArrayList<>(2) : doubtful;
        doubtful.add(name);
      }
    }
    // What the document knows goes before what the sentence alone is not sure of.
    add(tokens, heading, out);
    for (int i = 0; i < doubtful.size(); i++) {
      insert(doubtful.get(i), out);
    }
    return out;
  }

  private static void insert(TaggedSpan name, List<TaggedSpan> into) {
    int at = 0;
    while (at < into.size() && into.get(at).end() <= name.start()) {
      at++;
    }
    if (at == into.size() || into.get(at).start() >= name.end()) {
      into.add(at, name);
    }
  }

  private TaggedSpan retyped(String[] tokens, TaggedSpan span) {
    if (span.probability() >= SURE || span.end() - span.start() > LONGEST_NAME) {
      return span;
    }
    String key = key(tokens, span.start(), span.end());
    boolean single = span.end() == span.start() + 1;
    Known name = known.get(key);
    Votes all = new Votes(name, single ? name.personPart : 0);
    NameType best = all.best();
    if (best == span.type() || all.of(best) < MAJORITY * all.of(span.type())) {
      return span;
    }
    return new TaggedSpan(span.start(), span.end(), best, all.share(best));
  }

  private TaggedSpan untitled(String[] tokens, TaggedSpan span) {
    if (span.type() != NameType.PERSON || span.end() - span.start() == 1) {
      return span;
    }
    String first = key(tokens, span.start(), span.start() + 1);
    return TITLES.contains(first.endsWith(".") ? first.substring(0, first.length() - 1) : first)
        ? new TaggedSpan(span.start() + 1, span.end(), span.type(), span.probability())
        : span;
  }

  /** Finds names of the document that this sentence alone did not show. */
  private void add(String[] tokens, boolean heading, List<TaggedSpan> names) {
    int next = 0;
    for (int start = 0; start < tokens.length; start++) {
      while (next < names.size() && names.get(next).end() <= start) {
        next++;
      }
      if (next < names.size() && names.get(next).start() <= start) {
        start = names.get(next).end() - 1;
        continue;
      }
      if (!Character.isUpperCase(tokens[start].charAt(0))
          && !Character.isDigit(tokens[start].charAt(0))) {
        continue;
      }
      Known first = known.get(key(tokens, start, start + 1));
      if (first == null || !first.firstWord) {
        continue;
      }
      int limit = next < names.size() ? names.get(next).start() : tokens.length;
      for (int end = Math.min(limit, start + longest); end > start; end--) {
        TaggedSpan span = overlooked(tokens, start, end, heading);
        if (span != null) {
          names.add(next, span);
          start = end - 1;
          break;
        }
      }
    }
  }

  private TaggedSpan overlooked(String[] tokens, int start, int end, boolean heading) {
    Known name = known.get(key(tokens, start, end));
    if (name == null) {
      return null;
    }
    boolean single = end == start + 1;
    double part = single ? name.personPart : 0;
    Votes all = new Votes(name, part);
    NameType best = all.best();
    if (all.of(best) < (single && part == 0 ? FOUND_ALONE : FOUND)) {
      return null;
    }
    if (single) {
      countWords();
    }
    // A single word must look like a name here too.
    if (single && (name.lowerCase || heading || inRun(tokens, start))) {
      return null;
    }
    // What mostly stands unnamed is no name that was overlooked.
    if (single && part == 0 && name.alone * 2 < name.occurrences) {
      return null;
    }
    double probability = Math.max(TaggedSpan.DOUBTFUL, all.share(best) * DISCOUNT);
    return new TaggedSpan(start, end, best, probability);
  }

  /** Whether a neighbour is capitalised too: then the word is part of something else. */
  private static boolean inRun(String[] tokens, int i) {
    return (i > 0 && Character.isUpperCase(tokens[i - 1].charAt(0)))
        || (i + 1 < tokens.length && Character.isUpperCase(tokens[i + 1].charAt(0)));
  }
}
