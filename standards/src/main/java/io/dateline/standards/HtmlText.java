package io.dateline.standards;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** The paragraphs of a piece of HTML. */
final class HtmlText {

  private static final int MAX_PARAGRAPHS = 2_000;

  /** What is on a page beside the story. */
  private static final List<String> BESIDE =
      List.of(
          "nav",
          "footer",
          "aside",
          "form",
          "script",
          "style",
          "noscript",
          "figure",
          "button",
          "template",
          "iframe",
          "header");

  /** A table is of numbers and names, but old pages are laid out with them: prose is longer. */
  private static final int PROSE = 60;

  private HtmlText() {}

  /** Text of the blocks, each with its white space collapsed, none blank. */
  static List<String> paragraphs(Element root) {
    Collector collector = new Collector(root);
    root.filter(collector);
    collector.flush();
    return collector.paragraphs;
  }

  private static final class Collector implements NodeFilter {
    private final List<String> paragraphs = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private final Element root;
    private int tables;

    Collector(Element root) {
      this.root = root;
    }

    @Override
    public FilterResult head(Node node, int depth) {
      if (paragraphs.size() >= MAX_PARAGRAPHS) {
        return FilterResult.STOP;
      }
      if (node instanceof TextNode text) {
        open.append(text.getWholeText());
      } else if (node instanceof Element element && !element.equals(root)) {
        if (BESIDE.contains(element.normalName())) {
          flush();
          return FilterResult.SKIP_ENTIRELY;
        }
        if (isBlock(element)) {
          flush();
          tables += element.normalName().equals(Pages.TABLE) ? 1 : 0;
        } else if (element.normalName().equals("br")) {
          open.append('\n');
        }
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element && !element.equals(root) && isBlock(element)) {
        flush();
        tables -= element.normalName().equals(Pages.TABLE) ? 1 : 0;
      }
      return FilterResult.CONTINUE;
    }

    private static boolean isBlock(Element element) {
      return element.isBlock() || element.normalName().startsWith("x-t");
    }

    void flush() {
      String text = Texts.collapsed(open);
      if (!text.isEmpty() && (tables == 0 || text.length() >= PROSE)) {
        paragraphs.add(text);
      }
      open.setLength(0);
    }
  }
}
