package io.dateline.tika.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.sax.BodyContentHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

/** A clear exception or the plain text; never a hang, never a fetched file or address. */
class HostileStandardsTest {

  private static final Duration LIMIT = Duration.ofSeconds(30);

  private record Outcome(String text, Metadata metadata, Exception failure) {

    String everything() {
      StringBuilder all = new StringBuilder(text);
      for (String key : metadata.names()) {
        all.append(String.join(" ", metadata.getValues(key)));
      }
      return all.toString();
    }
  }

  private static Outcome parse(byte[] document) {
    return assertTimeoutPreemptively(
        LIMIT,
        () -> {
          BodyContentHandler text = new BodyContentHandler(-1);
          Metadata metadata = new Metadata();
          Exception failure = null;
          try (TikaInputStream in = TikaInputStream.get(document)) {
            new AutoDetectParser().parse(in, text, metadata, new ParseContext());
          } catch (TikaException | SAXException e) {
            failure = e;
          }
          return new Outcome(text.toString(), metadata, failure);
        });
  }

  private static Outcome parse(String document) {
    return parse(document.getBytes(StandardCharsets.UTF_8));
  }

  private static String nitf(String doctype, String text) {
    return "<?xml version=\"1.0\"?>\n"
        + doctype
        + "\n<nitf><head><docdata><date.issue norm=\"20240520\"/></docdata></head><body><body.head>"
        + "<hedline><hl1>Head</hl1></hedline></body.head><body.content><p>"
        + text
        + "</p></body.content></body></nitf>";
  }

  @Test
  void anExternalEntityIsNotRead(@TempDir Path folder) throws Exception {
    Path secret = folder.resolve("secret.txt");
    Files.writeString(secret, "the-secret-words");
    for (String root : new String[] {"nitf", "NewsML", "newsItem", "rss"}) {
      String document =
          nitf("<!DOCTYPE nitf [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>", "a &x; b")
              .replace("nitf", root);
      assertThat(parse(document).everything()).as(root).doesNotContain("the-secret-words");
    }
  }

