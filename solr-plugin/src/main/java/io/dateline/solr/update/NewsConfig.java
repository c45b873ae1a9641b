package io.dateline.solr.update;

import io.dateline.entities.NewsAnalyzer.Bounds;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The configuration of one processor. Immutable.
 *
 * @param text fields that may hold the text
 * @param headline fields that may hold the headline
 * @param published fields that may hold the publication date
 * @param source fields that may hold the agency
 * @param publisher fields that may hold the publisher
 * @param byline fields that may hold the authors
 * @param language fields that may hold the language
 * @param fields the output fields; what is off is not in it
 * @param naming where their names come from
 * @param own what a user brings along
 * @param bounds how much of a text is searched for names
 * @param maxValues how many values a field gets at most
 * @param onError what becomes of a document that could not be read
 * @param readAhead whether several threads read the documents of a request
 */
public record NewsConfig(
    FieldGlobs text,
    FieldGlobs headline,
    FieldGlobs published,
    FieldGlobs source,
    FieldGlobs publisher,
    FieldGlobs byline,
    FieldGlobs language,
    Map<Output, String> fields,
    Naming naming,
    Own own,
    Bounds bounds,
    int maxValues,
    OnError onError,
    boolean readAhead) {

  private static final String AUTO = "auto";

  private static final Map<String, Integer> LIMITS =
      Map.of(
          NewsParams.MAX_CHARS, 100_000_000,
          NewsParams.MAX_MENTIONS, 10_000_000,
          NewsParams.MAX_MILLIS, 3_600_000,
          NewsParams.MAX_VALUES, 10_000);
  private static final int MAX_FIELD_NAME = 200;

  /** Default of each parameter that lists fields. */
  private static final Map<String, String> GLOBS =
      Map.of(
          NewsParams.TEXT_FIELDS,
          "content, body, text, article, article_text, article_body, articlebody, story, fulltext,"
              + " full_text, content_txt*, body_txt*, text_txt*, content_t, body_t, text_t,"
              + " attr_content, attr_body, attr_text, *_txt, *_txt_*, *_t, *_text, *_body,"
              + " *_content, *_tesim, *_tesi, *_tsim, *_tsi, *_texts, *_textm, *_txt_mv,"
              + " tm_*body*, ts_*body*, tm_*, ts_*",
          NewsParams.HEADLINE_FIELDS,
          "headline, headline_*, title, title_*, *dateline_headline, attr_title, *og_title,"
              + " *dc_title, tm_*title*, ts_*title*, ss_*title*",
          NewsParams.PUBLISHED_FIELDS,
          "published, published_*, publication_date*, pubdate*, pub_date*, date_published*,"
              + " datepublished*, publish_date*, *dateline_published, *article_published_time,"
              + " *dcterms_issued, *dc_date_issued, date, date_dt, date_pdt, date_s",
          NewsParams.SOURCE_FIELDS,
          "source, source_*, sources, sources_*, agency, agency_*, agencies*, news_agency*,"
              + " infosource*, creditline*, provider, provider_*, *dateline_source",
          NewsParams.PUBLISHER_FIELDS,
          "publisher, publisher_*, attr_publisher, *og_site_name, *dc_publisher,"
              + " *dcterms_publisher",
          NewsParams.BYLINE_FIELDS,
          "byline, byline_*, author, author_*, authors, authors_*, *dateline_byline, *dc_creator,"
              + " creator, creator_*, attr_author, attr_creator",
          NewsParams.LANGUAGE_FIELDS,
          "language, language_*, lang, lang_*, inlanguage, *dateline_language, *dc_language,"
              + " *content_language");

  private static final Set<String> FILES =
      Set.of(
          NewsParams.NAMES,
          NewsParams.GEONAMES,
          NewsParams.DENY,
          NewsParams.MODELS,
          NewsParams.LANGUAGE_MODEL);

  private static final Map<String, Integer> NUMBERS =
      Map.of(
          NewsParams.MAX_CHARS, Bounds.DEFAULT.maxChars(),
          NewsParams.MAX_MENTIONS, Bounds.DEFAULT.maxMentions(),
          NewsParams.MAX_MILLIS, Bounds.DEFAULT.maxMillis(),
          NewsParams.MAX_VALUES, 200);

  /**
   * What a user brings along: names of files of the configset.
   *
   * @param names names of one's own
   * @param denied names that no field may hold
   * @param models name models of one's own
   * @param shippedModel whether the shipped model works beside one's own
   * @param languageModel a language detector's model; empty for none
   * @param geoNames places as GeoNames has them for download; empty for none
   */
  public record Own(
      List<String> names,
      List<String> denied,
      List<String> models,
      boolean shippedModel,
      String languageModel,
      String geoNames) {

    /** Copies the lists. */
    public Own {
      names = List.copyOf(names);
      denied = List.copyOf(denied);
      models = List.copyOf(models);
    }
  }

  /**
   * Where the names of the output fields come from.
   *
   * @param profile whose names they are; null for whichever fits the schema
   * @param named the outputs whose field the configuration names
   */
  public record Naming(FieldProfile profile, Set<Output> named) {

    /** Copies the set. */
    public Naming {
      named = Set.copyOf(named);
    }

    boolean isNamed(Output output) {
      return named.contains(output);
    }
  }

  /** Copies the map. */
  public NewsConfig {
    fields = Map.copyOf(fields);
  }

  /** The configuration of a processor that was given no parameter. */
  public static NewsConfig defaults() {
    return of(List.of());
  }

  /**
   * Reads the parameters as they stand in solrconfig.xml or came through the Config API.
   *
   * @param params names and values; strings, numbers or, for lists of fields, collections of
   *     strings
   * @throws IllegalArgumentException if a parameter is unknown or its value is wrong; the message
   *     has its name, its value and what to do
   */
  public static NewsConfig of(Collection<? extends Map.Entry<String, ?>> params) {
    Map<String, FieldGlobs> globs = new HashMap<>();
    GLOBS.forEach((param, list) -> globs.put(param, FieldGlobs.of(list)));
    Map<String, Integer> numbers = new HashMap<>(NUMBERS);
    Map<Output, String> fields = new EnumMap<>(Output.class);
    for (Output output : Output.values()) {
      fields.put(output, output.defaultField());
    }
    Map<String, List<String>> files = new HashMap<>();
    FILES.forEach(param -> files.put(param, List.of()));
    boolean shipped = true;
    boolean readAhead = true;
    OnError onError = OnError.INDEX;
    FieldProfile profile = null;
    Set<Output> named = EnumSet.noneOf(Output.class);
    Set<String> seen = new HashSet<>();
    for (Map.Entry<String, ?> param : params) {
      String name = param.getKey();
      if (name == null || !seen.add(name)) {
        throw new IllegalArgumentException(
            "parameter \"" + name + "\" is given twice or has no name; give each once");
      }
      Output output = output(name);
      if (GLOBS.containsKey(name)) {
        globs.put(name, globs(name, param.getValue()));
      } else if (NUMBERS.containsKey(name)) {
        numbers.put(name, number(name, param.getValue(), LIMITS.get(name)));
      } else if (name.equals(NewsParams.ON_ERROR)) {
        onError = onError(name, param.getValue());
      } else if (name.equals(NewsParams.SCHEMA)) {
        profile = profile(name, param.getValue());
      } else if (name.equals(NewsParams.SHIPPED_MODEL)) {
        shipped = yesOrNo(name, param.getValue());
      } else if (name.equals(NewsParams.READ_AHEAD)) {
        readAhead = yesOrNo(name, param.getValue());
      } else if (FILES.contains(name)) {
        files.put(name, files(name, param.getValue()));
      } else if (output != null) {
        fields.put(output, fieldName(name, param.getValue()));
        named.add(output);
      } else {
        throw new IllegalArgumentException(
            "unknown parameter \""
                + name
                + "\" = \""
                + param.getValue()
                + "\"; known are "
                + known());
      }
    }
    FieldProfile names = profile == null ? FieldProfile.DEFAULT : profile;
    fields.replaceAll((output, name) -> named.contains(output) ? name : names.field(output));
    fields.values().removeIf(String::isEmpty);
    checkDistinct(fields);
    return new NewsConfig(
        globs.get(NewsParams.TEXT_FIELDS),
        globs.get(NewsParams.HEADLINE_FIELDS),
        globs.get(NewsParams.PUBLISHED_FIELDS),
        globs.get(NewsParams.SOURCE_FIELDS),
        globs.get(NewsParams.PUBLISHER_FIELDS),
        globs.get(NewsParams.BYLINE_FIELDS),
        globs.get(NewsParams.LANGUAGE_FIELDS),
        fields,
        new Naming(profile, named),
        new Own(
            files.get(NewsParams.NAMES),
            files.get(NewsParams.DENY),
            files.get(NewsParams.MODELS),
            shipped,
            one(NewsParams.LANGUAGE_MODEL, files.get(NewsParams.LANGUAGE_MODEL)),
            one(NewsParams.GEONAMES, files.get(NewsParams.GEONAMES))),
        new Bounds(
            numbers.get(NewsParams.MAX_CHARS),
            numbers.get(NewsParams.MAX_MENTIONS),
            numbers.get(NewsParams.MAX_MILLIS)),
        numbers.get(NewsParams.MAX_VALUES),
        onError,
        readAhead);
  }

  /** This configuration with only the outputs that {@code fields} has. */
  public NewsConfig with(Map<Output, String> kept) {
    return new NewsConfig(
        text, headline, published, source, publisher, byline, language, kept, naming, own, bounds,
        maxValues, onError, readAhead);
  }

  /**
   * Checks that no output goes to the field that identifies a document: outputs are removed before
   * they are set.
   *
   * @param uniqueKey the schema's unique key
   * @throws IllegalArgumentException if one does
   */
  public void checkUniqueKey(String uniqueKey) {
    fields.forEach(
        (output, name) -> {
          if (name.equals(uniqueKey)) {
            throw wrong(output.param(), name, "another field; this one is the schema's unique key");
          }
        });
  }

  private static Collection<?> items(Object value) {
    return value instanceof Collection<?> items ? items : Collections.singletonList(value);
  }

  private static Output output(String param) {
    for (Output output : Output.values()) {
      if (output.param().equals(param)) {
        return output;
      }
    }
    return null;
  }

  private static FieldGlobs globs(String param, Object value) {
    List<String> globs = new ArrayList<>();
    for (Object item : items(value)) {
      if (!(item instanceof CharSequence)) {
        throw wrong(param, value, "a comma-separated list of field names, * for any characters");
      }
      for (String glob : item.toString().split(",", -1)) {
        if (!glob.isBlank()) {
          globs.add(glob.strip());
        }
      }
    }
    for (String glob : globs) {
      if (glob.length() > MAX_FIELD_NAME || glob.chars().anyMatch(Character::isWhitespace)) {
        throw wrong(param, value, "field names without white space, parted by commas");
      }
    }
    if (globs.isEmpty() && param.equals(NewsParams.TEXT_FIELDS)) {
      throw wrong(param, value, "at least one field name; without one there is nothing to read");
    }
    return new FieldGlobs(globs);
  }

  /** Names of files inside the configset: nothing that leads out of it. */
  private static List<String> files(String param, Object value) {
    List<String> files = new ArrayList<>();
    for (Object item : items(value)) {
      if (!(item instanceof CharSequence)) {
        throw wrong(param, value, "names of files in the configset, parted by commas");
      }
      for (String file : item.toString().split(",", -1)) {
        String name = file.strip();
        if (name.startsWith("/")
            || name.contains("..")
            || name.contains(":")
            || name.contains("\\")) {
          throw wrong(param, value, "names of files in the configset, parted by commas");
        }
        if (!name.isEmpty()) {
          files.add(name);
        }
      }
    }
    return files;
  }

  private static String one(String param, List<String> files) {
    if (files.size() > 1) {
      throw wrong(param, String.join(",", files), "the name of one file in the configset");
    }
    return files.isEmpty() ? "" : files.get(0);
  }

  private static OnError onError(String param, Object value) {
    String written = String.valueOf(value).strip();
    for (OnError choice : OnError.values()) {
      if (choice.toString().equals(written)) {
        return choice;
      }
    }
    throw wrong(param, value, "one of " + List.of(OnError.values()));
  }

  private static FieldProfile profile(String param, Object value) {
    String label = String.valueOf(value).strip();
    if (label.equals(AUTO)) {
      return null;
    }
    for (FieldProfile profile : FieldProfile.values()) {
      if (profile.label().equals(label)) {
        return profile;
      }
    }
    List<String> known = Stream.of(FieldProfile.values()).map(FieldProfile::label).toList();
    throw wrong(param, value, AUTO + " or one of " + known);
  }

  private static boolean yesOrNo(String param, Object value) {
    return switch (String.valueOf(value).strip()) {
      case "true" -> true;
      case "false" -> false;
      default -> throw wrong(param, value, "true or false");
    };
  }

  private static int number(String param, Object value, int limit) {
    int number;
    try {
      number = Integer.parseInt(String.valueOf(value).strip());
    } catch (NumberFormatException e) {
      throw wrong(param, value, "a whole number from 1 to " + limit);
    }
    if (number < 1 || number > limit) {
      throw wrong(param, value, "a whole number from 1 to " + limit);
    }
    return number;
  }

  private static String fieldName(String param, Object value) {
    String name = String.valueOf(value).strip();
    if (!(value instanceof CharSequence)
        || name.length() > MAX_FIELD_NAME
        || name.indexOf('*') >= 0
        || name.chars().anyMatch(c -> Character.isWhitespace(c) || c == ',')) {
      throw wrong(param, value, "one field name, or nothing to leave this output out");
    }
    if (name.startsWith("_") && name.endsWith("_")) {
      throw wrong(param, value, "another field; names like this one are Solr's own");
    }
    return name;
  }

  private static void checkDistinct(Map<Output, String> fields) {
    Map<String, Output> byName = new HashMap<>();
    fields.forEach(
        (output, name) -> {
          Output other = byName.put(name, output);
          if (other != null) {
            throw wrong(
                output.param(), name, "a field of its own; " + other.param() + " has it already");
          }
        });
  }

  private static IllegalArgumentException wrong(String param, Object value, String wanted) {
    return new IllegalArgumentException(
        "parameter \"" + param + "\" = \"" + value + "\": must be " + wanted);
  }

  private static List<String> known() {
    List<String> known = new ArrayList<>(GLOBS.keySet());
    known.addAll(NUMBERS.keySet());
    known.addAll(FILES);
    known.add(NewsParams.SHIPPED_MODEL);
    known.add(NewsParams.ON_ERROR);
    known.add(NewsParams.READ_AHEAD);
    known.add(NewsParams.SCHEMA);
    for (Output output : Output.values()) {
      known.add(output.param());
    }
    known.sort(null);
    return known;
  }
}
