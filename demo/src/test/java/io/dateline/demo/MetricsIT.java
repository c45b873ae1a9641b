package io.dateline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** What became of the documents can be read where the rest of Solr's numbers are. */
class MetricsIT {

  private static NewsCollection indexed(String name) throws IOException {
    NewsCollection news = TestSolr.installed(name);
    news.addText("1", Texts.LISBON);
    news.addText("2", " ");
    news.commit();
    return news;
  }

  @Test
  void inSolrsMetrics() throws IOException {
    indexed("metered");
    JsonNode core =
        TestSolr.shared()
            .http()
            .get("/admin/metrics?group=core&prefix=UPDATE.dateline&compact=true")
            .path("metrics")
            .path("solr.core.metered");
    assertThat(core.path("UPDATE.dateline.documents").asInt()).as(core.toString()).isEqualTo(2);
    assertThat(core.path("UPDATE.dateline.ok").asInt()).isEqualTo(1);
    assertThat(core.path("UPDATE.dateline.skipped.empty-text").asInt()).isEqualTo(1);
    assertThat(core.path("UPDATE.dateline.time").path("count").asInt()).isEqualTo(2);
    assertThat(core.path("UPDATE.dateline.loadMillis").isMissingNode()).isFalse();
  }

  @Test
  void inTheExpositionForPrometheus() throws Exception {
    indexed("exposed");
    HttpResponse<String> answer =
        TestSolr.raw(TestSolr.shared(), "/admin/metrics?wt=prometheus&group=core");
    assertThat(answer.statusCode()).isEqualTo(200);
    String head = "solr_metrics_core_requests_total{category=\"UPDATE\",core=\"exposed\"";
    assertThat(answer.body().lines().filter(line -> line.startsWith(head)))
        .contains(
            head + ",handler=\"dateline\",type=\"documents\"} 2.0",
            head + ",handler=\"dateline\",type=\"ok\"} 1.0",
            head + ",handler=\"dateline\",type=\"skipped\"} 1.0",
            head + ",handler=\"dateline\",type=\"failed\"} 0.0");
  }

  @Test
  void inTheAnswersOfTheHandler() throws IOException {
    NewsCollection news = indexed("healthy");
    JsonNode health =
        TestSolr.shared()
            .http()
            .get("/" + news.name() + "/dateline/analyze?health=true")
            .path("health");
    assertThat(health.path("models").asText()).isEqualTo("loaded");
    assertThat(health.path("documents").asInt()).isEqualTo(2);
    assertThat(health.path("skipped").asInt()).isEqualTo(1);
    assertThat(health.path("failed").asInt()).isZero();
    assertThat(health.path("last_failure").asText()).isEmpty();
  }
}
