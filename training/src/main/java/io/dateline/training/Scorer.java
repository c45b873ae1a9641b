package io.dateline.training;

import io.dateline.entities.tagging.NameModel;
import io.dateline.entities.tagging.NameTagger;
import io.dateline.entities.tagging.TaggedSpan;
import java.util.List;

/** Runs a model's tagger over documents and counts. */
final class Scorer {
  private Scorer() {}

  /** Tags each document as one and scores its sentences. */
  static Score score(NameModel model, List<Document> documents) {
    return score(model, documents, true);
  }

  /** The same, with or without the tagger's second look at the document. */
  static Score score(NameModel model, List<Document> documents, boolean documentPass) {
    NameTagger tagger = new NameTagger(model, documentPass);
    Score score = new Score();
    for (Document document : documents) {
      List<Sentence> sentences = document.sentences();
      List<List<TaggedSpan>> found = tagger.tag(sentences.stream().map(Sentence::tokens).toList());
      for (int i = 0; i < sentences.size(); i++) {
        score.add(sentences.get(i).names(), found.get(i));
      }
    }
    return score;
  }
}
