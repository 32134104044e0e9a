package org.fishmarket.compare.audited;

import java.io.Serializable;

/**
 * Makes a share of codable posts one of posts. The share r = A/B divides by a sum of pseudo-labels,
 * which say nothing of how large an account is: those of a coded post may be -100. By Taylor
 * linearisation r varies as {@code sum (a - r b) / B} over accounts (Cochran, Sampling Techniques
 * 1977, section 6.4). So each account counts with {@code (a - r b) N / B + r n}, n its posts and N
 * those of all: these add up to r N, and vary about r n as they should.
 *
 * @param shares r of each {@link Question}
 * @param scale N / B
 */
record Weighing(double[] shares, double scale) implements Serializable {
  private static final double GRID = 0x1.0p32;

  /**
   * What an account counts for.
   *
   * @param units its sums of pseudo-labels: questions, then codable
   * @param posts its posts
   */
  double of(int question, long[] units, long posts) {
    double share = shares[question];
    double left = units[question] / GRID - share * (units[shares.length] / GRID);
    return left * scale + share * posts;
  }
}
