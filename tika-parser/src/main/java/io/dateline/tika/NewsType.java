package io.dateline.tika;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.tika.mime.MediaType;

/**
 * The media types that bear news. Those that Tika does not know are declared in the jar's {@code
 * custom-mimetypes.xml}.
 */
enum NewsType {
  TEXT,
  HTML,
  XML,
  FEED,
  JSON,
  WIRE;

  private static final Map<String, NewsType> BY_NAME =
      Map.ofEntries(
          Map.entry("text/plain", TEXT),
          Map.entry("text/html", HTML),
          Map.entry("application/xhtml+xml", HTML),
          Map.entry("text/vnd.iptc.nitf", XML),
          Map.entry("text/vnd.iptc.newsml", XML),
          Map.entry("application/vnd.iptc.g2.newsitem+xml", XML),
          Map.entry("application/vnd.iptc.g2.packageitem+xml", XML),
          Map.entry("application/vnd.iptc.g2.newsmessage+xml", XML),
          Map.entry("application/x-atom-entry+xml", XML),
          Map.entry("application/rdf+xml", XML),
          Map.entry("application/rss+xml", FEED),
          Map.entry("application/atom+xml", FEED),
          Map.entry("application/x-ninjs+json", JSON),
          Map.entry("text/vnd.iptc.anpa", WIRE));

  static Set<MediaType> all() {
    return BY_NAME.keySet().stream()
        .map(MediaType::parse)
        .collect(Collectors.collectingAndThen(Collectors.toSet(), Collections::unmodifiableSet));
  }

  /** The type that a Content-Type names; plain text for one that is none of ours. */
  static NewsType of(String contentType) {
    if (contentType == null) {
      return TEXT;
    }
    int end = contentType.indexOf(';');
    String name = (end < 0 ? contentType : contentType.substring(0, end)).strip();
    return BY_NAME.getOrDefault(name.toLowerCase(Locale.ROOT), TEXT);
  }
}
