package io.dateline.entities.canonical;

import io.dateline.article.gazetteer.Fold;
import io.dateline.article.gazetteer.Places;
import io.dateline.entities.canonical.Canonicalizer.Group;
import io.dateline.entities.tagging.NameType;
import java.util.ArrayList;
import java.util.List;

/**
 * Sends the short form of a body to the only fuller one of the document: {@code Chalmers} to {@code
 * Chalmers University of Technology}. Two that the lists know apart stay apart.
 */
final class Bodies {

  private Bodies() {}

  static List<Group> merged(List<Group> groups, Places places) {
    List<Group> result = new ArrayList<>(groups);
    for (Group part : groups) {
      // A city is not short for the bodies that are called after it.
      if (part.type != NameType.ORGANIZATION || !places.named(part.name).isEmpty()) {
        continue;
      }
      Group fuller = null;
      int found = 0;
      for (Group other : result) {
        if (other != part && other.type == NameType.ORGANIZATION && isFuller(other, part)) {
          fuller = other;
          found++;
        }
      }
      if (found == 1) {
        fuller.mentions.addAll(part.mentions);
        result.remove(part);
      }
    }
    return result;
  }

  private static boolean isFuller(Group full, Group part) {
    boolean bothListed = full.rule.startsWith("list:") && part.rule.startsWith("list:");
    String longer = Fold.key(full.name);
    String shorter = Fold.key(part.name);
    boolean several = shorter.indexOf(' ') > 0;
    return !bothListed
        && shorter.length() > 2
        && !HeadWords.hasHead(shorter.indexOf(' ') < 0 ? part.name : "")
        && (longer.startsWith(shorter + " ") || (several && longer.endsWith(" " + shorter)));
  }
}
