package org.fishmarket.models.evaluate;

import java.util.ArrayList;
import java.util.List;

/**
 * How often the answer is yes where the classifier gives about the same probability.
 *
 * @param from the least probability of the bin
 * @param to the first one above it; the last bin holds 1 as well
 * @param posts how many there are
 * @param probability their mean probability, null without posts
 * @param share the coder's share of yes among them, null without posts
 */
public record Bin(double from, double to, int posts, Double probability, Double share) {
  private static final int COUNT = 10;

  /** The ten bins of equal width, from 0 to 1. */
  static List<Bin> of(double[] probabilities, boolean[] yes) {
    int[] posts = new int[COUNT];
    double[] sums = new double[COUNT];
    double[] hits = new double[COUNT];
    for (int i = 0; i < yes.length; i++) {
      int bin = Math.min(COUNT - 1, (int) (probabilities[i] * COUNT));
      posts[bin]++;
      sums[bin] += probabilities[i];
      hits[bin] += yes[i] ? 1 : 0;
    }
    List<Bin> bins = new ArrayList<>();
    for (int b = 0; b < COUNT; b++) {
      Double mean = posts[b] == 0 ? null : sums[b] / posts[b];
      Double share = posts[b] == 0 ? null : hits[b] / posts[b];
      bins.add(new Bin(b / (double) COUNT, (b + 1) / (double) COUNT, posts[b], mean, share));
    }
    return bins;
  }

  /**
   * Expected calibration error: the mean distance of probability and share of yes over the bins,
   * weighted by their posts (Naeini, Cooper and Hauskrecht, "Obtaining well calibrated
   * probabilities using Bayesian binning", AAAI 2015).
   *
   * @return null without posts
   */
  static Double error(List<Bin> bins) {
    double gap = 0;
    int posts = 0;
    for (Bin bin : bins) {
      gap += bin.posts == 0 ? 0 : bin.posts * Math.abs(bin.probability - bin.share);
      posts += bin.posts;
    }
    return posts == 0 ? null : gap / posts;
  }
}
