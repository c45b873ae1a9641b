package io.dateline.standards;

import io.dateline.article.Article;
import io.dateline.article.Found;
import io.dateline.article.gazetteer.Agency;
import io.dateline.article.gazetteer.Gazetteer;
import io.dateline.article.read.MetadataReader;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The agencies and media that a story's fields name. Thread-safe. */
final class StatedSources {

  private static final int MAX_NAME = 120;

  /** A line of rights; a longer one is the small print. */
  private static final int MAX_RIGHTS = 400;

  private final Gazetteer gazetteer;
  private final MetadataReader metadata;

  StatedSources(Gazetteer gazetteer, MetadataReader metadata) {
    this.gazetteer = gazetteer;
    this.metadata = metadata;
  }

  /**
   * The story's sources, the standard's own first.
   *
   * @param ofDateLine the agencies that the standard's date line names
   */
  List<String> of(StoryFacts facts, Article article, List<String> ofDateLine) {
    Set<String> sources = new LinkedHashSet<>();
    facts.sources().forEach(name -> sources.addAll(named(name)));
    facts.bylines().forEach(name -> knownName(name).ifPresent(sources::add));
    facts.hints().forEach(hint -> known(hint).ifPresent(sources::add));
    article.dateLine().ifPresent(line -> sources.addAll(line.value().agencies()));
    sources.addAll(ofDateLine);
    for (Found<String> source : article.sources()) {
      if (sources.isEmpty() || source.rule().endsWith(":agency")) {
        sources.add(source.value());
      }
    }
    facts.publishers().forEach(name -> sources.addAll(named(name)));
    return List.copyOf(sources);
  }

  /** Who publishes the story. */
  Optional<String> publisher(StoryFacts facts) {
    return facts.publishers().stream().flatMap(name -> named(name).stream()).findFirst();
  }

  /** The sources that a field names: known ones normalised, by their web address too. */
  private List<String> named(String field) {
    String name = field.strip();
    while (!name.isEmpty() && "-\u2013\u2014/".indexOf(name.charAt(name.length() - 1)) >= 0) {
      name = name.substring(0, name.length() - 1).strip();
    }
    Optional<String> host = ofHost(name);
    return host.isPresent() ? List.of(host.get()) : metadata.sources(name);
  }

  /** The agency whose web address a name is: {@code ansa.it}. */
  private Optional<String> ofHost(String name) {
    String host = name.startsWith("www.") ? name.substring(4) : name;
    int dot = host.indexOf('.');
    boolean isHost =
        dot > 0
            && dot < host.length() - 2
            && host.chars().allMatch(c -> (c >= 'a' && c <= 'z') || c == '.' || c == '-');
    return isHost
        ? gazetteer.agencies().named(host.substring(0, dot)).map(Agency::name)
        : Optional.empty();
  }

  /** The agency that a line of rights names, whatever else it says. */
  private Optional<String> known(String text) {
    Optional<String> whole = knownName(text);
    if (whole.isPresent() || text.length() > MAX_RIGHTS) {
      return whole;
    }
    for (char mark : new char[] {'.', ',', '-'}) {
      int cut = text.indexOf(mark);
      Optional<String> first = cut > 0 ? knownName(text.substring(0, cut)) : Optional.empty();
      if (first.isPresent()) {
        return first;
      }
    }
    return Optional.empty();
  }

  /** The agency of this name, whether a year or a © stands beside it. */
  Optional<String> knownName(String text) {
    String name = text.strip();
    for (String lead : List.of("©", "(c)", "copyright", "by")) {
      if (name.toLowerCase(Locale.ROOT).startsWith(lead + " ")) {
        name = name.substring(lead.length() + 1).strip();
      }
    }
    int digits = 0;
    while (digits < name.length()
        && (Character.isDigit(name.charAt(digits)) || name.charAt(digits) == ' ')) {
      digits++;
    }
    int end = name.length();
    while (end > digits
        && (Character.isDigit(name.charAt(end - 1)) || name.charAt(end - 1) == ' ')) {
      end--;
    }
    String bare = name.substring(digits, end);
    return bare.isEmpty() || bare.length() > MAX_NAME
        ? Optional.empty()
        : gazetteer.agencies().named(bare).map(Agency::name);
  }
}
