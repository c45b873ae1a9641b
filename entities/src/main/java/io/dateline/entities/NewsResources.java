package io.dateline.entities;

import io.dateline.article.gazetteer.Gazetteer;
import io.dateline.entities.canonical.Organizations;
import io.dateline.entities.tagging.NameModel;
import io.dateline.entities.text.SegmenterModels;
import java.io.IOException;
import java.lang.ref.WeakReference;

/**
 * Models and lists. Immutable; loaded once for all who hold them at a time, and gone when the last
 * of them lets go.
 *
 * @param gazetteer places and agencies
 * @param organizations well-known organisations and their aliases
 * @param segmenter sentence and token models
 * @param names the name model
 */
public record NewsResources(
    Gazetteer gazetteer, Organizations organizations, SegmenterModels segmenter, NameModel names) {

  private static WeakReference<NewsResources> shared = new WeakReference<>(null);

  /**
   * The models and lists that ship in the jar.
   *
   * @throws IOException if the jar is broken
   */
  public static synchronized NewsResources shared() throws IOException {
    NewsResources resources = shared.get();
    if (resources == null) {
      resources =
          new NewsResources(
              Gazetteer.shared(),
              Organizations.load(),
              SegmenterModels.shipped(),
              NameModel.shipped());
      shared = new WeakReference<>(resources);
    }
    return resources;
  }
}