  @Test
  void noAddressIsFetched() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread listener =
        new Thread(
            () -> {
              try {
                while (true) {
                  server.accept().close();
                  calls.incrementAndGet();
                }
              } catch (IOException closed) {
                // The end of the test.
              }
            });
    listener.start();
    try {
      String address = "http://127.0.0.1:" + server.getLocalPort() + "/a";
      parse(nitf("<!DOCTYPE nitf SYSTEM \"" + address + ".dtd\">", "text"));
      parse(nitf("<!DOCTYPE nitf [<!ENTITY % p SYSTEM \"" + address + "\"> %p;]>", "text"));
      parse(nitf("<!DOCTYPE nitf [<!ENTITY x SYSTEM \"" + address + "\">]>", "&x;"));
      parse(
          "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\""
              + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
              + " xsi:schemaLocation=\"http://iptc.org/std/nar/2006-10-01/ "
              + address
              + ".xsd\"><catalogRef href=\""
              + address
              + "\"/></newsItem>");
      parse(
          "<html><head><link rel=canonical href='"
              + address
              + "'><script type='application/ld+json'>{\"@context\":\""
              + address
              + "\",\"@type\":\"NewsArticle\"}</script></head><body><img src='"
              + address
              + "'><iframe src='"
              + address
              + "'></iframe></body></html>");
      assertThat(calls).hasValue(0);
    } finally {
      server.close();
      listener.join();
    }
  }

  @Test
  void billionLaughs() {
    StringBuilder doctype = new StringBuilder("<!DOCTYPE nitf [<!ENTITY l0 \"lol\">");
    for (int i = 1; i < 12; i++) {
      doctype.append("<!ENTITY l").append(i).append(" \"");
      doctype.append(("&l" + (i - 1) + ";").repeat(10)).append("\">");
    }
    Outcome outcome = parse(nitf(doctype.append("]>").toString(), "&l11;"));
    assertThat(outcome.text().length()).isLessThan(5_000_000);
    assertThat(outcome.metadata().get("dateline:published")).isNull();
  }

  @Test
  void quadraticBlowUp() {
    String doctype = "<!DOCTYPE nitf [<!ENTITY a \"" + "a".repeat(100_000) + "\">]>";
    Outcome outcome = parse(nitf(doctype, "&a;".repeat(100_000)));
    assertThat(outcome.metadata().get("dateline:published")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nitf", "newsItem", "NewsML", "rss"})
  void xmlDepthBomb(String root) {
    String document =
        "<" + root + ">" + "<a>".repeat(200_000) + "</a>".repeat(200_000) + "</" + root + ">";
    assertThat(parse("<?xml version=\"1.0\"?>" + document).metadata().names())
        .noneMatch(key -> key.startsWith("dateline:"));
  }

  @Test
  void hugeNumberOfAttributes() {
    StringBuilder document = new StringBuilder("<nitf");
    for (int i = 0; i < 100_000; i++) {
      document.append(" a").append(i).append("=\"1\"");
    }
    Outcome outcome = parse(document.append("><body/></nitf>").toString());
    assertThat(outcome.metadata().names()).noneMatch(key -> key.startsWith("dateline:"));
  }

  @Test
  void jsonDepthBombAndDuplicateKeysGiveThePlainText() {
    String marks =
        "{\"uri\":\"u\",\"versioncreated\":\"2020-01-01T00:00:00Z\",\"pubstatus\":\"usable\",";
    String deep = marks + "\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    Outcome bomb = parse(deep);
    assertThat(bomb.metadata().get("dateline:published")).isNull();
    assertThat(bomb.text()).contains("versioncreated");
    Outcome twice = parse(marks + "\"headline\":\"a\",\"headline\":\"b\"}");
    assertThat(twice.metadata().get("dateline:published")).isNull();
    assertThat(twice.text()).contains("\"a\"", "\"b\"");
    assertThat(parse(marks + "\"headline\":\"cut").text()).contains("cut");
    assertThat(parse(marks + "\"n\":" + "9".repeat(100_000) + "}").text()).contains("999");
  }

  @Test
  void jsonLdThatIsBrokenSaysNothing() {
    for (String script :
        new String[] {
          "{\"@type\":\"NewsArticle\",\"datePublished\":\"2020-01-01\"",
          "{\"@type\":\"NewsArticle\",\"datePublished\":\"2020-01-01\",\"datePublished\":\"2021-01-01\"}",
          "{\"@graph\":".repeat(5_000),
          "[".repeat(100_000),
        }) {
      String page =
          "<html><head><title>t</title><script type=\"application/ld+json\">"
              + script
              + "</script></head><body><p>text</p></body></html>";
      Outcome outcome = parse(page);
      assertThat(outcome.metadata().get("dateline:published")).isNull();
      assertThat(outcome.text()).contains("text");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "<div>",
    "<b>",
    "<a>",
    "<table>",
    "<p><b>",
    "<article>",
    "<div itemscope itemprop=x>"
  })
  void htmlDepthBomb(String tag) {
    Outcome outcome = parse("<html><body>" + tag.repeat(50_000) + "the end</body></html>");
    assertThat(outcome.metadata().get("dateline:published")).isNull();
  }

  @Test
  void manyOfEverythingOnAPage() {
    StringBuilder page = new StringBuilder("<html><head><title>t</title>");
    for (int i = 0; i < 20_000; i++) {
      page.append("<meta name='a").append(i).append("' content='x'>");
    }
    page.append("</head><body itemscope itemtype='http://schema.org/NewsArticle'>");
    for (int i = 0; i < 20_000; i++) {
      page.append("<time datetime='2020-01-01'></time><i itemprop='author'>x</i><p>p");
    }
    parse(page.append("</body></html>").toString());
  }

  @Test
  void wrongEncodings() {
    String document =
        nitf("", "caf\u00e9").replace("version=\"1.0\"", "version=\"1.0\" encoding=\"UTF-8\"");
    Outcome latin = parse(document.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(latin.metadata().get("dateline:published")).isNull();
    Outcome unknown =
        parse(document.replace("UTF-8", "no-such-charset").getBytes(StandardCharsets.UTF_8));
    assertThat(unknown.metadata().get("dateline:published")).isNull();
    Outcome utf16 =
        parse(
            nitf("", "caf\u00e9")
                .replace("1.0\"", "1.0\" encoding=\"UTF-16\"")
                .getBytes(StandardCharsets.UTF_16));
    assertThat(utf16.metadata().get("dateline:published")).isEqualTo("2024-05-20");
    Outcome ninjs =
        parse(
            "{\"uri\":\"u\",\"versioncreated\":\"2020-01-01T00:00:00Z\",\"pubstatus\":\"usable\",\"headline\":\"caf\u00e9\"}"
                .getBytes(Charset.forName("windows-1252")));
    assertThat(ninjs.metadata().get("dateline:published")).isNull();
    assertThat(ninjs.text()).contains("caf\u00e9");
  }

  @Test
  void wiresWithoutAnEndAndWithMany() throws Exception {
    ByteArrayOutputStream many = new ByteArrayOutputStream();
    for (int i = 0; i < 20_000; i++) {
      many.write("\u0001abc0001 4 xyz 10\r\n\u0002a\r\n\u0003".getBytes(StandardCharsets.US_ASCII));
    }
    parse(many.toByteArray());
    Outcome open = parse("\u0001abc0001 4 xyz 10\r\n\u0002No end at all " + "x".repeat(3_000_000));
    assertThat(open.text()).contains("No end at all");
    parse("\u0016\u0016\u0001");
    parse("\u0016\u0016\u0001\u0002\u0003\u0004");
  }

  @Test
  void timeIsLinear() {
    // Four times the input may take twelve times as long at most: sixteen would be quadratic.
    Map<String, String> units =
        Map.of(
            "html", "<p>Some words of a paragraph, <b>marked</b> here and there.</p>\n",
            "nitf", "<p>Some words of a paragraph, marked here and there.</p>\n",
            "wire", "   Some words of a paragraph, here and there.\r\n");
    units.forEach(
        (kind, unit) -> {
          nanos(kind, unit, 2_000);
          long once = Math.min(nanos(kind, unit, 8_000), nanos(kind, unit, 8_000));
          long twice = Math.min(nanos(kind, unit, 32_000), nanos(kind, unit, 32_000));
          assertThat(twice).as(kind).isLessThan(once * 12 + 500_000_000L);
        });
  }

  private static long nanos(String kind, String unit, int times) {
    String body = unit.repeat(times);
    String document =
        switch (kind) {
          case "html" -> "<html><body><article>" + body + "</article></body></html>";
          case "nitf" -> "<nitf><body><body.content>" + body + "</body.content></body></nitf>";
          default -> "\u0001abc0001 4 xyz 10\r\n\u0002" + body + "\u0003";
        };
    long start = System.nanoTime();
    parse(document);
    return System.nanoTime() - start;
  }
}
