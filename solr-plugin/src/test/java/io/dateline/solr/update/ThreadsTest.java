package io.dateline.solr.update;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.entities.NewsOptions;
import io.dateline.entities.NewsResources;
import io.dateline.fixtures.Sample;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.solr.common.SolrInputDocument;
import org.junit.jupiter.api.Test;

/** The same articles by eight threads, each in an order of its own, give what one thread gives. */
class ThreadsTest {
  private static final int THREADS = 8;

  @Test
  void eightThreadsGiveWhatOneGives() throws Exception {
    List<Sample> samples = Sample.all();
    EnricherPool pool = new EnricherPool(NewsResources.shared(), NewsOptions.NONE);
    List<Enrichment> expected = new ArrayList<>();
    for (Sample sample : samples) {
      expected.add(read(pool, sample));
    }
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<List<Enrichment>>> tasks = new ArrayList<>();
      for (int t = 0; t < THREADS; t++) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, samples.size()).boxed().toList());
        Collections.shuffle(order, new Random(t));
        tasks.add(
            () -> {
              List<Enrichment> found = new ArrayList<>(Collections.nCopies(order.size(), null));
              for (int i : order) {
                found.set(i, read(pool, samples.get(i)));
              }
              return found;
            });
      }
      for (Future<List<Enrichment>> found : threads.invokeAll(tasks)) {
        assertThat(found.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static Enrichment read(EnricherPool pool, Sample sample) throws IOException {
    SolrInputDocument document = new SolrInputDocument();
    document.setField("body_t", sample.text());
    DocumentReader reader = pool.take();
    try {
      return reader.read(document, NewsConfig.defaults());
    } finally {
      pool.giveBack(reader);
    }
  }
}
