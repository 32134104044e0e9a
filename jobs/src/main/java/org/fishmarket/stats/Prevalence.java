package org.fishmarket.stats;

/**
 * The share of posts that are positive, from the probabilities that a classifier gives them, where
 * that share is not the one the classifier was calibrated on.
 *
 * <p>Counting the posts over a threshold, or averaging the probabilities, then leans towards the
 * classifier's own prior b. If only the shares of the classes have changed and not what each looks
 * like, the share q is the maximum of the likelihood {@code sum log(q p/b + (1-q)(1-p)/(1-b))}.
 * Saerens, Latinne and Decaestecker (Neural Computation 14, 2002) find it by expectation
 * maximisation: {@code q <- mean((q/b) p / ((q/b) p + ((1-q)/(1-b)) (1-p)))}. The likelihood is
 * concave in q, so Newton's method finds the same in fewer steps.
 *
 * <p>The state is a histogram of log odds: counts at {@link #NODES} nodes a third of a unit apart,
 * from -8 to 8. A post between two nodes is shared out between them by its distance, in 1024ths: so
 * the mean is kept, and counts add up exactly in whatever order.
 */
public final class Prevalence {
  /** Number of nodes. */
  public static final int NODES = 49;

  /** A post is shared out between two nodes in so many parts. */
  public static final int PARTS = 1024;

  /** The largest log odds that are told apart. */
  public static final double LARGEST = 8;

  /** Nodes in a unit of log odds. */
  public static final int DENSITY = 3;

  private static final int STEPS = 60;
  private static final double CLOSE = 1e-12;

  private final double[] yes = new double[NODES];
  private final double[] no = new double[NODES];
  private final double prior;

  /**
   * @param prior the share of positives among the posts that the probabilities were calibrated on
   */
  public Prevalence(double prior) {
    this.prior = prior;
    for (int node = 0; node < NODES; node++) {
      double p = 1 / (1 + Math.exp(LARGEST - (double) node / DENSITY));
      yes[node] = p / prior;
      no[node] = (1 - p) / (1 - prior);
    }
  }

  /** Where a post with this probability stands: its node times {@link #PARTS}, plus its parts. */
  public static long position(double probability) {
    double odds = Math.log(probability / (1 - probability));
    double bounded = Math.max(-LARGEST, Math.min(LARGEST, odds));
    return (long) Math.rint((bounded + LARGEST) * DENSITY * PARTS);
  }

  /**
   * Adds posts that stand at one node or behind it.
   *
   * @param parts by how many parts they stand behind it, added up over the posts
   * @param counts is added to
   */
  public static void add(int node, long posts, long parts, double[] counts) {
    double behind = (double) parts / PARTS;
    counts[node] += posts - behind;
    if (parts > 0) {
      counts[node + 1] += behind;
    }
  }

  /**
   * The share.
   *
   * @param counts posts at each node
   * @return 0 to 1; NaN if there are no posts or the prior is no share between 0 and 1
   */
  public double of(double[] counts) {
    double posts = 0;
    for (double count : counts) {
      posts += count;
    }
    if (!(posts > 0 && prior > 0 && prior < 1)) {
      return Double.NaN;
    }
    if (slope(0, counts) <= 0) {
      return 0;
    }
    return slope(1, counts) >= 0 ? 1 : inside(counts);
  }

  private double inside(double[] counts) {
    double low = 0;
    double high = 1;
    double q = prior;
    for (int step = 0; step < STEPS; step++) {
      double slope = slope(q, counts);
      low = slope > 0 ? q : low;
      high = slope > 0 ? high : q;
      double next = q + slope / curve(q, counts);
      if (!(next > low && next < high)) {
        next = (low + high) / 2;
      }
      if (Math.abs(next - q) < CLOSE) {
        return next;
      }
      q = next;
    }
    return q;
  }

  /** First derivative of the log likelihood. */
  private double slope(double q, double[] counts) {
    double sum = 0;
    for (int i = 0; i < NODES; i++) {
      sum += counts[i] * (yes[i] - no[i]) / (q * yes[i] + (1 - q) * no[i]);
    }
    return sum;
  }

  /** Second derivative, its sign turned. */
  private double curve(double q, double[] counts) {
    double sum = 0;
    for (int i = 0; i < NODES; i++) {
      double term = (yes[i] - no[i]) / (q * yes[i] + (1 - q) * no[i]);
      sum += counts[i] * term * term;
    }
    return sum;
  }
}
