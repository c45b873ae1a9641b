package io.dateline.standards;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An element. Depth is bounded by {@link XmlTree}, so recursion over it is. */
final class XmlNode {

  private final String name;
  private final String space;
  private final Map<String, String> attributes = new LinkedHashMap<>(4);
  private final List<Object> content = new ArrayList<>(2);

  XmlNode(String name, String space) {
    this.name = name;
    this.space = space == null ? "" : space;
  }

  void put(String attribute, String value) {
    attributes.put(attribute, value);
  }

  void add(XmlNode child) {
    content.add(child);
  }

  void add(String text) {
    content.add(text);
  }

  /** Local name. */
  String name() {
    return name;
  }

  /** Namespace, empty when there is none. */
  String space() {
    return space;
  }

  /** Value of an attribute by its local name; empty when there is none. */
  String attribute(String local) {
    return attributes.getOrDefault(local, "");
  }

  List<XmlNode> children() {
    List<XmlNode> children = new ArrayList<>();
    for (Object part : content) {
      if (part instanceof XmlNode child) {
        children.add(child);
      }
    }
    return children;
  }

  List<XmlNode> children(String childName) {
    List<XmlNode> children = new ArrayList<>(1);
    for (Object part : content) {
      if (part instanceof XmlNode child && child.name.equals(childName)) {
        children.add(child);
      }
    }
    return children;
  }

  /** All elements at that path of local names below this one. */
  List<XmlNode> all(String... path) {
    List<XmlNode> level = List.of(this);
    for (String step : path) {
      level = level.stream().flatMap(node -> node.children(step).stream()).toList();
    }
    return level;
  }

  Optional<XmlNode> first(String... path) {
    List<XmlNode> all = all(path);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0));
  }

  /** Text of the first element at that path; empty when there is none. */
  String text(String... path) {
    return first(path).map(XmlNode::text).orElse("");
  }

  /** Elements of these names in document order; what lies inside one of them is not looked at. */
  List<XmlNode> outermost(Set<String> names) {
    return outermost(names, Set.of());
  }

  /** The same; what lies inside an element of the others is not looked at either. */
  List<XmlNode> outermost(Set<String> names, Set<String> others) {
    List<XmlNode> found = new ArrayList<>();
    Deque<XmlNode> open = new ArrayDeque<>();
    open.push(this);
    while (!open.isEmpty()) {
      XmlNode node = open.pop();
      if (node != this && names.contains(node.name)) {
        found.add(node);
        continue;
      }
      if (node != this && others.contains(node.name)) {
        continue;
      }
      List<XmlNode> children = new ArrayList<>(node.children());
      Collections.reverse(children);
      children.forEach(open::push);
    }
    return found;
  }

  /** All text inside, as it stands. */
  String rawText() {
    StringBuilder text = new StringBuilder();
    collect(text, Set.of(), "");
    return text.toString();
  }

  /** All text inside, white space collapsed; a space where one element ends and another begins. */
  String spacedText(Set<String> without) {
    StringBuilder text = new StringBuilder();
    collect(text, without, " ");
    String spaced = Texts.collapsed(text);
    StringBuilder tight = new StringBuilder(spaced.length());
    for (int i = 0; i < spaced.length(); i++) {
      boolean mark = i + 1 < spaced.length() && ",.;:)".indexOf(spaced.charAt(i + 1)) >= 0;
      if (spaced.charAt(i) != ' ' || !mark) {
        tight.append(spaced.charAt(i));
      }
    }
    return tight.toString();
  }

  /** All text inside, white space collapsed. */
  String text() {
    return Texts.collapsed(rawText());
  }

  private void collect(StringBuilder text, Set<String> names, String between) {
    for (Object part : content) {
      if (part instanceof XmlNode child) {
        if (!names.contains(child.name)) {
          text.append(child.name.equals("br") ? " " : between);
          child.collect(text, names, between);
          text.append(between);
        }
      } else {
        text.append(part);
      }
    }
  }
}
