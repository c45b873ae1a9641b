package io.dateline.entities.tagging;

import io.dateline.entities.text.TokenPool;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import opennlp.tools.namefind.TokenNameFinder;
import opennlp.tools.util.Span;

/**
 * Finds the names in the sentences of one document at a time. Cheap to create, not safe for use by
 * several threads at once: give each its own.
 */
public final class NameTagger {
  private final NameModel model;
  private final TokenNameFinder finder;

  private final boolean documentPass;
  private final DocumentPass.Memory memory;

  /** A tagger with the given model, which takes a second look at each document as a whole. */
  public NameTagger(NameModel model) {
    this(model, true);
  }

  /** A tagger with the given model; without the second look each sentence stands for itself. */
  public NameTagger(NameModel model, boolean documentPass) {
    this(model, documentPass, new TokenPool());
  }

  /** A tagger with a pool of words that others may use too. */
  public NameTagger(NameModel model, boolean documentPass, TokenPool pool) {
    this.model = model;
    this.documentPass = documentPass;
    this.memory = new DocumentPass.Memory(pool);
    this.finder = model.finder();
  }

  /**
   * Finds the names of one document.
   *
   * @param sentences the tokens of its sentences, in order; not changed
   * @return for each sentence its names, in order of appearance, never overlapping
   */
  public List<List<TaggedSpan>> tag(List<String[]> sentences) {
    return tag(sentences, () -> false);
  }

  /**
   * Finds the names of one document as long as there is time.
   *
   * @param sentences the tokens of its sentences, in order; not changed
   * @param late asked before each sentence; once it says true the rest is not searched
   * @return for each sentence its names, in order of appearance, never overlapping
   */
  public List<List<TaggedSpan>> tag(List<String[]> sentences, BooleanSupplier late) {
    finder.clearAdaptiveData();
    boolean stopped = false;
    List<String[]> plain = new ArrayList<>(sentences.size());
    List<List<TaggedSpan>> names = new ArrayList<>(sentences.size());
    for (String[] sentence : sentences) {
      String[] tokens = Tokens.normalise(sentence);
      plain.add(tokens);
      stopped = stopped || late.getAsBoolean();
      names.add(stopped ? List.of() : find(tokens));
    }
    finder.clearAdaptiveData();
    if (stopped) {
      return names;
    }
    if (!documentPass) {
      return names;
    }
    for (int i = 0; i < names.size(); i++) {
      names.set(i, IntroducedNames.with(plain.get(i), names.get(i)));
    }
    return DocumentPass.apply(plain, names, memory);
  }

  private List<TaggedSpan> find(String[] tokens) {
    List<TaggedSpan> names = List.of();
    if (tokens.length > 0) {
      Span[] found = finder.find(tokens);
      names = found.length == 0 ? names : new ArrayList<>(found.length);
      int end = 0;
      for (Span span : found) {
        Optional<NameType> type = model.type(span.getType());
        // A model of one's own may be of any make: a span outside the sentence is no name.
        boolean inside = span.getStart() >= end && span.getEnd() <= tokens.length;
        if (type.isPresent() && inside && span.length() > 0) {
          end = span.getEnd();
          names.add(new TaggedSpan(span.getStart(), span.getEnd(), type.get(), span.getProb()));
        }
      }
    }
    return names;
  }
}
