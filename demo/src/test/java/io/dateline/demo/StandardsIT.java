package io.dateline.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Documents of the news standards through /update/extract of a stock Solr. */
class StandardsIT {

  private static NewsCollection news;

  @BeforeAll
  static void install() {
    news = TestSolr.installed("standards");
  }

  private static Path folder() {
    return Path.of(System.getProperty("dateline.fixtures", "../src-test-resources"), "standards");
  }

  private static NewsFields indexed(String name, String contentType) throws IOException {
    news.addFile(name, name, contentType, Files.readAllBytes(folder().resolve(name)));
    news.commit();
    return new NewsFields(news.document(name));
  }

  @Test
  void aWebPage() throws IOException {
    NewsFields fields = indexed("html-jsonld.html", "text/html");
    SoftAssertions check = new SoftAssertions();
    check.assertThat(fields.status()).as("status").isEqualTo("ok");
    check.assertThat(fields.values(NewsFields.PUBLISHED)).containsExactly("2024-05-21T06:05:00Z");
    check.assertThat(fields.values(NewsFields.SOURCE)).contains("Associated Press");
    check.assertThat(fields.values(NewsFields.BYLINE)).containsExactly("Carla Mendi");
    check.assertThat(fields.values(NewsFields.DATELINE)).containsExactly("TOPEKA, Kan. (AP)");
    check.assertThat(fields.values(NewsFields.PLACE)).containsExactly("Topeka");
    check.assertAll();
  }

  @Test
  void nitf() throws IOException {
    NewsFields fields = indexed("nitf-34-full.xml", "application/xml");
    SoftAssertions check = new SoftAssertions();
    check.assertThat(fields.values(NewsFields.PUBLISHED)).containsExactly("2024-05-20T14:15:00Z");
    check.assertThat(fields.values(NewsFields.SOURCE)).contains("Associated Press");
    check.assertThat(fields.values(NewsFields.BYLINE)).containsExactly("Maren Oduya");
    check.assertThat(fields.values(NewsFields.DATELINE)).containsExactly("TOPEKA, Kan. May 19");
    check.assertThat(fields.values(NewsFields.PLACE)).containsExactly("Topeka");
    check.assertAll();
  }

  @Test
  void ninjs() throws IOException {
    NewsFields fields = indexed("ninjs-30.json", "application/json");
    SoftAssertions check = new SoftAssertions();
    check.assertThat(fields.values(NewsFields.PUBLISHED)).containsExactly("2024-01-10T03:30:00Z");
    check.assertThat(fields.values(NewsFields.SOURCE)).containsExactly("Associated Press");
    check.assertThat(fields.values(NewsFields.BYLINE)).containsExactly("Ada Okonkwo");
    check.assertThat(fields.values(NewsFields.DATELINE)).containsExactly("GROSSETO, Italy (AP)");
    check.assertThat(fields.values(NewsFields.PLACE)).containsExactly("Grosseto");
    check.assertAll();
  }

  /** Tika puts the words of all elements into the text; codes and captions are no names. */
  @Test
  void namesOfNewsMlComeFromTheStoryAlone() throws IOException {
    NewsFields fields = indexed("newsmlg2-item.xml", "application/xml");
    SoftAssertions check = new SoftAssertions();
    check
        .assertThat(fields.values(NewsFields.DATELINE))
        .containsExactly("MOSCOW, Tuesday (Reuters)");
    check.assertThat(fields.values("entity_person_ss")).isEmpty();
    check.assertThat(fields.values("entity_location_ss")).doesNotContain("Tbilisi");
    check.assertAll();
  }

  /** What goes through Tika can also be sent as it is, in a field. */
  @Test
  void theSameInAField() throws IOException {
    for (String name :
        List.of("html-jsonld.html", "nitf-34-full.xml", "ninjs-30.json", "newsmlg2-item.xml")) {
      NewsFields file = indexed(name, name.endsWith("html") ? "text/html" : "application/xml");
      news.addText("field-" + name, Files.readString(folder().resolve(name)));
      news.commit();
      NewsFields field = new NewsFields(news.document("field-" + name));
      SoftAssertions check = new SoftAssertions();
      for (String key :
          List.of(
              NewsFields.PUBLISHED,
              NewsFields.SOURCE,
              NewsFields.BYLINE,
              NewsFields.DATELINE,
              NewsFields.PLACE,
              "entity_person_ss",
              "entity_organization_ss",
              "entity_location_ss")) {
        check.assertThat(field.values(key)).as(name + " " + key).isEqualTo(file.values(key));
      }
      check.assertAll();
    }
  }

  @Test
  void aWireMessage() throws IOException {
    NewsFields fields = indexed("anpa-ap.anpa", "application/octet-stream");
    SoftAssertions check = new SoftAssertions();
    check.assertThat(fields.values(NewsFields.PUBLISHED)).containsExactly("2024-05-20T14:15:00Z");
    check.assertThat(fields.values(NewsFields.SOURCE)).containsExactly("Associated Press");
    check.assertThat(fields.values(NewsFields.DATELINE)).containsExactly("TOPEKA, Kan. (AP)");
    check.assertAll();
  }

  @Test
  void aPageThatIsNoStory() throws IOException {
    NewsFields fields = indexed("html-shop-page.html", "text/html");
    SoftAssertions check = new SoftAssertions();
    check.assertThat(fields.values(NewsFields.DATELINE)).isEmpty();
    check.assertThat(fields.values(NewsFields.PLACE)).isEmpty();
    check.assertAll();
  }
}
