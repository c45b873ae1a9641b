package io.dateline.solr.update;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;

/** Lists of one's own: names, denied names and places; and the parameters themselves. */
public final class ListsTarget {
  private static final String FILE = "fuzzed.txt";

  private ListsTarget() {}

  /** Takes an input as each of them; a refusal must name the parameter and the file. */
  public static void read(byte[] input) {
    for (String param : List.of(NewsParams.NAMES, NewsParams.DENY, NewsParams.GEONAMES)) {
      NewsConfig config = NewsConfig.of(List.of(Map.entry(param, FILE)));
      try {
        OwnFiles.read(config, name -> new ByteArrayInputStream(input));
      } catch (IllegalArgumentException refused) {
        if (!refused.getMessage().contains("\"" + param + "\" = \"" + FILE + "\"")) {
          throw new AssertionError("a message that does not name the file", refused);
        }
      }
    }
    parameters(new String(input, java.nio.charset.StandardCharsets.UTF_8));
  }

  private static void parameters(String text) {
    for (String line : text.split("\n", 20)) {
      int colon = line.indexOf(':');
      String name = colon < 0 ? line : line.substring(0, colon);
      try {
        NewsConfig.of(List.of(Map.entry(name, line.substring(colon + 1))));
      } catch (IllegalArgumentException refused) {
        if (!refused.getMessage().contains(name)) {
          throw new AssertionError("a message that does not name the parameter", refused);
        }
      }
    }
  }
}
