package io.dateline.training;

import io.dateline.entities.features.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Makes sets of tweets fit for training beside news: handles and links are taken out, and sentences
 * with a nationality, religion or language are left out, for these sets do not mark MISC and would
 * teach that such words are no names.
 */
final class Tweets {
  private Tweets() {}

  /** The sentences that are left, each as a document of its own. */
  static List<Document> clean(List<Document> documents, Set<String> miscWords) {
    List<Document> out = new ArrayList<>();
    for (Document document : documents) {
      for (Sentence sentence : document.sentences()) {
        Sentence cleaned = clean(sentence);
        if (cleaned.tokens().length > 2 && !hasUnmarked(cleaned, miscWords)) {
          out.add(new Document(List.of(cleaned)));
        }
      }
    }
    return out;
  }

  private static boolean hasUnmarked(Sentence sentence, Set<String> miscWords) {
    boolean[] named = new boolean[sentence.tokens().length];
    for (Sentence.Name name : sentence.names()) {
      for (int i = name.start(); i < name.end(); i++) {
        named[i] = true;
      }
    }
    for (int i = 0; i < named.length; i++) {
      if (!named[i] && miscWords.contains(Lexicon.fold(sentence.tokens()[i]))) {
        return true;
      }
    }
    return false;
  }

  private static Sentence clean(Sentence sentence) {
    String[] tokens = sentence.tokens();
    int[] newIndex = new int[tokens.length + 1];
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < tokens.length; i++) {
      newIndex[i] = kept.size();
      String token = tokens[i];
      boolean handle = i > 0 && tokens[i - 1].equals("@");
      boolean sign = token.equals("@") || token.equals("#") || token.startsWith("@");
      if (!handle && !sign && !token.startsWith("http") && !token.equals("RT")) {
        kept.add(token);
      }
    }
    newIndex[tokens.length] = kept.size();
    List<Sentence.Name> names = new ArrayList<>();
    for (Sentence.Name name : sentence.names()) {
      int start = newIndex[name.start()];
      int end = newIndex[name.end()];
      if (end > start) {
        names.add(new Sentence.Name(start, end, name.type()));
      }
    }
    return new Sentence(kept.toArray(new String[0]), names);
  }
}
