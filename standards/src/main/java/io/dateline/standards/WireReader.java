package io.dateline.standards;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Wire messages framed by control characters: IPTC 7901 and ANPA 1312. Start of heading, a header
 * line, start of text, the text, end of text, a line with the time of sending, end of transmission.
 * Any length; a date that cannot be read is none. Thread-safe.
 */
final class WireReader {

  static final char SOH = '\u0001';
  private static final char STX = '\u0002';
  private static final char ETX = '\u0003';
  private static final char EOT = '\u0004';
  static final char SYN = '\u0016';

  private static final int MAX_HEADER = 400;
  private static final int MAX_MESSAGES = 1_000;
  private static final int MAX_FOOTER = 160;

  /** Two-digit years from here on are of the last century. */
  private static final int PIVOT = 70;

  /** {@code AP-NY-05-20-24 1015EDT}. */
  private static final Pattern ANPA_TIME =
      Pattern.compile(
          "[A-Z]{2,4}-[A-Z]{2}-([0-9]{2})-([0-9]{2})-([0-9]{2}) ([0-9]{2})([0-9]{2})([A-Z]{3,4})?");

  /** {@code 201015 GMT May 24}: day, hour, minute, zone, month, year. */
  private static final Pattern IPTC_TIME =
      Pattern.compile(
          "(?<![0-9])([0-3][0-9])([0-2][0-9])([0-5][0-9]) ?([A-Z]{1,4})? ?"
              + "(\\p{L}{3,5})\\.? ([0-9]{4}|[0-9]{2})(?![0-9])");

  /** Source and number, priority, category, word count. */
  private static final Pattern IPTC_HEADER =
      Pattern.compile("([A-Za-z]{3})([0-9]{3,5}) ([1-9]) ([A-Za-z]{1,3}) ([0-9]{1,5}).*");

  private static final Pattern SLUG =
      Pattern.compile("(?:[AP]M|BC|AP|EU)-.*|.*,[ 0-9]{1,6}|Eds?:.*|[^ ]*/[^ ]*");

  private final StatedDates dates;

  WireReader(StatedDates dates) {
    this.dates = dates;
  }

