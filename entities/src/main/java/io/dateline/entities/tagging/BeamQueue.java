package io.dateline.entities.tagging;

/**
 * The sequences that may go on, best first. Of equally good ones it gives the one that
 * java.util.PriorityQueue would: OpenNLP's beam search keeps its sequences in one, and which of two
 * equals stays in the beam can change the names.
 */
final class BeamQueue {
  // Sums in another order differ in their last digits: what is that near is equal.
  private static final double NEAR = 1e-11;

  private final int[] heap;
  private final double[] scores;
  private int size;
  private int added;

  /** A queue for at most so many sequences. */
  BeamQueue(int capacity) {
    heap = new int[capacity];
    scores = new double[capacity];
  }

  void clear() {
    size = 0;
    added = 0;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** Adds a sequence; its number is how many were added before. */
  int add(double score) {
    int number = added++;
    scores[number] = score;
    int at = size++;
    while (at > 0) {
      int parent = (at - 1) >>> 1;
      if (!better(number, heap[parent])) {
        break;
      }
      heap[at] = heap[parent];
      at = parent;
    }
    heap[at] = number;
    return number;
  }

  /** Takes the best away; gives its number. */
  int remove() {
    int best = heap[0];
    size--;
    int moved = heap[size];
    int at = 0;
    int half = size >>> 1;
    while (at < half) {
      int child = 2 * at + 1;
      int right = child + 1;
      if (right < size && better(heap[right], heap[child])) {
        child = right;
      }
      if (!better(heap[child], moved)) {
        break;
      }
      heap[at] = heap[child];
      at = child;
    }
    heap[at] = moved;
    return best;
  }

  double score(int number) {
    return scores[number];
  }

  private boolean better(int one, int other) {
    return scores[one] > scores[other] + NEAR;
  }
}
