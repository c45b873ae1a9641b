package io.dateline.article.read;

import io.dateline.article.Found;
import io.dateline.article.Span;
import io.dateline.article.gazetteer.Gazetteer;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what stands before the story and the date line that opens it. Looks at the first lines
 * only, at each of them a bounded number of times.
 */
final class Head {

  /** Lines that may come before the story: furniture of a page, headline, byline, header lines. */
  private static final int MAX_LINES = 60;

  /** An unsigned, undated place opens a story only this near to the top. */
  private static final int MAX_LINES_OF_PLACE = 20;

  /** Paragraphs before which a signed date line is still looked for: summary, caption, notice. */
  private static final int STORY_BEFORE_SIGNED = 3;

  /** The same for a date line that bears a date but no agency. */
  private static final int STORY_BEFORE_DATED = 1;

  /** Lines of the same shape this near make a list. */
  private static final int NEAR = 3;

  private static final int MAX_SENTENCE = 600;

  private final Gazetteer gazetteer;
  private final Bylines bylines;
  private final Credits credits;
  private final DateLineReader dateLines;

  Head(Gazetteer gazetteer, Bylines bylines, Credits credits) {
    this.gazetteer = gazetteer;
    this.bylines = bylines;
    this.credits = credits;
    this.dateLines = new DateLineReader(gazetteer);
  }

  /** Reads the head of {@code text} from {@code from} on into {@code facts}. */
  void read(CharSequence text, Facts facts) {
    List<Line> lines = Line.first(text, MAX_LINES + NEAR);
    List<Factiva.Field> fields = Factiva.fields(text, lines);
    if (fields.isEmpty()) {
      new Reading(text, facts, lines).run();
    } else {
      new ExportHead(bylines, credits, dateLines).read(text, fields, facts);
    }
  }

  /** One text. */
  private final class Reading {
    private final CharSequence text;
    private final Facts facts;
    private final List<Line> lines;
    private final List<Line> titles = new ArrayList<>(4);
    private int story;
    private Line firstStory;
    private final AboutLines about;
    private final TitleLines titleLines;

    Reading(CharSequence text, Facts facts, List<Line> lines) {
      this.text = text;
      this.facts = facts;
      this.lines = new ArrayList<>(lines.size());
      boolean length = false;
      for (Line line : lines) {
        length |= HeaderLines.isLexisLength(text, line);
        Line unmarked = Markup.strip(text, line);
        if (unmarked.length() > 0) {
          this.lines.add(unmarked);
        }
        if (unmarked.start() > line.start()) {
          facts.drop("markup", "markup:tag", new Span(line.start(), unmarked.start()));
        }
        if (unmarked.end() < line.end()) {
          facts.drop("markup", "markup:tag", new Span(unmarked.end(), line.end()));
        }
      }
      this.about =
          new AboutLines(gazetteer, bylines, credits, dateLines, text, facts, length, titles);
      this.titleLines = new TitleLines(text, this.lines, bylines);
    }

    void run() {
      for (int i = 0; i < lines.size() && i < MAX_LINES; i++) {
        Line line = lines.get(i);
        if (story == 0 && about.isAbout(line)) {
          continue;
        }
        DateLineReader.Hit hit = dateLines.read(text, line.start(), line.end());
        DateLineReader.Hit behind =
            i == 0 && (hit == null || hit.dateLine().places().get(0).known().isEmpty())
                ? dateLines.behindTitle(text, line.start(), line.end())
                : null;
        if (behind != null && isAccepted(behind, i)) {
          int start = behind.dateLine().span().start();
          titles.add(new Line(line.start(), Chars.trimEnd(text, line.start(), start), true));
          accept(behind, new Line(start, line.end(), false));
          break;
        }
        if (hit != null && isAccepted(hit, i)) {
          accept(hit, line);
          break;
        }
        if (story == 0 && opened(line)) {
          break;
        }
        if (titleLines.isParagraph(i)) {
          firstStory = firstStory == null ? line : firstStory;
          if (++story > STORY_BEFORE_SIGNED) {
            break;
          }
        } else if (story == 0) {
          titles.add(line);
        }
      }
      DateLineReader.Hit labelled = about.labelled();
      if (facts.dateLine == null && labelled != null) {
        HeadFacts.takeDateLine(labelled, labelled.dateLine().span().start(), facts);
      }
      start();
      titleLines.chooseHeadline(titles, firstStory, about.isBylined(), facts);
    }

