package io.dateline.entities;

import io.dateline.article.gazetteer.Gazetteer;
import io.dateline.entities.canonical.NameMemory;
import io.dateline.entities.canonical.Organizations;
import io.dateline.entities.tagging.NameModel;
import io.dateline.entities.text.Languages;
import io.dateline.entities.text.SentenceModels;
import io.dateline.entities.text.SentenceWeights;
import io.dateline.entities.text.TokenPool;
import java.io.IOException;
import java.lang.ref.WeakReference;

/**
 * Models and lists. Immutable; loaded once for all who hold them at a time, and gone when the last
 * of them lets go.
 *
 * @param gazetteer places and agencies
 * @param names places, agencies and well-known organisations by all their names, and what they said
 *     of names that come back in text after text
 * @param sentences the sentence model
 * @param model the name model
 * @param languages the language detector
 * @param tokens tokens that come back in text after text
 */
public record NewsResources(
    Gazetteer gazetteer,
    NameMemory names,
    SentenceWeights sentences,
    NameModel model,
    Languages languages,
    TokenPool tokens) {

  private static WeakReference<NewsResources> shared = new WeakReference<>(null);

  /**
   * The models and lists that ship in the jar.
   *
   * @throws IOException if the jar is broken
   */
  public static synchronized NewsResources shared() throws IOException {
    NewsResources resources = shared.get();
    if (resources == null) {
      Gazetteer gazetteer = Gazetteer.shared();
      resources =
          new NewsResources(
              gazetteer,
              new NameMemory(gazetteer, Organizations.load()),
              SentenceModels.shipped(),
              NameModel.shipped(),
              Languages.shipped(),
              new TokenPool());
      shared = new WeakReference<>(resources);
    }
    return resources;
  }
}
