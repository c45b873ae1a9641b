package io.dateline.training;

import java.util.List;

/** The sentences of one document. */
record Document(List<Sentence> sentences) {
  Document {
    sentences = List.copyOf(sentences);
  }
}
