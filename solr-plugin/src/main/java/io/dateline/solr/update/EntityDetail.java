package io.dateline.solr.update;

import io.dateline.entities.Entity;
import io.dateline.entities.Mention;
import io.dateline.entities.tagging.NameType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.noggit.JSONUtil;

/** Writes what the opt-in fields hold of an article's names. */
final class EntityDetail {

  /** An article is mostly about names at least this salient, beside the most salient one. */
  static final double MAIN = 0.6;

  /** And about no more than these of a type. */
  static final int MAX_MAIN = 3;

  /** Bounds the JSON field. */
  private static final int MAX_MENTIONS = 2_000;

  private EntityDetail() {}

  /** The names of one type that the article is mostly about. */
  static List<Entity> main(List<Entity> entities, NameType type) {
    return entities.stream()
        .filter(entity -> entity.type() == type && entity.salience() >= MAIN)
        .limit(MAX_MAIN)
        .toList();
  }

  /**
   * Names and numbers as Solr's delimited payload fields take them: parted by spaces, so that the
   * spaces inside names become underscores.
   */
  static String payloads(List<Entity> entities, Function<Entity, String> number) {
    StringBuilder payloads = new StringBuilder();
    for (Entity entity : entities) {
      if (entity.type() != NameType.MISC) {
        payloads
            .append(payloads.isEmpty() ? "" : " ")
            .append(entity.name().replace(' ', '_').replace('|', '_'))
            .append('|')
            .append(number.apply(entity));
      }
    }
    return payloads.toString();
  }

  static String salience(Entity entity) {
    return String.format(Locale.ROOT, "%.3f", entity.salience());
  }

  /**
   * A JSON array of all names.
   *
   * @param spans whether mentions have UTF-16 offsets into the text field, half-open: not where the
   *     field holds markup and the names were found in the words without it
   */
  static String json(List<Entity> entities, boolean spans) {
    List<Map<String, Object>> list = new ArrayList<>();
    int left = MAX_MENTIONS;
    for (Entity entity : entities) {
      if (entity.type() == NameType.MISC || left <= 0) {
        continue;
      }
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("type", entity.type().label());
      json.put("name", entity.name());
      if (!entity.id().isEmpty()) {
        json.put("id", entity.id());
      }
      json.put("salience", rounded(entity.salience()));
      json.put("confidence", rounded(entity.confidence()));
      List<Map<String, Object>> mentions = new ArrayList<>();
      for (Mention mention : entity.mentions()) {
        if (left-- > 0) {
          Map<String, Object> one = new LinkedHashMap<>();
          one.put("text", FieldText.safe(mention.text(), Integer.MAX_VALUE));
          if (spans && !mention.beside()) {
            one.put("start", mention.span().start());
            one.put("end", mention.span().end());
          }
          one.put("confidence", rounded(mention.probability()));
          mentions.add(one);
        }
      }
      json.put("mentions", mentions);
      list.add(json);
    }
    // On one line; Solr's own Utils can do that no more in Solr 10.
    return JSONUtil.toJSON(list, -1);
  }

  private static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}
