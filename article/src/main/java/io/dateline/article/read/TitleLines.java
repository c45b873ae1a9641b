package io.dateline.article.read;

import java.util.List;

/** Tells titles from the story, and the headline from other titles. */
final class TitleLines {

  private static final int MAX_HEADLINE = 180;

  private final CharSequence text;
  private final List<Line> lines;
  private final Bylines bylines;

  TitleLines(CharSequence text, List<Line> lines, Bylines bylines) {
    this.text = text;
    this.lines = lines;
    this.bylines = bylines;
  }

  /** Story rather than title: it ends as a sentence, is long, or runs on in the next line. */
  boolean isParagraph(int index) {
    Line line = lines.get(index);
    if (isBullet(line)) {
      return false;
    }
    if (!isShort(line)) {
      return true;
    }
    if (index + 1 >= lines.size()) {
      return false;
    }
    Line next = lines.get(index + 1);
    return !next.afterBlank()
        && Character.isLowerCase(text.charAt(next.start()))
        && bylines.line(text, next) == null;
  }

  private boolean isBullet(Line line) {
    char c = text.charAt(line.start());
    return (c == '*' || c == '\u2022' || c == '\u00b7')
        && line.length() > 1
        && Chars.isSpace(text.charAt(line.start() + 1));
  }

  private boolean isShort(Line line) {
    char last = text.charAt(line.end() - 1);
    return line.length() <= MAX_HEADLINE && ".,:;\u3002\u06d4".indexOf(last) < 0;
  }

  /** The headline among the titles, which only a story behind them makes one. */
  void chooseHeadline(List<Line> titles, Line firstStory, boolean bylined, Facts facts) {
    if (facts.headline != null || firstStory == null || titles.isEmpty()) {
      return;
    }
    Line chosen = null;
    if (titles.size() <= 3) {
      for (Line title : titles) {
        if (chosen == null && words(title) >= 3 && !isBullet(title)) {
          chosen = title;
        }
      }
      chosen = chosen == null ? titles.get(0) : chosen;
    } else {
      for (Line title : titles) {
        if (chosen == null || title.length() > chosen.length()) {
          chosen = title;
        }
      }
      for (Line title : titles) {
        if (title.start() < chosen.start() && words(title) < 3) {
          facts.drop("furniture", "head:furniture", title.span());
        }
      }
    }
    if (facts.dateLine == null && firstStory.length() <= chosen.length() && !bylined) {
      return;
    }
    HeadFacts.headline(text, chosen.start(), chosen.end(), "headline:first-line", facts);
  }

  private int words(Line line) {
    int words = 1;
    int eastern = 0;
    for (int i = line.start(); i < line.end(); i++) {
      char c = text.charAt(i);
      words += Chars.isSpace(c) ? 1 : 0;
      eastern += Character.isIdeographic(c) || Chars.isUncased(c) ? 1 : 0;
    }
    return Math.max(words, eastern / 3);
  }
}
