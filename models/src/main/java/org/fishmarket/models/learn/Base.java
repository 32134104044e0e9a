package org.fishmarket.models.learn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A model that a new one is built upon. Its log odds are one feature of the new fit, so that they
 * are rescaled and can be outvoted; as both are linear in the same features, the sum is again one
 * linear model: a · w0 + d.
 */
final class Base {
  /** Lets the prior, which is made for words, hold the trust in the base hardly back. */
  static final double SCALE = 2;

  /** A question with fewer answers of a kind is left to the base. */
  private static final int MIN_OF_EACH = 5;

  private final PostModel model;
  private final double[][] logOdds;
  private final boolean[] learned;

  Base(PostModel model, Corpus corpus) {
    this.model = model;
    this.logOdds = new double[corpus.size()][];
    this.learned = new boolean[model.linear().heads()];
    for (int i = 0; i < logOdds.length; i++) {
      logOdds[i] = model.linear().scores(corpus.features.get(i));
      for (int h = 0; h < learned.length; h++) {
        logOdds[i][h] = model.calibrations()[h].logOdds(logOdds[i][h]);
      }
    }
    for (int h = 0; h < learned.length; h++) {
      int head = h;
      List<Boolean> answers =
          corpus.posts.stream().map(post -> corpus.heads.answer(post, head)).toList();
      learned[h] =
          answers.stream().filter(Boolean.TRUE::equals).count() >= MIN_OF_EACH
              && answers.stream().filter(Boolean.FALSE::equals).count() >= MIN_OF_EACH;
    }
  }

  /** Whether the new posts have enough answers to a question to change what the base says. */
  boolean learned(int head) {
    return learned[head];
  }

  /** The feature's value for a post of the corpus. */
  double value(int post, int head) {
    return SCALE * logOdds[post][head];
  }

  /** Where the base alone answers, its log odds are the scores, cut where it cuts. */
  Calibration calibration(int head) {
    Calibration own = model.calibrations()[head];
    return new Calibration(1, 0, own.threshold(), own.prior());
  }

  /**
   * The sum.
   *
   * @param trust what the fit gave the base's feature, for each head
   * @param own the weights beside it
   */
  LinearModel plus(double[] trust, LinearModel own) {
    LinearModel old = model.linear();
    int heads = old.heads();
    List<String> names = new ArrayList<>(old.names());
    Map<String, Integer> rows = new HashMap<>();
    names.forEach(name -> rows.put(name, rows.size()));
    for (String name : own.names()) {
      if (rows.putIfAbsent(name, names.size()) == null) {
        names.add(name);
      }
    }
    float[] weights = new float[names.size() * heads];
    float[] biases = new float[heads];
    for (int h = 0; h < heads; h++) {
      Calibration calibration = model.calibrations()[h];
      double factor = learned[h] ? trust[h] * SCALE : 1;
      double slope = factor * calibration.slope();
      biases[h] = (float) (slope * old.bias(h) + factor * calibration.shift());
      biases[h] += learned[h] ? own.bias(h) : 0;
      for (int row = 0; row < old.names().size(); row++) {
        weights[row * heads + h] = (float) (slope * old.weight(row, h));
      }
      for (int row = 0; learned[h] && row < own.names().size(); row++) {
        weights[rows.get(own.names().get(row)) * heads + h] += own.weight(row, h);
      }
    }
    return new LinearModel(names, weights, biases);
  }
}
