package io.dateline.bench.jmh;

import io.dateline.solr.update.DocumentEnricher;
import io.dateline.solr.update.Enrichment;
import org.apache.solr.common.SolrInputDocument;
import org.openjdk.jmh.annotations.Benchmark;

/** Each part and the whole, an article an operation. */
public class Parts {

  /** Date line, sources, bylines, dates, headline, body. */
  @Benchmark
  public Object article(Inputs inputs, Worker worker) {
    return worker.stages.article(worker.next(inputs).text());
  }

  /** Sentences and their tokens. */
  @Benchmark
  public Object sentences(Inputs inputs, Worker worker) {
    Inputs.Input input = worker.next(inputs);
    return worker.stages.sentences(input.text(), input.article());
  }

  /** Tokens of sentences that are apart already. */
  @Benchmark
  public int tokens(Inputs inputs, Worker worker) {
    return worker.stages.tokens(worker.next(inputs).sentences());
  }

  /** Names in tokens. */
  @Benchmark
  public Object names(Inputs inputs, Worker worker) {
    return worker.stages.names(worker.next(inputs).tokens());
  }

  /** Names in tokens, sentence by sentence, without a second look at the whole article. */
  @Benchmark
  public Object namesOfSentences(Inputs inputs, Worker worker) {
    return worker.tagger.tag(worker.next(inputs).tokens());
  }

  /** The same by OpenNLP's own name finder with the same model. */
  @Benchmark
  public Object namesInOpenNlp(Inputs inputs, Worker worker) {
    return worker.openNlpTagger.tag(worker.next(inputs).tokens());
  }

  /** Mentions to entities. */
  @Benchmark
  public Object canonical(Inputs inputs, Worker worker) {
    return worker.stages.entities(worker.next(inputs).mentions());
  }

  /** All of the above, from the text. */
  @Benchmark
  public Object whole(Inputs inputs, Worker worker) {
    return worker.stages.whole(worker.next(inputs).text());
  }

  /** What the Solr processor does with a document. */
  @Benchmark
  public Object processor(Inputs inputs, Worker worker) {
    SolrInputDocument document = new SolrInputDocument();
    document.setField("id", "1");
    document.setField("content_txt", worker.next(inputs).text());
    Enrichment enrichment = worker.enricher.read(document, worker.config);
    DocumentEnricher.write(enrichment, document, worker.config);
    return document;
  }
}