  /** Whether a document begins as such a message does. */
  private static boolean isWire(String text) {
    int at = 0;
    while (at < text.length() && at < 16 && "\u0016\r\n ".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    if (at >= text.length() || text.charAt(at) != SOH) {
      return false;
    }
    int limit = Math.min(text.length(), at + MAX_HEADER);
    return text.substring(at, limit).indexOf(STX) >= 0;
  }

  StoryFacts read(byte[] document) throws NotReadableException {
    return read(decoded(document));
  }

  StoryFacts read(String text) throws NotReadableException {
    if (!isWire(text)) {
      throw new NotReadableException("No wire message");
    }
    List<StoryFacts> messages = new ArrayList<>(1);
    int at = 0;
    while (messages.size() < MAX_MESSAGES) {
      int heading = text.indexOf(SOH, at);
      int start = heading < 0 ? -1 : text.indexOf(STX, heading);
      if (start < 0) {
        break;
      }
      int end = first(text, start, ETX, EOT, SOH);
      int next = text.indexOf(SOH, start);
      int footerEnd = Math.min(next < 0 ? text.length() : next, end + MAX_FOOTER);
      String footer = text.substring(Math.min(end + 1, footerEnd), footerEnd);
      String header = text.substring(heading + 1, Math.min(start, heading + MAX_HEADER));
      messages.add(message(header, text.substring(start + 1, end), footer));
      at = end;
    }
    return messages.size() == 1 ? messages.get(0) : StoryFacts.common("wire", messages);
  }

  private static int first(String text, int from, char... marks) {
    int end = text.length();
    for (char mark : marks) {
      int at = text.indexOf(mark, from);
      end = at < 0 ? end : Math.min(end, at);
    }
    return end;
  }

  private static String decoded(byte[] document) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(document))
          .toString();
    } catch (CharacterCodingException notUtf8) {
      return new String(document, Charset.forName("windows-1252"));
    }
  }

  private StoryFacts message(String header, String text, String footer) {
    Matcher iptc = IPTC_HEADER.matcher(Texts.collapsed(header));
    boolean is7901 = iptc.matches();
    StoryFacts.Builder facts = new StoryFacts.Builder(is7901 ? "iptc7901" : "anpa1312");
    if (is7901) {
      facts.hint(iptc.group(1)).hint(iptc.group(1).toUpperCase(Locale.ROOT));
    }
    String tail = text.substring(Math.max(0, text.length() - MAX_FOOTER));
    Optional<StatedDate> sent = time(footer).or(() -> time(tail));
    facts.published(sent, is7901 ? "iptc7901:time" : "anpa1312:time");
    lines(text, facts);
    return facts.build();
  }

  private Optional<StatedDate> time(String text) {
    Matcher anpa = ANPA_TIME.matcher(text);
    if (anpa.find()) {
      String day = year(anpa.group(3)) + "-" + anpa.group(1) + "-" + anpa.group(2);
      String zone = anpa.group(6) == null ? "" : " " + anpa.group(6);
      return dates.read(day + " " + anpa.group(4) + ":" + anpa.group(5) + zone);
    }
    Matcher iptc = IPTC_TIME.matcher(text);
    if (iptc.find()) {
      String day = iptc.group(1) + " " + iptc.group(5) + " " + year(iptc.group(6));
      String zone = iptc.group(4) == null ? "" : " " + iptc.group(4);
      return dates
          .read(day + " " + iptc.group(2) + ":" + iptc.group(3) + zone)
          .or(() -> dates.read(day));
    }
    return Optional.empty();
  }

  private static String year(String digits) {
    int year = Integer.parseInt(digits);
    return Integer.toString(year >= 100 ? year : year >= PIVOT ? 1900 + year : 2000 + year);
  }

  /** Head lines bear a mark at their start or end; a paragraph begins with white space. */
  private static void lines(String text, StoryFacts.Builder facts) {
    StringBuilder paragraph = new StringBuilder();
    boolean head = true;
    for (String raw : (Iterable<String>) text.lines()::iterator) {
      String line = Texts.collapsed(clean(raw));
      boolean marked = isMarked(raw);
      if (line.isEmpty()) {
        flush(paragraph, facts);
        continue;
      }
      if (ANPA_TIME.matcher(line).matches() || IPTC_TIME.matcher(line).matches()) {
        flush(paragraph, facts);
        continue;
      }
      if (head && marked) {
        headLine(line, facts);
        continue;
      }
      if (head && SLUG.matcher(line).matches() && line.length() < 80) {
        continue;
      }
      head = false;
      if (Character.isWhitespace(raw.charAt(0))) {
        flush(paragraph, facts);
      }
      paragraph.append(paragraph.isEmpty() ? "" : " ").append(line);
      if (marked) {
        flush(paragraph, facts);
      }
    }
    flush(paragraph, facts);
  }

  private static void headLine(String line, StoryFacts.Builder facts) {
    String lower = line.toLowerCase(Locale.ROOT);
    if (lower.startsWith("by ") || lower.startsWith("von ") || lower.startsWith("por ")) {
      facts.byline(line);
    } else if (lower.endsWith(" writer") || lower.endsWith(" correspondent")) {
      facts.hint(line.substring(0, line.lastIndexOf(' ')));
    } else if (!SLUG.matcher(line).matches()) {
      facts.headline(line);
    }
  }

  private static boolean isMarked(String raw) {
    String line = raw.stripTrailing();
    return line.endsWith("<") || line.endsWith("=") || line.startsWith("^");
  }

  private static String clean(String raw) {
    StringBuilder line = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      line.append(c < ' ' || c == '\u007f' ? ' ' : c);
    }
    int start = 0;
    int end = line.length();
    while (start < end && (line.charAt(start) == '^' || line.charAt(start) == ' ')) {
      start++;
    }
    while (end > start && "<=^ ".indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    return line.substring(start, end);
  }

  private static void flush(StringBuilder paragraph, StoryFacts.Builder facts) {
    if (!paragraph.isEmpty()) {
      facts.paragraph(paragraph.toString());
      paragraph.setLength(0);
    }
  }
}
