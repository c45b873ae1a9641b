package io.dateline.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The fields of a stored document, by the field contract.
 *
 * @param document as /get gives it
 */
record NewsFields(JsonNode document) {
  static final String PUBLISHED = "article_published_dt";
  static final String SOURCE = "article_source_ss";
  static final String BYLINE = "article_byline_ss";
  static final String DATELINE = "dateline_s";
  static final String PLACE = "dateline_place_ss";
  static final String PERSON = "entity_person_ss";
  static final String ORGANIZATION = "entity_organization_ss";
  static final String LOCATION = "entity_location_ss";
  static final String COUNTRY = "entity_country_ss";
  static final String STATUS = "dateline_status_s";

  List<String> values(String field) {
    JsonNode value = document.path(field);
    List<String> values = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(v -> values.add(v.asText()));
    } else if (!value.isMissingNode()) {
      values.add(value.asText());
    }
    return values;
  }

  Optional<String> value(String field) {
    List<String> values = values(field);
    return values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
  }

  String status() {
    return value(STATUS).orElse("");
  }

  List<String> names() {
    List<String> names = new ArrayList<>(values(PERSON));
    names.addAll(values(ORGANIZATION));
    names.addAll(values(LOCATION));
    return names;
  }

  /** All fields that the plugin may set, the status left out. */
  Map<String, List<String>> ours() {
    Map<String, List<String>> ours = new TreeMap<>();
    for (Iterator<String> fields = document.fieldNames(); fields.hasNext(); ) {
      String field = fields.next();
      if ((field.startsWith("article_")
              || field.startsWith("dateline_")
              || field.startsWith("entity_"))
          && !field.equals(STATUS)) {
        ours.put(field, values(field));
      }
    }
    return ours;
  }

  /** The same, with the values of a field in alphabetical order. */
  Map<String, List<String>> oursUnordered() {
    Map<String, List<String>> ours = ours();
    ours.replaceAll((field, values) -> values.stream().sorted().toList());
    return ours;
  }
}
