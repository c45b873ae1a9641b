package io.dateline.standards;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Look-ups in a page. */
final class Elements {

  private Elements() {}

  static Optional<Element> first(Element root, String selector) {
    return Optional.ofNullable(root.selectFirst(selector));
  }

  /** The element, when it is the only one of its kind. */
  static Optional<Element> single(Element root, String selector) {
    List<Element> all = root.select(selector);
    return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
  }
}
