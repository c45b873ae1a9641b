package io.dateline.article.read;

/** What stands between two parts of a date line, or behind the last. */
enum DateLineMark {
  NONE,
  COMMA,
  SLASH,
  AND,
  HYPHEN,
  DASH,
  COLON,
  PERIOD
}
