package org.fishmarket.stats.audited;

import java.io.Serializable;
import java.util.List;

/**
 * What a stratum's sample says of it: means and spreads of hand labels y and machine labels f.
 *
 * <p>Each sampled post stands for {@code w = (1/pi) N / sum(1/pi)} posts, so that the weights add
 * up to the stratum's N also where not all of the sample was coded (Hajek 1971). With equal
 * probabilities w = N/n.
 */
final class AuditedStratum implements Serializable {
  private final double posts;
  private final int coded;
  private final double scale;
  private final double hand;
  private final double machine;
  private final double square;
  private final double handHand;
  private final double handMachine;
  private final double machineMachine;

  /**
   * Looks at a sample.
   *
   * @param posts in the stratum
   * @param sample two posts or more
   * @throws IllegalArgumentException if more were drawn than there are
   */
  AuditedStratum(long posts, List<AuditedPost> sample) {
    if (sample.size() > posts) {
      throw new IllegalArgumentException(sample.size() + " coded posts of " + posts);
    }
    this.posts = posts;
    coded = sample.size();
    scale = posts / sample.stream().mapToDouble(post -> 1 / post.probability()).sum();
    double y = 0;
    double f = 0;
    double yy = 0;
    for (AuditedPost post : sample) {
      y += weight(post) * post.hand();
      f += weight(post) * post.machine();
      yy += weight(post) * post.hand() * post.hand();
    }
    hand = y / posts;
    machine = f / posts;
    square = yy;
    double[] spread = new double[3];
    for (AuditedPost post : sample) {
      double ww = weight(post) * weight(post);
      spread[0] += ww * (post.hand() - hand) * (post.hand() - hand);
      spread[1] += ww * (post.hand() - hand) * (post.machine() - machine);
      spread[2] += ww * (post.machine() - machine) * (post.machine() - machine);
    }
    double drawn = (1 - coded / this.posts) * coded / (coded - 1.0);
    handHand = drawn * spread[0];
    handMachine = drawn * spread[1];
    machineMachine = drawn * spread[2];
  }

  private double weight(AuditedPost post) {
    return scale / post.probability();
  }

  double posts() {
    return posts;
  }

  int coded() {
    return coded;
  }

  /** Estimated total of the hand labels. */
  double hands() {
    return posts * hand;
  }

  /** Estimated total of their squares. */
  double squares() {
    return square;
  }

  /** Variance of {@link #hands}, over the drawing. */
  double handVariance() {
    return handHand;
  }

  /** Covariance of the estimated totals of hand and machine labels, over the drawing. */
  double covariance() {
    return handMachine;
  }

  /** Variance of the estimated total of machine labels, over the drawing. */
  double machineVariance() {
    return machineMachine;
  }

  /** Pseudo-label of a post that nobody coded. */
  double pseudo(double lambda, double machineLabel) {
    return lambda * machineLabel + hand - lambda * machine;
  }

  /** Pseudo-label of a post of the sample, see {@link Correction}. */
  double pseudo(double lambda, AuditedPost post) {
    double w = weight(post);
    double error = post.hand() - hand - lambda * (post.machine() - machine);
    double others = (1 - 1 / posts) / (1 - w / posts);
    return pseudo(lambda, post.machine()) + w * error * others;
  }
}
