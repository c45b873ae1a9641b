package io.dateline.entities;

import io.dateline.article.Article;
import io.dateline.article.ArticleDate;
import io.dateline.article.DateLine;
import io.dateline.article.Found;
import io.dateline.article.Span;
import io.dateline.article.gazetteer.Fold;
import io.dateline.article.gazetteer.Gazetteer;
import io.dateline.article.gazetteer.Places;
import io.dateline.article.read.ArticleReader;
import io.dateline.entities.canonical.Canonicalizer;
import io.dateline.entities.canonical.CustomNameFinder;
import io.dateline.entities.canonical.NameMemory;
import io.dateline.entities.tagging.NameType;
import io.dateline.entities.tagging.TaggedSpan;
import io.dateline.entities.text.Languages;
import io.dateline.entities.text.Segmenter;
import io.dateline.entities.text.Segmenter.Standing;
import io.dateline.entities.text.Sentence;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads a text: the article, its sentences and tokens, its names, their canonical forms. Cheap to
 * create over loaded {@link NewsResources}; not safe for use by several threads at once.
 */
public final class NewsAnalyzer {

  /** As much of a story as tells a date line from a heading; UTF-16 units. */
  private static final int STORY = 300;

  private final ArticleReader reader;
  private final Segmenter segmenter;
  private final Taggers taggers;
  private final Languages languages;
  private final MentionTrimmer trimmer;
  private final FiledFromMentions filedFrom;
  private final Canonicalizer canonicalizer;
  private final CustomNameFinder customs;

  /** An analyzer over shared models and lists. */
  public NewsAnalyzer(NewsResources resources) {
    this(resources, NewsOptions.NONE);
  }

  /** An analyzer over shared models and lists and what a user brings along. */
  public NewsAnalyzer(NewsResources resources, NewsOptions options) {
    Places places = options.places().orElse(resources.gazetteer().places());
    this.reader = new ArticleReader(new Gazetteer(places, resources.gazetteer().agencies()));
    this.segmenter = new Segmenter(resources.sentences(), resources.tokens());
    this.taggers = new Taggers(resources.model(), options, resources.tokens());
    this.languages = options.languages().orElseGet(resources::languages);
    this.trimmer = new MentionTrimmer(resources.tokens());
    this.filedFrom = new FiledFromMentions(places);
    NameMemory names = options.places().map(resources.names()::with).orElse(resources.names());
    this.canonicalizer = new Canonicalizer(names, options.customs());
    this.customs = new CustomNameFinder(options.customs());
  }

  /**
   * What is known of a text beside it, and how much of it to read.
   *
   * @param headline headline from a field of its own
   * @param published publication date from metadata
   * @param dateLine date line that came beside the text, as written
   * @param sources normalised names of its sources from metadata
   * @param language ISO 639 code of its language; empty to look for oneself
   * @param bounds how much of it is read
   */
  public record Request(
      Optional<String> headline,
      Optional<Found<ArticleDate>> published,
      Optional<String> dateLine,
      Set<String> sources,
      Optional<String> language,
      Bounds bounds) {

    /** Nothing is known, and all is read up to a million UTF-16 units. */
    public static final Request PLAIN =
        new Request(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            Optional.empty(),
            Bounds.DEFAULT);
  }

  /**
   * How much of a text is read for names; what is beyond is left out and said in the gaps.
   *
   * @param maxChars UTF-16 units; at least 1
   * @param maxMentions mentions; at least 1
   * @param maxMillis milliseconds from the beginning of the reading, looked at before each
   *     sentence; at least 1
   */
  public record Bounds(int maxChars, int maxMentions, int maxMillis) {

    /** A million characters, twenty thousand mentions, thirty seconds. */
    public static final Bounds DEFAULT = new Bounds(1_000_000, 20_000, 30_000);
  }

  /** Reads a text of which nothing is known beside it. */
  public NewsAnalysis analyze(CharSequence text) {
    return analyze(text, Request.PLAIN);
  }

