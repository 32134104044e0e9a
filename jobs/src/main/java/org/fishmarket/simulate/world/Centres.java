package org.fishmarket.simulate.world;

import java.util.List;

/**
 * Where an account usually stands when it sells. Effects of its history are planted as deviations
 * from there, so that selling posts gain or lose nothing by them on average, and no other claim
 * shows what is planted for one. The centres are found in a rehearsal: the same life, heard by
 * nobody.
 */
final class Centres implements Hearing {
  /** How many reciprocal exchanges make a stranger's call to action welcome. */
  private static final int ACQUAINTED = 20;

  private final Mood mood;
  private final Mean[] sharing;
  private final Mean[] relationship;
  private final Mean[] early;
  private final Mean pollution = new Mean();

  private static final class Mean {
    private double sum;
    private long count;

    private void add(double value) {
      sum += value;
      count++;
    }

    private double value() {
      return count == 0 ? 0 : sum / count;
    }
  }

  /** Nothing is known yet. */
  Centres(int accounts, Mood mood) {
    this.mood = mood;
    this.sharing = means(accounts);
    this.relationship = means(accounts);
    this.early = means(accounts);
  }

  private static Mean[] means(int accounts) {
    Mean[] means = new Mean[accounts];
    for (int i = 0; i < accounts; i++) {
      means[i] = new Mean();
    }
    return means;
  }

  /** Share of sharing among the author's last 20 own posts, above its usual. */
  double sharing(Draft draft) {
    return draft.author().history.sharing() - sharing[draft.author().index].value();
  }

  /** Step of reciprocal exchanges in the last 90 days, above its usual. */
  double relationship(Draft draft) {
    int step = draft.author().history.relationship(draft.at());
    return step - relationship[draft.author().index].value();
  }

  /** 1 before the author's first 20 reciprocal exchanges and 0 after, above its usual. */
  double early(Draft draft) {
    return isEarly(draft) - early[draft.author().index].value();
  }

  private static int isEarly(Draft draft) {
    return draft.author().history.exchangesEver() < ACQUAINTED ? 1 : 0;
  }

  /** Last week's hard-sell share, on average over own posts. */
  double pollution() {
    return pollution.value();
  }

  /** Notes where the author stands. */
  @Override
  public double attention(Draft draft) {
    if (draft.own()) {
      pollution.add(mood.pollution(draft.at()));
    }
    // what is addressed to somebody is no post of which engagement is compared
    if (draft.own() && draft.addressed() == null && draft.purpose().selling()) {
      int i = draft.author().index;
      sharing[i].add(draft.author().history.sharing());
      relationship[i].add(draft.author().history.relationship(draft.at()));
      if (draft.purpose() == Purpose.OFFER) {
        early[i].add(isEarly(draft));
      }
    }
    return 0;
  }

  @Override
  public Counts counts(Draft draft, List<Response> responses) {
    return Counts.of(responses);
  }
}
