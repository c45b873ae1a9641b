package io.dateline.bench;

import io.dateline.article.Article;
import io.dateline.article.Span;
import io.dateline.article.read.ArticleReader;
import io.dateline.entities.Entity;
import io.dateline.entities.Mention;
import io.dateline.entities.NewsAnalysis;
import io.dateline.entities.NewsAnalyzer;
import io.dateline.entities.NewsResources;
import io.dateline.entities.canonical.Canonicalizer;
import io.dateline.entities.canonical.CustomNames;
import io.dateline.entities.tagging.NameTagger;
import io.dateline.entities.tagging.TaggedSpan;
import io.dateline.entities.text.NewsTokenizer;
import io.dateline.entities.text.Segmenter;
import io.dateline.entities.text.Segmenter.Standing;
import io.dateline.entities.text.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The parts of {@link NewsAnalyzer}, each callable alone. One thread at a time.
 *
 * <p>OpenNLP's types are never named: in the drop-in jar they have other names than in the build.
 */
public final class Stages {
  private final ArticleReader reader;
  private final Segmenter segmenter;
  private final NewsTokenizer tokenizer = new NewsTokenizer();
  private final NameTagger tagger;
  private final Canonicalizer canonicalizer;
  private final NewsAnalyzer analyzer;

  /** The parts over the models and lists that ship. */
  public Stages(NewsResources resources) {
    reader = new ArticleReader(resources.gazetteer());
    segmenter = new Segmenter(resources.sentences(), resources.tokens());
    tagger = new NameTagger(resources.model(), true, resources.tokens());
    canonicalizer = new Canonicalizer(resources.names(), CustomNames.NONE);
    analyzer = new NewsAnalyzer(resources);
  }

  /** What the article says about itself. */
  public Article article(String text) {
    return reader.read(text, Optional.empty());
  }

  /** The sentences and their tokens, of headline and body. */
  public List<Sentence> sentences(String text, Article article) {
    List<Sentence> sentences = new ArrayList<>();
    article
        .headline()
        .ifPresent(headline -> segmenter.cut(text, headline.span(), Standing.HEADLINE, sentences));
    Standing standing = Standing.LEAD;
    for (Span paragraph : article.body()) {
      segmenter.cut(text, paragraph, standing, sentences);
      standing = Standing.BODY;
    }
    return sentences;
  }

  /** How many tokens some sentences have, which are already apart. */
  public int tokens(List<String> sentences) {
    int tokens = 0;
    for (String sentence : sentences) {
      tokens += tokenizer.tokenizePos(sentence).length;
    }
    return tokens;
  }

  /** The names in an article's sentences. */
  public List<List<TaggedSpan>> names(List<String[]> sentences) {
    return tagger.tag(sentences);
  }

  /** One entity for each that is named. */
  public List<Entity> entities(List<Mention> mentions) {
    return canonicalizer.entities(mentions, Set.of(), true);
  }

  /** All parts, one after the other. */
  public NewsAnalysis whole(String text) {
    return analyzer.analyze(text);
  }

  /** The mentions of an analysis, in order of appearance; those that became an entity. */
  public static List<Mention> mentions(NewsAnalysis analysis) {
    return analysis.entities().stream()
        .flatMap(entity -> entity.mentions().stream())
        .sorted(Comparator.comparingInt(mention -> mention.span().start()))
        .toList();
  }

  /** How many tokens an article's headline and body have. */
  public int tokens(String text) {
    return sentences(text, article(text)).stream().mapToInt(s -> s.tokens().length).sum();
  }
}