    private void accept(DateLineReader.Hit hit, Line line) {
      HeadFacts.takeDateLine(hit, line.start(), facts);
      if (firstStory == null) {
        firstStory = new Line(hit.bodyStart(), Math.max(hit.bodyStart(), line.end()), true);
      }
    }

    private void start() {
      if (firstStory != null) {
        facts.storyStart = firstStory.start();
      } else {
        facts.storyStart = titles.isEmpty() ? text.length() : titles.get(0).start();
      }
    }

    private boolean isAccepted(DateLineReader.Hit hit, int index) {
      if (hit.isSigned()) {
        return story <= STORY_BEFORE_SIGNED;
      }
      if (hit.isDated() ? story > STORY_BEFORE_DATED : story > 0 || index >= MAX_LINES_OF_PLACE) {
        return false;
      }
      for (int i = index + 1; i <= index + NEAR && i < lines.size(); i++) {
        Line line = lines.get(i);
        DateLineReader.Hit next = dateLines.read(text, line.start(), line.end());
        if (next != null && (next.isSigned() || isHeading(hit, lines.get(index)))) {
          return false;
        }
        if (!line.afterBlank() && isListed(line, hit.isDated())) {
          return false;
        }
      }
      if (hit.isDated()) {
        return true;
      }
      for (int i = Math.max(0, index - NEAR); i < index; i++) {
        Line line = lines.get(i);
        if (isListed(line, false) && !Chars.isCapitals(text, line.start(), line.end())) {
          return false;
        }
      }
      return hit.rule().equals(Evidence.OWN_LINE) || hasSentence(hit.bodyStart());
    }

    private boolean isListed(Line line, boolean dated) {
      return dateLines.isListed(text, line.start(), line.end(), dated);
    }

    /** A title in capitals that looks like a date line stands above the real one. */
    private boolean isHeading(DateLineReader.Hit hit, Line line) {
      return Chars.isCapitals(text, Math.min(hit.bodyStart(), line.end()), line.end())
          || hit.bodyStart() >= line.end();
    }

    /** Whether a sentence ends in the paragraph that starts here. */
    private boolean hasSentence(int from) {
      int stop = Math.min(text.length(), from + MAX_SENTENCE);
      for (int i = from; i < stop; i++) {
        char c = text.charAt(i);
        if (c == '\n' && i + 1 < stop && text.charAt(i + 1) == '\n') {
          return false;
        }
        if (".!?\u3002\u0964".indexOf(c) >= 0
            && i > from + 20
            && !Chars.isUpper(text.charAt(i - 1))
            && (i + 1 >= stop || !Character.isLetterOrDigit(text.charAt(i + 1)))) {
          return true;
        }
      }
      return stop == from + MAX_SENTENCE;
    }

    /** An agency without a place: {@code (Bloomberg) -- }. */
    private boolean opened(Line line) {
      DateLineReader.Opening opening = dateLines.opening(text, line.start(), line.end());
      if (opening == null) {
        return false;
      }
      for (String agency : opening.agencies()) {
        facts.sources.add(new Found<>(agency, "opening:agency", opening.span()));
      }
      facts.drop("agency", "opening", new Span(line.start(), opening.bodyStart()));
      firstStory = new Line(opening.bodyStart(), Math.max(opening.bodyStart(), line.end()), true);
      return true;
    }
  }
}
