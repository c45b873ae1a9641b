package io.dateline.tika;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Keeps the events of a short document until it is known what to do with them. A long one is passed
 * on as it comes: what was kept first, then the rest.
 */
final class RecordedEvents extends DefaultHandler {

  /** A longer text is no article; in UTF-16 units. */
  private static final int MAX_TEXT = 2_000_000;

  private final ContentHandler target;
  private final List<Event> events = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private boolean inBody;
  private boolean passing;

  RecordedEvents(ContentHandler target) {
    this.target = target;
  }

  private interface Event {
    void to(ContentHandler handler) throws SAXException;
  }

  /** Whether all of the document is here. */
  boolean isWhole() {
    return !passing;
  }

  /** The text of the body, as the parser decoded it. */
  String text() {
    return text.toString();
  }

  /** Passes on what was kept, once. */
  void replay() throws SAXException {
    List<Event> kept = List.copyOf(events);
    events.clear();
    for (Event event : kept) {
      event.to(target);
    }
  }

  private void event(Event event) throws SAXException {
    if (passing) {
      event.to(target);
    } else {
      events.add(event);
    }
  }

  @Override
  public void setDocumentLocator(Locator locator) {
    target.setDocumentLocator(locator);
  }

  @Override
  public void startDocument() throws SAXException {
    event(ContentHandler::startDocument);
  }

  @Override
  public void endDocument() throws SAXException {
    event(ContentHandler::endDocument);
  }

  @Override
  public void startPrefixMapping(String prefix, String uri) throws SAXException {
    event(handler -> handler.startPrefixMapping(prefix, uri));
  }

  @Override
  public void endPrefixMapping(String prefix) throws SAXException {
    event(handler -> handler.endPrefixMapping(prefix));
  }

  @Override
  public void startElement(String uri, String name, String qName, Attributes attributes)
      throws SAXException {
    inBody |= name.equals("body");
    AttributesImpl copy = new AttributesImpl(attributes);
    event(handler -> handler.startElement(uri, name, qName, copy));
  }

  @Override
  public void endElement(String uri, String name, String qName) throws SAXException {
    event(handler -> handler.endElement(uri, name, qName));
  }

  @Override
  public void characters(char[] chars, int start, int length) throws SAXException {
    if (passing) {
      target.characters(chars, start, length);
      return;
    }
    char[] copy = new char[length];
    System.arraycopy(chars, start, copy, 0, length);
    events.add(handler -> handler.characters(copy, 0, length));
    if (inBody) {
      text.append(copy);
      if (text.length() > MAX_TEXT) {
        replay();
        passing = true;
      }
    }
  }

  @Override
  public void ignorableWhitespace(char[] chars, int start, int length) throws SAXException {
    char[] copy = new char[length];
    System.arraycopy(chars, start, copy, 0, length);
    event(handler -> handler.ignorableWhitespace(copy, 0, length));
  }
}
