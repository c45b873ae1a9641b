package io.dateline.standards;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.parser.Parser;

/**
 * Reads XML into memory. The JDK's own StAX parser, whatever else is on the class path; no DTD is
 * read, no entity is resolved but those of XML and of HTML's names (which the NITF DTD declares),
 * and size and depth are bounded.
 */
final class XmlTree {

  private static final int MAX_DEPTH = 150;
  private static final int MAX_NODES = 200_000;
  private static final int MAX_TEXT = 8_000_000;
  private static final int MAX_ATTRIBUTES = 200;

  private static final XMLInputFactory FACTORY = factory();

  private XmlTree() {}

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_VALIDATING, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
    return factory;
  }

  private interface Opener {
    XMLStreamReader open() throws XMLStreamException;
  }

  /** In the encoding that it declares. */
  static XmlNode read(byte[] document) throws NotReadableException {
    return read(() -> FACTORY.createXMLStreamReader(new ByteArrayInputStream(document)));
  }

  /** Decoded already, whatever encoding it declares. */
  static XmlNode read(String document) throws NotReadableException {
    return read(() -> FACTORY.createXMLStreamReader(new StringReader(document)));
  }

  private static XmlNode read(Opener opener) throws NotReadableException {
    try {
      XMLStreamReader reader;
      // The JDK's factory keeps state between readers it makes.
      synchronized (FACTORY) {
        reader = opener.open();
      }
      try {
        return read(reader);
      } finally {
        reader.close();
      }
    } catch (XMLStreamException e) {
      throw new NotReadableException("Not well-formed XML", e);
    } catch (RuntimeException e) {
      // What the JDK's parser throws on some malformed input is not of its documented kind.
      throw new NotReadableException("XML that the parser gives up on", e);
    }
  }

  private static XmlNode read(XMLStreamReader reader)
      throws XMLStreamException, NotReadableException {
    Deque<XmlNode> open = new ArrayDeque<>();
    XmlNode root = null;
    int nodes = 0;
    long text = 0;
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (++nodes > MAX_NODES || open.size() >= MAX_DEPTH) {
            throw new NotReadableException("XML with too many or too deeply nested elements");
          }
          XmlNode node = element(reader);
          if (root == null) {
            root = node;
          } else {
            open.peek().add(node);
          }
          open.push(node);
        }
        case XMLStreamConstants.END_ELEMENT -> open.pop();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          text += reader.getTextLength();
          if (text > MAX_TEXT) {
            throw new NotReadableException("XML with too much text");
          }
          if (!open.isEmpty()) {
            open.peek().add(reader.getText());
          }
        }
        case XMLStreamConstants.ENTITY_REFERENCE -> {
          if (!open.isEmpty()) {
            open.peek().add(entity(reader.getLocalName()));
          }
        }
        default -> {}
      }
    }
    if (root == null) {
      throw new NotReadableException("XML without a root element");
    }
    return root;
  }

  private static XmlNode element(XMLStreamReader reader) throws NotReadableException {
    XmlNode node = new XmlNode(reader.getLocalName(), reader.getNamespaceURI());
    int attributes = reader.getAttributeCount();
    if (attributes > MAX_ATTRIBUTES) {
      throw new NotReadableException("XML element with too many attributes");
    }
    for (int i = 0; i < attributes; i++) {
      node.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
    }
    return node;
  }

  private static String entity(String name) throws NotReadableException {
    String reference = "&" + name + ";";
    String value = Parser.unescapeEntities(reference, true);
    if (value.equals(reference)) {
      throw new NotReadableException("XML with an entity that is not declared");
    }
    return value;
  }
}
