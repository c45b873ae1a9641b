package io.dateline.article.read;

import java.util.List;

/** Bylines that name nobody: {@code Staff and agencies}. */
final class DeskLines {

  private static final List<String> DESKS =
      List.of(
          "staff and agencies",
          "agencies",
          "news agencies",
          "staff",
          "staff writer",
          "staff reporter",
          "our correspondent",
          "from our correspondent",
          "(agencias)",
          "agencias",
          "redacción",
          "staff reports",
          "wire reports",
          "from wire reports",
          "from news services",
          "associated press writer",
          "associated press writers",
          "staff writers",
          "staff correspondent",
          "our staff reporter",
          "by our correspondent",
          "by a correspondent",
          "by our own correspondent",
          "by a staff reporter",
          "by staff",
          "by staff writers",
          "by our staff reporter",
          "newsroom",
          "web desk",
          "news desk",
          "staff report");

  private DeskLines() {}

  /** Whether the whole line is one. */
  static boolean isDesk(CharSequence text, Line line) {
    for (String desk : DESKS) {
      if (line.length() == desk.length() && Chars.matches(text, line.start(), line.end(), desk)) {
        return true;
      }
    }
    return false;
  }
}
