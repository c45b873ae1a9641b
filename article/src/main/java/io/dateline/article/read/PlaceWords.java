package io.dateline.article.read;

import java.util.Set;

/** Small words of place names, and words that open a line like a place but are none. */
final class PlaceWords {

  /** Small words inside place names. */
  static final Set<String> INNER =
      Set.of(
          "de", "del", "la", "las", "los", "le", "les", "di", "da", "do", "dos", "das", "du", "des",
          "sur", "am", "an", "der", "den", "im", "upon", "on", "of", "the", "e", "el", "al", "ob",
          "near", "in", "aan", "bei", "sous", "en", "ash", "bin", "und", "at", "to", "over",
          "under", "della", "dei", "delle", "degli", "ad", "nad", "pod", "na", "op", "het", "van");

  /** What joins two places. */
  static final Set<String> AND = Set.of("and", "und", "y", "et", "e", "i", "и", "&", "AND");

  /** Capitalised words that open a line like a place but are none. */
  static final Set<String> NO_PLACE =
      Set.of(
          "photo",
          "file",
          "image",
          "images",
          "video",
          "watch",
          "update",
          "updated",
          "breaking",
          "new",
          "news",
          "exclusive",
          "analysis",
          "opinion",
          "editorial",
          "factbox",
          "explainer",
          "live",
          "by",
          "from",
          "source",
          "sources",
          "correction",
          "correct",
          "corrected",
          "alert",
          "urgent",
          "advisory",
          "reuters",
          "review",
          "interview",
          "feature",
          "column",
          "the",
          "a",
          "an",
          "q",
          "note",
          "editor",
          "editors",
          "eds",
          "published",
          "posted",
          "date",
          "writing",
          "reporting",
          "editing",
          "int",
          "ext",
          "scene",
          "chapter",
          "part",
          "section",
          "table",
          "figure",
          "warning",
          "error",
          "info",
          "debug",
          "to",
          "re",
          "subject",
          "sent",
          "cc",
          "fwd",
          "courtesy",
          "credit",
          "caption",
          "pictured",
          "story",
          "report",
          "reports",
          "wrapup",
          "refile",
          "rpt",
          "poll",
          "preview",
          "timeline",
          "summary",
          "highlights",
          "graphic",
          "title",
          "dear");

  private PlaceWords() {}
}
