package io.dateline.demo;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * What Solr's extraction makes of the XHTML of a Tika: the text of all elements, with the values of
 * all attributes and a space at each tag; and the metadata of the head.
 */
final class CellText extends DefaultHandler {

  private final StringBuilder text = new StringBuilder();
  private final Map<String, List<String>> keys;

  private CellText(Map<String, List<String>> keys) {
    this.keys = keys;
  }

  /** The text; metadata are added to {@code keys}. */
  static String of(String xhtml, Map<String, List<String>> keys)
      throws IOException, SAXException, ParserConfigurationException {
    // Tika 1.28 writes this, which is no XML, for a title that is not there; Solr drops it too.
    String clean = xhtml.replace("&#0;", "");
    CellText handler = new CellText(keys);
    SAXParserFactory factory = SAXParserFactory.newInstance();
    // Or the name of XHTML's namespace would be an attribute's value.
    factory.setNamespaceAware(true);
    factory.newSAXParser().parse(new InputSource(new StringReader(clean)), handler);
    return handler.text.toString();
  }

  @Override
  public void startElement(String uri, String localName, String name, Attributes attributes) {
    for (int i = 0; i < attributes.getLength(); i++) {
      text.append(' ').append(attributes.getValue(i));
    }
    text.append(' ');
    if (name.equals("meta") && attributes.getValue("name") != null) {
      keys.computeIfAbsent(attributes.getValue("name"), key -> new ArrayList<>())
          .add(attributes.getValue("content"));
    }
  }

  @Override
  public void endElement(String uri, String localName, String name) {
    text.append(' ');
  }

  @Override
  public void characters(char[] chars, int start, int length) {
    text.append(chars, start, length);
  }

  @Override
  public void ignorableWhitespace(char[] chars, int start, int length) {
    characters(chars, start, length);
  }
}
