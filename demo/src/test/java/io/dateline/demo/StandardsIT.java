package io.dateline.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  private static NewsFields indexed(String name, String contentType) throws IOException {
    Path folder =
        Path.of(System.getProperty("dateline.fixtures", "../src-test-resources"), "standards");
    news.addFile(name, name, contentType, Files.readAllBytes(folder.resolve(name)));
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
