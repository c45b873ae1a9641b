package io.dateline.entities.tagging;

/**
 * What the mentions of one name in a document say of its type, weighted by their probabilities. Not
 * safe for use by several threads at once.
 */
public class Votes {
  private static final NameType[] TYPES = NameType.values();

  private double person;
  private double organization;
  private double location;
  private double misc;
  private double total;

  /** No votes yet. */
  public Votes() {}

  /** A copy of {@code votes} (none if null) with {@code person} votes for a person added. */
  Votes(Votes votes, double person) {
    if (votes != null) {
      this.person = votes.person;
      organization = votes.organization;
      location = votes.location;
      misc = votes.misc;
      total = votes.total;
    }
    if (person > 0) {
      add(NameType.PERSON, person);
    }
  }

  /** Adds what a mention says. */
  public void add(NameType type, double vote) {
    switch (type) {
      case PERSON -> person += vote;
      case ORGANIZATION -> organization += vote;
      case LOCATION -> location += vote;
      case MISC -> misc += vote;
    }
    total += vote;
  }

  /** Back to no votes. */
  void clear() {
    person = 0;
    organization = 0;
    location = 0;
    misc = 0;
    total = 0;
  }

  double of(NameType type) {
    return switch (type) {
      case PERSON -> person;
      case ORGANIZATION -> organization;
      case LOCATION -> location;
      case MISC -> misc;
    };
  }

  /** The type with most votes; the one that comes first where two are equal. */
  public NameType best() {
    NameType best = NameType.PERSON;
    for (NameType type : TYPES) {
      best = of(type) > of(best) ? type : best;
    }
    return best;
  }

  /** The type's part of all votes, 0 to 1. */
  double share(NameType type) {
    return total == 0 ? 0 : of(type) / total;
  }
}
