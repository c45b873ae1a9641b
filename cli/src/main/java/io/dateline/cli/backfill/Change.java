package io.dateline.cli.backfill;

import java.util.List;
import java.util.Map;

/**
 * What would change in a document.
 *
 * @param id its key
 * @param before the values that it has, by field
 * @param after the values that it would get; the same fields
 */
public record Change(
    String id, Map<String, List<Object>> before, Map<String, List<Object>> after) {}
