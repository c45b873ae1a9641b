package io.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From what a collection has to what is wanted, in commands of the Config API. */
class InstallationTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Installation WANTED = new Installation("dateline", Map.of(), false);

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static final JsonNode NOTHING = json("{'overlay':{'znodeVersion':-1}}");

  /** As Solr gives it back after an installation. */
  private static final JsonNode INSTALLED =
      json(
          """
          {'overlay': {
            'updateProcessor': {'dateline': {
              'name': 'dateline', 'class': 'io.dateline.solr.NewsUpdateProcessorFactory'}},
            'initParams': {'dateline': {
              'name': 'dateline', 'path': '/update/**', 'defaults': {'processor': 'dateline'}}},
            'requestHandler': {'/dateline/analyze': {
              'name': '/dateline/analyze', 'class': 'io.dateline.solr.NewsAnalyzeHandler'}}}}""");

  @Test
  void allThreeAreAddedToACollectionThatHasNone() {
    assertThat(WANTED.commands(NOTHING))
        .isEqualTo(
            json(
                """
                {'add-updateprocessor': {
                   'name': 'dateline', 'class': 'io.dateline.solr.NewsUpdateProcessorFactory'},
                 'add-initparams': {
                   'name': 'dateline', 'path': '/update/**', 'defaults': {'processor': 'dateline'}},
                 'add-requesthandler': {
                   'name': '/dateline/analyze', 'class': 'io.dateline.solr.NewsAnalyzeHandler'}}"""));
  }

  @Test
  void nothingIsDoneToWhatIsInstalled() {
    assertThat(WANTED.commands(INSTALLED)).isEmpty();
    assertThat(WANTED.missing(INSTALLED)).isEmpty();
    assertThat(WANTED.missing(NOTHING)).hasSize(3);
  }

  @Test
  void anotherParameterIsAnUpdateOfTheProcessorAlone() {
    Installation other = new Installation("dateline", Map.of("maxValues", "50"), false);
    assertThat(other.commands(INSTALLED))
        .isEqualTo(
            json(
                """
                {'update-updateprocessor': {
                   'name': 'dateline', 'class': 'io.dateline.solr.NewsUpdateProcessorFactory',
                   'maxValues': '50'}}"""));
  }

  @Test
  void onRequestTakesTheInitParamsAway() {
    Installation onRequest = new Installation("dateline", Map.of(), true);
    assertThat(onRequest.commands(INSTALLED)).isEqualTo(json("{'delete-initparams': 'dateline'}"));
    assertThat(onRequest.commands(NOTHING).has("add-initparams")).isFalse();
  }

  @Test
  void aNameThatSomethingElseHasIsRefused() {
    JsonNode taken =
        json(
            "{'overlay':{'updateProcessor':{'dateline':{'class':'solr.TimestampUpdateProcessorFactory'}}}}");
    assertThatIllegalStateException()
        .isThrownBy(() -> WANTED.commands(taken))
        .withMessageContaining("dateline")
        .withMessageContaining("--name");
    assertThat(WANTED.removal(taken)).isEmpty();
  }

  @Test
  void removalTakesWhatNamesTheProcessorFirst() {
    assertThat(WANTED.removal(INSTALLED).toString())
        .isEqualTo(
            json("{'delete-initparams':'dateline','delete-requesthandler':'/dateline/analyze','delete-updateprocessor':'dateline'}")
                .toString());
    assertThat(WANTED.removal(NOTHING)).isEmpty();
  }

  @Test
  void theHandlerOfAnotherNameAsksThatProcessor() {
    Installation news = new Installation("news", Map.of(), true);
    assertThat(news.commands(NOTHING).path("add-requesthandler"))
        .isEqualTo(
            json(
                """
                {'name': '/news/analyze', 'class': 'io.dateline.solr.NewsAnalyzeHandler',
                 'defaults': {'processor': 'news'}}"""));
  }

  @Test
  void aClassOfAPackageIsOursToo() {
    JsonNode installed =
        json(
            INSTALLED
                .toString()
                .replace("\"io.dateline.solr.News", "\"dateline:io.dateline.solr.News"));
    assertThat(WANTED.commands(installed)).isEmpty();
    assertThat(WANTED.removal(installed)).hasSize(3);
  }
}
