package io.dateline.article.gazetteer;

import java.lang.ref.WeakReference;

/**
 * The lists that reading an article needs. Immutable and thread-safe.
 *
 * @param places countries, regions and cities
 * @param agencies agencies and media
 */
public record Gazetteer(Places places, Agencies agencies) {

  /** Weak, so that the lists go when the last of those who use them goes. */
  private static WeakReference<Gazetteer> shared = new WeakReference<>(null);

  /** The lists that ship in the jar, loaded once for all who hold them at a time. */
  public static synchronized Gazetteer shared() {
    Gazetteer gazetteer = shared.get();
    if (gazetteer == null) {
      gazetteer = new Gazetteer(Places.load(), Agencies.load());
      shared = new WeakReference<>(gazetteer);
    }
    return gazetteer;
  }
}
