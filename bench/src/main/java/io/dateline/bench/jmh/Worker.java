package io.dateline.bench.jmh;

import io.dateline.bench.Stages;
import io.dateline.entities.tagging.NameTagger;
import io.dateline.solr.update.DocumentEnricher;
import io.dateline.solr.update.NewsConfig;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.ThreadParams;

/** What each thread has for itself. */
@State(Scope.Thread)
public class Worker {
  Stages stages;
  NameTagger tagger;
  NameTagger openNlpTagger;
  DocumentEnricher enricher;
  NewsConfig config;
  private int at;

  /** Threads start at different articles. */
  @Setup
  public void start(Inputs inputs, ThreadParams thread) {
    stages = new Stages(inputs.resources);
    tagger = new NameTagger(inputs.resources.model(), false);
    openNlpTagger = new NameTagger(inputs.inOpenNlp, false);
    enricher = new DocumentEnricher(inputs.resources);
    config = NewsConfig.defaults();
    at = thread.getThreadIndex() * inputs.all.size() / thread.getThreadCount();
  }

  Inputs.Input next(Inputs inputs) {
    at = at + 1 == inputs.all.size() ? 0 : at + 1;
    return inputs.all.get(at);
  }
}
