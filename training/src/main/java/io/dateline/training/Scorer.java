package io.dateline.training;

import io.dateline.entities.tagging.NameModel;
import io.dateline.entities.tagging.NameTagger;
import io.dateline.entities.tagging.TaggedSpan;
import java.util.List;

/**
 * Runs a model's tagger over documents and counts. With the second look, doubtful names are left
 * out, as the product leaves them out of the facets.
 */
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
        List<TaggedSpan> names =
            documentPass
                ? found.get(i).stream()
                    .filter(name -> name.probability() >= TaggedSpan.DOUBTFUL)
                    .toList()
                : found.get(i);
        score.add(sentences.get(i).names(), names);
      }
    }
    return score;
  }
}
