package io.dateline.bench.jmh;

import io.dateline.article.Article;
import io.dateline.bench.Articles;
import io.dateline.bench.BenchArticle;
import io.dateline.bench.Stages;
import io.dateline.demo.Checkout;
import io.dateline.entities.Mention;
import io.dateline.entities.NewsResources;
import io.dateline.entities.tagging.NameModel;
import io.dateline.entities.text.Sentence;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What each part is given: the results of the parts before it. */
@State(Scope.Benchmark)
public class Inputs {
  /** How many articles go round. */
  @Param("100")
  public int count;

  final List<Input> all = new ArrayList<>();
  NewsResources resources;

  /** The shipped model of names as OpenNLP runs it. */
  NameModel inOpenNlp;

  record Input(
      String text,
      Article article,
      List<String> sentences,
      List<String[]> tokens,
      List<Mention> mentions) {}

  /** Reads all articles once. */
  @Setup
  public void read() throws IOException {
    resources = NewsResources.shared();
    inOpenNlp = NameModel.shippedInOpenNlp();
    Stages stages = new Stages(resources);
    for (BenchArticle made : Articles.make(Checkout.locate().samples(), count)) {
      Article article = stages.article(made.text());
      List<Sentence> sentences = stages.sentences(made.text(), article);
      all.add(
          new Input(
              made.text(),
              article,
              sentences.stream().map(sentence -> written(made.text(), sentence)).toList(),
              sentences.stream().map(Sentence::tokens).toList(),
              Stages.mentions(stages.whole(made.text()))));
    }
  }

  private static String written(String text, Sentence sentence) {
    return sentence.span(0, sentence.tokens().length).of(text);
  }
}
