package io.dateline.standards;

import java.util.List;

/** What hostile and broken documents repeat; {@code %d} is another number each time. */
final class Floods {

  static final String STORY =
      "Officials said on the record that the harbour would open again before winter.";

  static final List<String> HTML =
      List.of(
          "<div>",
          "<p>",
          "<b>",
          "<a href=x>",
          "<b><i></b>",
          "<a><b></a>",
          "<font size=%d>",
          "<nobr>",
          "<table>",
          "<table><tr><td>",
          "<table>a<b>",
          "<table><b>x</b></table>",
          "<td>a",
          "<tr>",
          "<li>",
          "<ul><li>",
          "<dd>",
          "<form>",
          "<select><option>",
          "<svg><desc>",
          "<math><mi>",
          "<template>",
          "<frameset>",
          "<h1>",
          "<article>",
          "<article><p>a</article>",
          "<main>",
          "<div class=entry-content>",
          "<div class=hnews>",
          "<div class='hentry author'>x",
          "<div itemscope itemtype='http://schema.org/NewsArticle'>",
          "<div itemscope itemtype='http://schema.org/NewsArticle'></div>",
          "<div itemprop='author'>x",
          "<div itemscope itemprop='author'>x",
          "<i itemprop=datePublished>2020-01-01</i>",
          "<div typeof=NewsArticle property=author>x",
          "<div property='articleBody'>x",
          "<time datetime='2020-01-01'>",
          "<time datetime='2020-01-01'></time>",
          "<meta name='a%d' content='x'>",
          "<meta name=date content='2020-01-0%d'>",
          "<meta property='article:author' content='A B %d'>",
          "<link rel=canonical href='/2020/01/0%d'>",
          "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"%d\"}</script>",
          "<script>",
          "<script></script>",
          "<style>",
          "<textarea>",
          "<title>",
          "<noscript>",
          "</p>",
          "</div>",
          "</b>",
          "</body>",
          "<br>",
          "<br/>\n",
          "<",
          "<a ",
          "<a b",
          " a%d=x",
          "a",
          "word ",
          "&amp;",
          "&#65;",
          "&",
          "&ampamp",
          "&notit;",
          "<!--x-->",
          "<!--",
          "--!>",
          "<![CDATA[x]]>",
          "<![CDATA[",
          "<?x",
          "\n",
          " ",
          "\u00a0",
          "\u0000",
          "\ud83d\ude00",
          "e\u0301",
          "<p>" + STORY + "</p>\n",
          "<p>LISBON, March 4 (Reuters) - " + STORY + "</p>\n",
          "<p>By Ada Pole and Tom Merrow</p>\n",
          STORY + "<br><br>");

  static final List<String> JSON_LD =
      List.of(
          "[",
          "{\"@graph\":",
          "{\"@type\":\"NewsArticle\",\"@id\":\"%d\"},",
          "[{\"@type\":\"NewsArticle\",\"author\":{\"@id\":\"%d\"}},",
          "{\"a%d\":{",
          "\"",
          "\\",
          "/*",
          "//x\n",
          "<!--",
          "1",
          "&quot;");

  /** Where in a document of each root something is repeated. */
  static final String[][] XML_FRAMES = {
    {"<nitf><body><body.content>", "</body.content></body></nitf>"},
    {
      "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><contentSet><inlineXML>",
      "</inlineXML></contentSet></newsItem>"
    },
    {"<NewsML><NewsItem><NewsComponent>", "</NewsComponent></NewsItem></NewsML>"},
    {"<rss><channel><item><description>", "</description></item></channel></rss>"},
    {
      "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><content type=\"xhtml\">",
      "</content></entry></feed>"
    },
  };

  static final List<String> XML =
      List.of(
          "<a>",
          "<p>",
          "<p>a</p>",
          "<p>" + STORY + "</p>",
          "<p/>",
          "<block><dateline>OSLO</dateline></block>",
          "<byline><person>A B</person></byline>",
          "<NewsLines><HeadLine>a</HeadLine></NewsLines>",
          "<broader><name>a</name></broader>",
          "<br/>",
          "&amp;",
          "&lt;p>a",
          "&nbsp;",
          "&#65;",
          "&x;",
          "<!--x-->",
          "<!--",
          "<![CDATA[<p>a]]>",
          "<?x y?>",
          "<a b=\"%d\"/>",
          "<a xmlns:n%d=\"u\"/>",
          "</a>",
          "<",
          "a",
          "word ",
          "\n");