  /**
   * Reads a text. Mentions in a headline that came beside the text have spans into that headline.
   */
  public NewsAnalysis analyze(CharSequence text, Request request) {
    Deadline deadline = Deadline.in(request.bounds().maxMillis());
    Article article = reader.read(text, request.published());
    List<String> gaps = new ArrayList<>(1);
    List<Sentence> sentences = new ArrayList<>();
    request
        .headline()
        .filter(headline -> !headline.isBlank())
        // Tika gives a headline twice, as title and in the text; it counts once.
        .filter(headline -> !isHeadline(headline, article))
        .ifPresent(
            headline ->
                segmenter.cut(
                    headline, new Span(0, headline.length()), Standing.BESIDE, sentences));
    article
        .headline()
        .ifPresent(headline -> segmenter.cut(text, headline.span(), Standing.HEADLINE, sentences));
    Standing standing = Standing.LEAD;
    int read = 0;
    BitSet menus = new BitSet();
    BitSet menuLines = MenuLines.of(text, article.body());
    for (int i = 0; i < article.body().size() && gaps.isEmpty(); i++) {
      Span paragraph = article.body().get(i);
      if (read + paragraph.length() > request.bounds().maxChars()) {
        gaps.add("length");
        paragraph =
            new Span(paragraph.start(), paragraph.start() + request.bounds().maxChars() - read);
      }
      int first = sentences.size();
      segmenter.cut(text, paragraph, standing, sentences);
      menus.set(first, sentences.size(), menuLines.get(i));
      read += paragraph.length();
      standing = Standing.BODY;
    }
    String language = language(request, sentences);
    if (!taggers.know(language)) {
      gaps.add("language");
      return new NewsAnalysis(article, List.of(), List.of(), gaps);
    }
    Set<String> sources = new HashSet<>(request.sources());
    article.sources().forEach(source -> sources.add(source.value()));
    List<Mention> mentions = new ArrayList<>();
    boolean beside = article.dateLine().isEmpty();
    article
        .dateLine()
        .or(() -> dateLineBeside(text, article, request))
        .ifPresent(line -> mentions.addAll(filedFrom.mentions(line.value(), beside)));
    mentions.addAll(mentions(language, sentences, menus, deadline));
    if (deadline.isOver()) {
      gaps.add("time");
    }
    int most = request.bounds().maxMentions();
    if (mentions.size() > most) {
      gaps.add("mentions");
      mentions.subList(most, mentions.size()).clear();
    }
    List<Entity> entities =
        canonicalizer.entities(mentions, sources, taggers.isShippedOnly(language));
    return new NewsAnalysis(article, entities, Canonicalizer.countries(entities), gaps);
  }

  /**
   * Reads what the article says about itself and looks for no names.
   *
   * @param gap why, as a gap of the analysis
   */
  public NewsAnalysis withoutNames(CharSequence text, Request request, String gap) {
    return new NewsAnalysis(
        reader.read(text, request.published()), List.of(), List.of(), List.of(gap));
  }

  private static boolean isHeadline(String headline, Article article) {
    return article
        .headline()
        .filter(found -> Fold.key(found.value()).equals(Fold.key(headline)))
        .isPresent();
  }

  /** The date line that a parser took out of the text, read again in front of the story. */
  private Optional<Found<DateLine>> dateLineBeside(
      CharSequence text, Article article, Request request) {
    if (request.dateLine().isEmpty() || article.body().isEmpty()) {
      return Optional.empty();
    }
    Span first = article.body().get(0);
    String story =
        text.subSequence(first.start(), Math.min(first.end(), first.start() + STORY)).toString();
    return reader.read(request.dateLine().get() + " - " + story).dateLine();
  }

  /** A model finds nothing but nonsense in a language that it did not learn. */
  private String language(Request request, List<Sentence> sentences) {
    return request
        .language()
        .map(code -> Languages.code(code.split("[-_]", 2)[0]))
        .orElseGet(() -> languages.of(sentences));
  }

  private List<Mention> mentions(
      String language, List<Sentence> sentences, BitSet menus, Deadline deadline) {
    List<String[]> tokens = new ArrayList<>(sentences.size());
    sentences.forEach(sentence -> tokens.add(sentence.tokens()));
    List<List<TaggedSpan>> tagged = taggers.tag(language, tokens, deadline);
    int names = 0;
    for (int i = 0; i < tagged.size(); i++) {
      names += tagged.get(i).size();
    }
    List<Mention> mentions = new ArrayList<>(names);
    for (int i = 0; i < tagged.size(); i++) {
      Sentence sentence = sentences.get(i);
      List<TaggedSpan> ofSentence = customs.overlaid(sentence, tagged.get(i));
      Consumer<Mention> into = mention -> add(mention, sentence, mentions);
      for (int n = 0; n < ofSentence.size(); n++) {
        TaggedSpan name = ofSentence.get(n);
        if (menus.get(i) && name.type() != NameType.PERSON && name.probability() < 1) {
          continue;
        }
        trimmer.mentions(sentence, name, into);
      }
    }
    return mentions;
  }

  private static void add(Mention mention, Sentence sentence, List<Mention> into) {
    Mention last = into.isEmpty() ? null : into.get(into.size() - 1);
    boolean again =
        last != null && last.span().equals(mention.span()) && last.beside() == mention.beside();
    if (!again && !ShareLine.has(sentence, mention)) {
      into.add(mention);
    }
  }
}
