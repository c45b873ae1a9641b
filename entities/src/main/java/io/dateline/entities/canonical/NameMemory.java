package io.dateline.entities.canonical;

import io.dateline.article.gazetteer.Gazetteer;
import io.dateline.article.gazetteer.Places;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The lists, and what they said of the names that came last: the names of a news stream come back
 * in article after article. Remembers a bounded number of them. Thread-safe without locks: a name
 * that another thread has not seen yet is worked out again.
 */
public final class NameMemory {
  /** Names remembered; a power of two. About 700 bytes each. */
  private static final int SIZE = 1 << 13;

  /** A longer name hardly comes back; UTF-16 units. */
  private static final int LONGEST = 80;

  // Names that fall together are remembered side by side.
  private static final int WAYS = 4;
  private static final int MIXER = 0x9E3779B9;
  private static final int SHIFT = Integer.SIZE - Integer.numberOfTrailingZeros(SIZE);

  private final NameLists lists;
  private final AtomicReferenceArray<WrittenName> names = new AtomicReferenceArray<>(SIZE);

  /** A memory of what these lists say. */
  public NameMemory(Gazetteer gazetteer, Organizations organizations) {
    this(new NameLists(gazetteer, organizations, gazetteer.places()));
  }

  private NameMemory(NameLists lists) {
    this.lists = lists;
  }

  /**
   * An empty memory over these lists and more places.
   *
   * @param all the gazetteer's places and more; the more only give places their usual names, for
   *     somebody's surname is some village's name too
   */
  public NameMemory with(Places all) {
    return new NameMemory(lists.with(all));
  }

  NameLists lists() {
    return lists;
  }

  /** What is known of a name, from memory or worked out now. */
  WrittenName of(String text) {
    if (text.length() > LONGEST) {
      return new WrittenName(text, lists);
    }
    int hash = text.hashCode();
    int set = ((hash * MIXER) >>> SHIFT) & -WAYS;
    int way = 0;
    for (; way < WAYS; way++) {
      WrittenName known = names.getPlain(set + way);
      if (known == null) {
        break;
      }
      if (known.text.equals(text)) {
        return known;
      }
    }
    WrittenName name = new WrittenName(text, lists);
    // In a full set a name always goes to the same place, so that none stays for good.
    names.setRelease(set + (way < WAYS ? way : hash & (WAYS - 1)), name);
    return name;
  }
}
