package io.dateline.entities;

import io.dateline.entities.tagging.NameType;
import java.util.List;
import java.util.Objects;

/**
 * Somebody or something that an article names, once or often.
 *
 * @param type what kind of name
 * @param name the canonical form, as a facet shows it
 * @param country ISO 3166-1 alpha-2 code when it is a country, its capital or its seat of power;
 *     else empty
 * @param rule why the name has this form, e.g. {@code fullest-form} or {@code list:country}
 * @param id identifier from a user's own list; empty without one
 * @param mentions where it is named, in order of appearance, at least one
 * @param salience how much the article is about it, 0 to 1, comparable within one article
 */
public record Entity(
    NameType type,
    String name,
    String country,
    String rule,
    String id,
    List<Mention> mentions,
    double salience) {

  /** Copies the mentions. */
  public Entity {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(country, "country");
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(id, "id");
    mentions = List.copyOf(mentions);
  }

  /** The tagger's belief in the surest of its mentions, 0 to 1. */
  public double confidence() {
    double most = 0;
    for (int i = 0; i < mentions.size(); i++) {
      most = Math.max(most, mentions.get(i).probability());
    }
    return most;
  }
}
