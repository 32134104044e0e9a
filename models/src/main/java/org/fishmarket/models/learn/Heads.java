package org.fishmarket.models.learn;

import java.util.List;
import org.fishmarket.models.codebook.Act;
import org.fishmarket.models.codebook.LabelledPost;
import org.fishmarket.models.codebook.Scheme;

/**
 * The yes-or-no questions that a model answers. The intents come from nested dichotomies (Frank and
 * Kramer 2004): selling or not; on each side, the first name or a later one, and so on to the last.
 * With the codebook: selling or not; if selling, hard or soft; if not, cause or sharing. Each act
 * is one question more.
 */
final class Heads {
  static final int SELLING = 0;

  private final Scheme scheme;
  private final int firstOther;
  private final int firstAct;

  Heads(Scheme scheme) {
    this.scheme = scheme;
    this.firstOther = scheme.selling().size();
    this.firstAct = firstOther + scheme.others().size() - 1;
  }

  int count() {
    return scheme.acts() ? firstAct + Act.values().length : firstAct;
  }

  /** The head of an act; of selling if it is null. */
  int asked(Act act) {
    return act == null ? SELLING : of(act);
  }

  int of(Act act) {
    return firstAct + act.ordinal();
  }

  /** The coder's answer to a head's question, null if it does not arise. */
  Boolean answer(LabelledPost post, int head) {
    if (post.intent() == null) {
      return null;
    }
    if (head == SELLING) {
      return scheme.sells(post.intent());
    }
    if (head >= firstAct) {
      return post.acts().contains(Act.values()[head - firstAct]);
    }
    boolean side = head < firstOther;
    List<String> names = side ? scheme.selling() : scheme.others();
    int asked = head - (side ? 1 : firstOther);
    int at = names.indexOf(post.intent());
    return at < asked ? null : at == asked;
  }

  /** The intents' probabilities from those of all heads, in the order of the scheme's names. */
  double[] intents(double[] p) {
    double[] intents = new double[scheme.selling().size() + scheme.others().size()];
    split(p[SELLING], p, 1, intents, 0, scheme.selling().size());
    split(1 - p[SELLING], p, firstOther, intents, firstOther, intents.length);
    return intents;
  }

  private static void split(
      double whole, double[] p, int head, double[] intents, int from, int to) {
    double rest = whole;
    for (int i = from; i < to - 1; i++, head++) {
      intents[i] = rest * p[head];
      rest *= 1 - p[head];
    }
    intents[to - 1] = rest;
  }

  /** The likeliest intent of a side; of two alike the later one. */
  int likeliest(double[] intents, boolean selling) {
    int from = selling ? 0 : firstOther;
    int to = selling ? firstOther : intents.length;
    int best = to - 1;
    for (int i = to - 2; i >= from; i--) {
      best = intents[i] > intents[best] ? i : best;
    }
    return best;
  }
}
