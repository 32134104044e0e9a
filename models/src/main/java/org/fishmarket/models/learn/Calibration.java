package org.fishmarket.models.learn;

/**
 * Turns scores into probabilities: 1 / (1 + exp(-(slope * score + shift))), fitted on posts of
 * sources that the scoring model had not seen (Platt 1999).
 *
 * @param slope above 0
 * @param threshold from which probability on the answer is yes (the one with the best F1)
 * @param prior share of yes among the posts that it was fitted on
 */
record Calibration(double slope, double shift, double threshold, double prior) {
  private static final int STEPS = 100;
  private static final double RIDGE = 1e-6;
  private static final double MIN_SLOPE = 1e-3;

  double logOdds(double score) {
    return slope * score + shift;
  }

  double probability(double score) {
    return 1 / (1 + Math.exp(-logOdds(score)));
  }

  /** The score whose probability is the threshold. */
  double scoreAtThreshold() {
    return (Math.log(threshold / (1 - threshold)) - shift) / slope;
  }

  /** Newton's method on the log likelihood, with Platt's smoothed targets. */
  static Calibration fit(double[] scores, boolean[] yes) {
    int positives = 0;
    for (boolean y : yes) {
      positives += y ? 1 : 0;
    }
    double high = (positives + 1.0) / (positives + 2.0);
    double low = 1.0 / (yes.length - positives + 2.0);
    double prior = (double) positives / Math.max(1, yes.length);
    double a = 1;
    double b = 0;
    for (int step = 0; step < STEPS; step++) {
      double ga = 0, gb = 0, haa = RIDGE, hab = 0, hbb = RIDGE;
      for (int i = 0; i < scores.length; i++) {
        double p = 1 / (1 + Math.exp(-(a * scores[i] + b)));
        double error = p - (yes[i] ? high : low);
        double curve = p * (1 - p);
        ga += error * scores[i];
        gb += error;
        haa += curve * scores[i] * scores[i];
        hab += curve * scores[i];
        hbb += curve;
      }
      double det = haa * hbb - hab * hab;
      double da = (hbb * ga - hab * gb) / det;
      double db = (haa * gb - hab * ga) / det;
      a = Math.max(MIN_SLOPE, a - clip(da));
      b -= clip(db);
      if (Math.abs(da) + Math.abs(db) < 1e-9) {
        break;
      }
    }
    Calibration even = new Calibration(a, b, 0.5, prior);
    double[] probabilities = new double[scores.length];
    for (int i = 0; i < scores.length; i++) {
      probabilities[i] = even.probability(scores[i]);
    }
    return new Calibration(a, b, Curves.bestThreshold(probabilities, yes), prior);
  }

  private static double clip(double step) {
    return Math.max(-1, Math.min(1, step));
  }
}
