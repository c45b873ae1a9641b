package io.dateline.bench;

import java.time.Duration;
import java.util.List;

/**
 * How long to measure.
 *
 * @param cycles how often each part is measured, all others in between
 * @param forks whether each time is in a Java process of its own; not in tests
 * @param inputs how many different articles the parts are given
 * @param warmups iterations before those that count
 * @param iterations iterations that count, each time
 * @param iteration how long an iteration takes
 * @param warmup how much CPU time each Solr gets to warm up before the rounds; may be zero
 * @param rounds rounds against Solr, for each contender and number of clients
 * @param round how long a round takes
 * @param clients numbers of client threads
 * @param batch how many articles are sent in a request
 * @param articles how many different articles are sent
 * @param starts how many Solrs are started for the time of the first article
 * @param cores how many cores a node has for the heap of many
 * @param articlesPerCore how many articles each of them is sent
 * @param peerSentences how many sentences the peer's models are trained on at most
 */
public record Settings(
    int cycles,
    boolean forks,
    int inputs,
    int warmups,
    int iterations,
    Duration iteration,
    Duration warmup,
    int rounds,
    Duration round,
    List<Integer> clients,
    int batch,
    int articles,
    int starts,
    int cores,
    int articlesPerCore,
    int peerSentences) {

  /** Copies the list. */
  public Settings {
    clients = List.copyOf(clients);
  }

  /**
   * What the report is made with; about forty minutes. Long warm-ups: code that the JIT compiler
   * has not finished counts its own steps in memory that all threads share, so that two do less
   * than one.
   */
  public static Settings full() {
    return new Settings(
        2,
        true,
        100,
        20,
        3,
        Duration.ofSeconds(2),
        Duration.ofSeconds(200),
        7,
        Duration.ofSeconds(4),
        List.of(1, 2, 4),
        100,
        2_000,
        5,
        50,
        20,
        20_000);
  }

  /** A first look; under three minutes on two cores that are free. */
  public static Settings quick() {
    return new Settings(
        1,
        true,
        25,
        1,
        2,
        Duration.ofMillis(500),
        Duration.ofSeconds(2),
        2,
        Duration.ofSeconds(1),
        List.of(1, 2),
        100,
        500,
        2,
        5,
        5,
        500);
  }

  /** Whether it all works, nothing more: what it measures means nothing. */
  static Settings tiny() {
    return new Settings(
        1,
        false,
        5,
        0,
        1,
        Duration.ofMillis(20),
        Duration.ZERO,
        1,
        Duration.ofMillis(50),
        List.of(1),
        10,
        50,
        1,
        2,
        1,
        200);
  }
}
