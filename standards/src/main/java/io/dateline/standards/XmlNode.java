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
    return children().stream().filter(child -> child.name.equals(childName)).toList();
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
    List<XmlNode> found = new ArrayList<>();
    Deque<XmlNode> open = new ArrayDeque<>();
    open.push(this);
    while (!open.isEmpty()) {
      XmlNode node = open.pop();
      if (node != this && names.contains(node.name)) {
        found.add(node);
        continue;
      }
      List<XmlNode> children = new ArrayList<>(node.children());
      Collections.reverse(children);
      children.forEach(open::push);
    }
    return found;
  }

  /** All text inside, white space collapsed; a space where one element ends and another begins. */
  String text() {
    return textWithout(Set.of());
  }

  /** The same without the elements of these names. */
  String textWithout(Set<String> names) {
    StringBuilder text = new StringBuilder();
    collect(text, names);
    return Texts.collapsed(text);
  }

  private void collect(StringBuilder text, Set<String> names) {
    for (Object part : content) {
      if (part instanceof XmlNode child) {
        if (!names.contains(child.name)) {
          boolean line = child.name.equals("br");
          text.append(line ? " " : "");
          child.collect(text, names);
        }
      } else {
        text.append(part);
      }
    }
  }
}
