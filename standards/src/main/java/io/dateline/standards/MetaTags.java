package io.dateline.standards;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The meta elements of a page by lower-case name: name, property, itemprop. */
final class MetaTags {

  private static final int MAX_TAGS = 2_000;

  private final Map<String, List<String>> byName = new LinkedHashMap<>();

  MetaTags(Document page) {
    int tags = 0;
    for (Element tag : page.getElementsByTag("meta")) {
      if (++tags > MAX_TAGS) {
        break;
      }
      String content = tag.attr("content").strip();
      if (content.isEmpty()) {
        continue;
      }
      for (String attribute : List.of("name", "property", "itemprop")) {
        String name = tag.attr(attribute).strip().toLowerCase(Locale.ROOT);
        if (!name.isEmpty() && !(attribute.equals("itemprop") && isScoped(tag))) {
          byName.computeIfAbsent(name, key -> new ArrayList<>(1)).add(content);
        }
      }
    }
  }

  /** An itemprop inside an item is that item's, not the page's. */
  private static boolean isScoped(Element tag) {
    Element scope = tag.closest("[itemscope]");
    return scope != null
        && !scope.normalName().equals("html")
        && !scope.normalName().equals("body");
  }

  List<String> all(String name) {
    return byName.getOrDefault(name, List.of());
  }

  String first(String name) {
    List<String> values = all(name);
    return values.isEmpty() ? "" : values.get(0);
  }

  String first(List<String> names) {
    return names.stream().map(this::first).filter(v -> !v.isEmpty()).findFirst().orElse("");
  }
}
