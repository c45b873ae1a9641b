package io.dateline.fuzz;

import io.dateline.solr.update.ListsTarget;
import io.dateline.solr.update.ProcessorTarget;
import java.util.List;
import java.util.Locale;

/** What is fuzzed. Each takes any bytes; what it throws is a fault of ours. */
@SuppressWarnings("ImmutableEnumChecker") // Method references and lists that nobody changes.
enum Target {
  ARTICLE(ReaderTargets::article, List.of("samples/*.txt"), 4_096),
  HTML(ReaderTargets::html, List.of("standards/**html"), 8_192),
  XML(ReaderTargets::xml, List.of("standards/**.xml"), 8_192),
  JSON(ReaderTargets::json, List.of("standards/**.json"), 8_192),
  WIRE(ReaderTargets::wire, List.of("standards/**.{anpa,txt}"), 4_096),
  /** A text field that holds any of them. */
  FIELD(ReaderTargets::field, List.of("standards/**"), 8_192),
  TIKA(TikaTarget::parse, List.of("standards/**", "samples/*.txt"), 8_192),
  /** Names, denied names and places of one's own. */
  LISTS(ListsTarget::read, List.of("fuzz/seeds/lists/*"), 2_048),
  /** Name models and language detectors of one's own. */
  MODEL(ModelTarget::read, List.of("fuzz/seeds/model/*"), 32_768),
  /** A document through Solr's processor. */
  PROCESSOR(ProcessorTarget::index, List.of("samples/*.txt", "standards/**"), 4_096);

  /** Reads an input; what it throws is a fault of ours. */
  interface Reader {
    void read(byte[] input) throws Exception;
  }

  private final Reader reader;
  private final List<String> seeds;
  private final int longest;

  Target(Reader reader, List<String> seeds, int longest) {
    this.reader = reader;
    this.seeds = seeds;
    this.longest = longest;
  }

  /** Patterns of the files below {@code src-test-resources} that it starts from. */
  List<String> seeds() {
    return seeds;
  }

  /** The longest input that is made for it, in bytes. */
  int longest() {
    return longest;
  }

  void read(byte[] input) throws Exception {
    reader.read(input);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
