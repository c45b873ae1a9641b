package io.dateline.cli.backfill;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.solr.common.SolrInputDocument;

/**
 * What of a document is to change.
 *
 * @param before the values that it has, by field
 * @param after the values that it is to have; an empty list where it is to have none
 */
record FieldChange(Map<String, List<Object>> before, Map<String, List<Object>> after) {

  /** Points are kept with less precision where only docValues keep them. */
  private static final double SAME_PLACE = 1e-5;

  /** Compares some fields of a document as it is and as it should be. */
  static FieldChange between(
      SolrInputDocument stored, SolrInputDocument wanted, Collection<String> fields) {
    Map<String, List<Object>> before = new TreeMap<>();
    Map<String, List<Object>> after = new TreeMap<>();
    for (String field : fields) {
      List<Object> has = values(stored, field);
      List<Object> gets = values(wanted, field);
      if (!isSame(has, gets)) {
        before.put(field, has);
        after.put(field, gets);
      }
    }
    return new FieldChange(before, after);
  }

  boolean isEmpty() {
    return after.isEmpty();
  }

  /**
   * The atomic update that makes the change, if the document still has the version.
   *
   * @param key the key's field and value
   * @param route a field that routes the document, and its value; null for none
   */
  SolrInputDocument update(
      Map.Entry<String, Object> key, long version, Map.Entry<String, Object> route) {
    SolrInputDocument update = new SolrInputDocument();
    update.setField(key.getKey(), key.getValue());
    update.setField("_version_", version);
    if (route != null && route.getValue() != null) {
      update.setField(route.getKey(), route.getValue());
    }
    after.forEach(
        (field, values) -> {
          Map<String, Object> set = new LinkedHashMap<>();
          set.put("set", values.isEmpty() ? null : values.size() == 1 ? values.get(0) : values);
          update.setField(field, set);
        });
    return update;
  }

  private static List<Object> values(SolrInputDocument document, String field) {
    Collection<Object> values = document.getFieldValues(field);
    return values == null ? List.of() : List.copyOf(values);
  }

  /** Fields that only docValues keep give their values sorted, and each once. */
  private static boolean isSame(List<Object> has, List<Object> gets) {
    if (has.size() != gets.size()) {
      return false;
    }
    List<String> one = new ArrayList<>(has.stream().map(FieldChange::text).toList());
    List<String> other = new ArrayList<>(gets.stream().map(FieldChange::text).toList());
    if (one.size() == 1) {
      return one.equals(other) || isSamePlace(one.get(0), other.get(0));
    }
    Collections.sort(one);
    Collections.sort(other);
    return one.equals(other);
  }

  static String text(Object value) {
    return value instanceof Date date ? date.toInstant().toString() : value.toString();
  }

  private static boolean isSamePlace(String one, String other) {
    String[] first = one.split(",", -1);
    String[] second = other.split(",", -1);
    if (first.length != 2 || second.length != 2) {
      return false;
    }
    try {
      return Math.abs(Double.parseDouble(first[0]) - Double.parseDouble(second[0])) < SAME_PLACE
          && Math.abs(Double.parseDouble(first[1]) - Double.parseDouble(second[1])) < SAME_PLACE;
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
