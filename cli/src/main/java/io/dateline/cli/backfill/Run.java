package io.dateline.cli.backfill;

import io.dateline.cli.SolrApi;
import io.dateline.entities.NewsResources;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.solr.client.solrj.SolrClient;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.common.SolrDocument;

/** One run over a part of a collection: one thread reads pages, several enrich and write them. */
public final class Run {

  private static final long SAVE_EACH_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final SolrApi collection;
  private final Target target;
  private final Settings settings;
  private final Listener listener;
  private final AtomicLong done = new AtomicLong();
  private final AtomicReference<Throwable> stopped = new AtomicReference<>();
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean asked;

  /**
   * How a run goes.
   *
   * @param part its share of the collection
   * @param filters queries that documents must match
   * @param shard the only shard to look at; empty for all
   * @param threads how many enrich and write
   * @param rows how many documents are read at once
   * @param rate documents a second at most; 0 for no limit
   * @param checkpoint the file that says where it is; null for none
   * @param commit whether to commit at the end
   */
  public record Settings(
      Part part,
      List<String> filters,
      String shard,
      int threads,
      int rows,
      double rate,
      Path checkpoint,
      boolean commit) {

    /** Copies the list. */
    public Settings {
      filters = List.copyOf(filters);
    }
  }

  /** Hears how it goes; called by several threads. */
  public interface Listener {
    /** So many documents are done, of so many. */
    void at(long done, long total);

    /** A document was not written. */
    void complain(String message);
  }

  /** A run that has not begun. */
  public Run(SolrApi collection, Target target, Settings settings, Listener listener) {
    this.collection = collection;
    this.target = target;
    this.settings = settings;
    this.listener = listener;
  }

  /** Asks it to stop after the pages that are being written, and waits for that. */
  public void stop(long seconds) throws InterruptedException {
    asked = true;
    ended.await(seconds, TimeUnit.SECONDS);
  }

  /**
   * Runs to the end, or to where it is stopped.
   *
   * @return what became of the documents, with what earlier runs of the same checkpoint did
   * @throws IOException if Solr does not answer for long, or the checkpoint is of another run; what
   *     is done is in the checkpoint
   */
  public Result go() throws IOException {
    try {
      Checkpoint checkpoint = Checkpoint.open(settings.checkpoint(), description());
      return checkpoint.isDone() ? checkpoint.result() : go(checkpoint);
    } finally {
      ended.countDown();
    }
  }

  private Result go(Checkpoint checkpoint) throws IOException {
    done.set(checkpoint.result().read());
    try (SolrClient solr = collection.client()) {
      boolean whole = walk(solr, checkpoint);
      if (whole && settings.commit()) {
        solr.commit();
      }
      return checkpoint.result();
    } catch (SolrServerException e) {
      throw new IOException("Solr does not answer: " + e.getMessage(), e);
    } finally {
      checkpoint.save();
    }
  }

  /** What two runs must have in common for one to go on where the other was. */
  private String description() {
    return collection.collection()
        + " part "
        + settings.part()
        + " filters "
        + settings.filters()
        + (settings.shard().isEmpty() ? "" : " shard " + settings.shard())
        + " fields "
        + new TreeMap<>(target.config().fields()).values();
  }

  private boolean walk(SolrClient solr, Checkpoint checkpoint) throws IOException {
    Retry retry = new Retry();
    RateLimit rate = new RateLimit(settings.rate());
    Writer writer =
        new Writer(
            solr,
            target,
            new Enrichers(target, NewsResources.shared()),
            target.implicit() ? settings.shard() : "",
            retry,
            listener::complain);
    Walk walk =
        new Walk(
            solr,
            target,
            settings.part(),
            settings.filters(),
            settings.shard(),
            settings.rows(),
            checkpoint.mark(),
            retry);
    // Pages that wait are bounded as well as those that are written.
    Semaphore slots = new Semaphore(2 * settings.threads());
    ExecutorService threads = Executors.newFixedThreadPool(settings.threads());
    boolean atEnd = false;
    try {
      long saved = System.nanoTime();
      while (stopped.get() == null && !asked) {
        Optional<Page> next = walk.next();
        if (next.isEmpty()) {
          atEnd = true;
          break;
        }
        Page page = next.get();
        rate.take(page.documents().size());
        slots.acquire();
        threads.execute(() -> write(writer, page, checkpoint, slots));
        listener.at(done.get(), walk.total());
        if (System.nanoTime() - saved > SAVE_EACH_NANOS) {
          checkpoint.save();
          saved = System.nanoTime();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("stopped");
    } finally {
      finish(threads, checkpoint, walk);
    }
    if (stopped.get() != null) {
      throw new IOException(String.valueOf(stopped.get().getMessage()), stopped.get());
    }
    if (atEnd) {
      checkpoint.finishAll();
    }
    return atEnd;
  }

  private void write(Writer writer, Page page, Checkpoint checkpoint, Semaphore slots) {
    try {
      if (stopped.get() == null) {
        checkpoint.finish(page, writer.write(page));
        done.addAndGet(page.documents().size());
      }
    } catch (IOException | RuntimeException | Error e) {
      // Told by the thread that reads the pages.
      stopped.compareAndSet(null, e);
    } finally {
      slots.release();
    }
  }

  /** Waits for the pages under way; they can take long where Solr is away for a while. */
  private void finish(ExecutorService threads, Checkpoint checkpoint, Walk walk)
      throws IOException {
    threads.shutdown();
    try {
      while (!threads.awaitTermination(500, TimeUnit.MILLISECONDS)) {
        listener.at(done.get(), walk.total());
        checkpoint.save();
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
    listener.at(done.get(), walk.total());
  }

  /**
   * Shows what would change, and changes nothing.
   *
   * @param documents how many to look at, at most
   * @param show hears of each document
   * @throws IOException if Solr does not answer
   */
  public void dry(int documents, Consumer<Change> show) throws IOException {
    Enrichers enrichers = new Enrichers(target, NewsResources.shared());
    try (SolrClient solr = collection.client()) {
      Walk walk =
          new Walk(
              solr,
              target,
              settings.part(),
              settings.filters(),
              settings.shard(),
              Math.min(settings.rows(), documents),
              Checkpoint.START,
              new Retry());
      int left = documents;
      while (left > 0) {
        Optional<Page> page = walk.next();
        if (page.isEmpty()) {
          return;
        }
        for (SolrDocument document : page.get().documents()) {
          if (left-- <= 0) {
            return;
          }
          FieldChange change = enrichers.change(document);
          show.accept(
              new Change(
                  String.valueOf(document.getFieldValue(target.key())),
                  change.before(),
                  change.after()));
        }
      }
    }
  }
}