  /** Before, what is repeated, behind. */
  static final List<String[]> XML_ITEMS =
      List.of(
          new String[] {"<rss><channel>", "<item><title>a %d</title></item>", "</channel></rss>"},
          new String[] {
            "<feed xmlns=\"http://www.w3.org/2005/Atom\">",
            "<entry><title>a %d</title><author><name>A B</name></author></entry>",
            "</feed>"
          },
          new String[] {
            "<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><itemSet>",
            "<newsItem><contentMeta><headline>%d</headline></contentMeta></newsItem>",
            "</itemSet></newsMessage>"
          },
          new String[] {
            "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\">",
            "<assert qcode=\"a:%d\"><name>a</name></assert>"
                + "<contentMeta><creator qcode=\"a:%d\"/><by>A B %d</by></contentMeta>",
            "</newsItem>"
          },
          new String[] {
            "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><contentMeta>",
            "<creator type=\"cpnat:person\"><name>A B %d</name></creator><headline>%d</headline>"
                + "<located><broader><name>a</name></broader></located>",
            "</contentMeta></newsItem>"
          },
          new String[] {
            "<NewsML>",
            "<NewsItem><NewsManagement><FirstCreated>20200101</FirstCreated></NewsManagement>"
                + "</NewsItem>",
            "</NewsML>"
          },
          new String[] {"<nitf><head>", "<pubdata name=\"P %d\"/>", "</head></nitf>"},
          new String[] {"<nitf ", "a%d=\"x\" ", "><body/></nitf>"},
          new String[] {"<nitf ", "xmlns:a%d=\"x\" ", "><body/></nitf>"},
          new String[] {"<nitf a=\"", "x", "\"><body/></nitf>"},
          new String[] {"<nitf a=\"", "&amp;", "\"><body/></nitf>"},
          new String[] {"<!DOCTYPE nitf [", "<!ENTITY a%d \"x\">", "]><nitf><body/></nitf>"},
          new String[] {"<!DOCTYPE nitf [<!ENTITY a \"", "x", "\">]><nitf><body/></nitf>"},
          new String[] {"", "<a>", ""},
          new String[] {"<", "a", ""});

  static final String NINJS =
      "{\"uri\":\"u\",\"versioncreated\":\"2020-01-01T00:00:00Z\",\"pubstatus\":\"usable\",\"x\":\"\"";

  /** Behind the marks of a ninjs item; the first closes nothing. */
  static final List<String> JSON =
      List.of(
          ",\"a%d\":\"x\"",
          ",\"a\":\"x\"",
          ",\"a%d\":[[[[[[]]]]]]",
          ",\"a%d\":{\"b\":{\"c\":{}}}",
          ",\"body_%d\":\"<p>a</p>\"",
          ",\"b%d\":\"\\u0041\\n\"",
          ",\"n%d\":1234567890",
          ",\"a\":[",
          ",\"a\":{\"a\":",
          ",\"n\":1",
          "1",
          "[",
          " ",
          "\"",
          "a");

  static final List<String> WIRE =
      List.of(
          "\u0001",
          "\u0002",
          "\u0003",
          "\u0001abc0001 4 xyz 10\r\n\u0002a\r\n\u0003",
          "\u0001abc0001 4 xyz 10\r\n\u0002" + STORY + "\r\n\u0003\u0004",
          "   " + STORY + "\r\n",
          "^Head<\r\n",
          "Head =\r\n",
          "<",
          "^",
          "AP-NY-05-20-24 1015EDT\r\n",
          "201015 GMT May 24\r\n",
          "2010",
          "a/b\r\n",
          "a",
          "a ",
          ",",
          "\r",
          "\r\n",
          " ");

  private Floods() {}
}
