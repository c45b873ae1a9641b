package io.dateline.solr.update;

import java.util.Collection;
import java.util.Map;
import org.apache.solr.common.SolrInputDocument;
import org.apache.solr.common.SolrInputField;

/**
 * The text of a document, or why there is none.
 *
 * @param field the field that holds it; empty when there is none
 * @param text the text; empty when there is none
 * @param gap why there is none, as the status field says it; empty when there is one
 */
record DocumentText(String field, String text, String gap) {

  /** A text is binary when of its first characters more than one in this many cannot be text. */
  private static final int BINARY_SHARE = 20;

  private static final int LOOKED_AT = 4_096;

  private static final int AT_ONCE = 256;

  /** Finds the text: the longest one of the first glob that has any. */
  static DocumentText of(SolrInputDocument document, NewsConfig config) {
    DocumentText best = null;
    int bestRank = Integer.MAX_VALUE;
    String gap = "no-text";
    for (SolrInputField field : document) {
      int rank = config.text().rank(field.getName());
      if (rank < 0
          || config.fields().containsValue(field.getName())
          || config.headline().rank(field.getName()) >= 0
          || config.byline().rank(field.getName()) >= 0) {
        continue;
      }
      String text = text(field.getValue());
      text = text == null ? null : CellPreamble.blanked(text);
      if (text == null) {
        gap = "not-text";
      } else if (isBlank(text)) {
        gap = gap.equals("no-text") ? "empty-text" : gap;
      } else if (isBinary(text)) {
        gap = "binary";
      } else if (!isMetadata(field.getName(), rank, text, config)
          && (rank < bestRank || (rank == bestRank && text.length() > best.text().length()))) {
        best = new DocumentText(field.getName(), text, "");
        bestRank = rank;
      }
    }
    return best != null ? best : new DocumentText("", "", gap);
  }

  /** {@code source_txt} is no article, unless it is too long for anything else. */
  private static boolean isMetadata(String field, int rank, String text, NewsConfig config) {
    return config.text().isWild(rank)
        && text.length() <= DocumentFacts.MAX_VALUE
        && (config.source().rank(field) >= 0
            || config.publisher().rank(field) >= 0
            || config.published().rank(field) >= 0
            || config.language().rank(field) >= 0);
  }

  /** The value as text; null when it is none. Several values are paragraphs of one text. */
  private static String text(Object value) {
    if (value instanceof CharSequence) {
      return value.toString();
    }
    if (!(value instanceof Collection<?> values) || value instanceof Map) {
      return value == null ? "" : null;
    }
    StringBuilder joined = new StringBuilder();
    for (Object item : values) {
      if (item instanceof CharSequence paragraph) {
        joined.append(joined.isEmpty() ? "" : "\n\n").append(paragraph);
      } else if (item != null) {
        return null;
      }
    }
    return joined.toString();
  }

  /** Whether nothing is visible; no-break and zero-width spaces are not. */
  private static boolean isBlank(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean visible =
          !Character.isWhitespace(c)
              && !Character.isSpaceChar(c)
              && Character.getType(c) != Character.FORMAT
              && Character.getType(c) != Character.CONTROL;
      if (visible) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBinary(String text) {
    int length = Math.min(text.length(), LOOKED_AT);
    // Where strings of one and of two bytes a character come in turns, a long loop over charAt is
    // compiled and given up again and again.
    char[] some = new char[Math.min(length, AT_ONCE)];
    int odd = 0;
    for (int from = 0; from < length; from += some.length) {
      int count = Math.min(some.length, length - from);
      text.getChars(from, from + count, some, 0);
      odd += odd(some, count);
    }
    return odd * BINARY_SHARE > length;
  }

  private static int odd(char[] text, int length) {
    int odd = 0;
    for (int i = 0; i < length; i++) {
      char c = text[i];
      odd += c == '\ufffd' || (c < ' ' && !Character.isWhitespace(c)) ? 1 : 0;
    }
    return odd;
  }
}
