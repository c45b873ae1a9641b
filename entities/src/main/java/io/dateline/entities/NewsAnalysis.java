package io.dateline.entities;

import io.dateline.article.Article;
import io.dateline.entities.tagging.NameType;
import java.util.List;

/**
 * What was read from one text.
 *
 * @param article what it says about itself
 * @param entities whom and what it names, the most salient first
 * @param countries ISO 3166-1 alpha-2 codes of the countries named, the most salient first
 * @param gaps why something may be missing: {@code length}, {@code language}; empty when all was
 *     read
 */
public record NewsAnalysis(
    Article article, List<Entity> entities, List<String> countries, List<String> gaps) {

  /** Copies the lists. */
  public NewsAnalysis {
    entities = List.copyOf(entities);
    countries = List.copyOf(countries);
    gaps = List.copyOf(gaps);
  }

  /** The canonical names of one type, the most salient first. */
  public List<String> names(NameType type) {
    return entities.stream().filter(e -> e.type() == type).map(Entity::name).toList();
  }
}
