package io.dateline.entities.canonical;

import io.dateline.entities.Mention;
import io.dateline.entities.tagging.NameType;
import java.util.ArrayList;
import java.util.List;

/** All mentions of one thing, while the document is being sorted out. */
final class Group {
  final Naming naming;

  /** In order of appearance, at least one once the group is in use. */
  final List<WrittenMention> mentions;

  Group(Naming naming) {
    this(naming, new ArrayList<>(2));
  }

  Group(Naming naming, List<WrittenMention> mentions) {
    this.naming = naming;
    this.mentions = mentions;
  }

  /**
   * A mention and what is known of its text.
   *
   * @param mention the mention
   * @param written what is known of {@code mention.text()}
   */
  record WrittenMention(Mention mention, WrittenName written) {}

  NameType type() {
    return naming.type;
  }

  boolean is(NameType type) {
    return naming.type == type;
  }

  int first() {
    return mentions.get(0).mention().span().start();
  }
}
