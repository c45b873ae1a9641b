package io.dateline.entities.tagging;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * Puts a feature-generator descriptor of OpenNLP 1.5 to 1.9 ({@code <generators><window .../>})
 * into the notation of 1.9 and later ({@code <featureGenerators><generator class="..."/>}), the
 * only one that OpenNLP 2.5 reads.
 */
final class ClassicDescriptor {
  private static final int MAX_DEPTH = 16;

  /** Old element name to new factory class, under the feature generators' package. */
  private static final Map<String, String> FACTORIES =
      Map.ofEntries(
          Map.entry("charngram", "CharacterNgramFeatureGeneratorFactory"),
          Map.entry("definition", "DefinitionFeatureGeneratorFactory"),
          Map.entry("wordcluster", "WordClusterFeatureGeneratorFactory"),
          Map.entry("brownclustertoken", "BrownClusterTokenFeatureGeneratorFactory"),
          Map.entry("brownclustertokenclass", "BrownClusterTokenClassFeatureGeneratorFactory"),
          Map.entry("brownclusterbigram", "BrownClusterBigramFeatureGeneratorFactory"),
          Map.entry("dictionary", "DictionaryFeatureGeneratorFactory"),
          Map.entry("docbegin", "DocumentBeginFeatureGeneratorFactory"),
          Map.entry("prevmap", "PreviousMapFeatureGeneratorFactory"),
          Map.entry("sentence", "SentenceFeatureGeneratorFactory"),
          Map.entry("tokenclass", "TokenClassFeatureGeneratorFactory"),
          Map.entry("token", "TokenFeatureGeneratorFactory"),
          Map.entry("bigram", "BigramNameFeatureGeneratorFactory"),
          Map.entry("trigram", "TrigramNameFeatureGeneratorFactory"),
          Map.entry("tokenpattern", "TokenPatternFeatureGeneratorFactory"),
          Map.entry("prefix", "PrefixFeatureGeneratorFactory"),
          Map.entry("suffix", "SuffixFeatureGeneratorFactory"),
          Map.entry("window", "WindowFeatureGeneratorFactory"));

  private static final Set<String> INTEGERS =
      Set.of("min", "max", "prevLength", "nextLength", "length");
  private static final Set<String> TRUTHS = Set.of("begin", "end", "wordAndClass", "lowerCase");

  private ClassicDescriptor() {}

  /** Gives the descriptor in the new notation; one that is in it already comes back as it is. */
  static byte[] convert(byte[] descriptor) throws IOException {
    Element root = parse(descriptor);
    if (root.getTagName().equals("featureGenerators")) {
      return descriptor;
    }
    StringBuilder out = new StringBuilder("<featureGenerators cache=\"true\">\n");
    write(root, out, 0);
    return out.append("</featureGenerators>\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void write(Element element, StringBuilder out, int depth) throws IOException {
    if (depth > MAX_DEPTH) {
      throw new IOException("feature descriptor is nested deeper than " + MAX_DEPTH);
    }
    String name = element.getTagName();
    // Aggregates and caches change no feature: their children stand for them.
    boolean wrapper = name.equals("generators") || name.equals("cache");
    if (!wrapper) {
      out.append("<generator class=\"").append(className(element)).append("\">\n");
      for (int i = 0; i < element.getAttributes().getLength(); i++) {
        Node attribute = element.getAttributes().item(i);
        if (!attribute.getNodeName().equals("class")) {
          argument(attribute.getNodeName(), attribute.getNodeValue(), out);
        }
      }
    }
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        write(inner, out, depth + 1);
      }
    }
    if (!wrapper) {
      out.append("</generator>\n");
    }
  }

  private static String className(Element element) throws IOException {
    String factory = FACTORIES.get(element.getTagName());
    if (factory == null) {
      throw new IOException("unknown feature generator <" + element.getTagName() + ">");
    }
    return ModelArchive.runtimePackage() + "util.featuregen." + factory;
  }

  private static void argument(String name, String value, StringBuilder out) {
    String kind = INTEGERS.contains(name) ? "int" : TRUTHS.contains(name) ? "bool" : "str";
    out.append('<').append(kind).append(" name=\"").append(escape(name)).append("\">");
    out.append(escape(value)).append("</").append(kind).append(">\n");
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static Element parse(byte[] descriptor) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setXIncludeAware(false);
      factory.setExpandEntityReferences(false);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return builder.parse(new ByteArrayInputStream(descriptor)).getDocumentElement();
    } catch (SAXException | ParserConfigurationException e) {
      throw new IOException("feature descriptor is no XML that we read: " + e.getMessage(), e);
    }
  }
}
