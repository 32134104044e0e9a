package org.fishmarket.report.model;

import java.util.List;

/**
 * What is known of the classifier that made the labels.
 *
 * @param version name and hash of its weights
 * @param language that it reads, as ISO 639 code
 * @param selling names of the intents that sell
 * @param others names of those that do not
 * @param acts whether it tells acts too
 * @param features words, cues and shapes with a weight
 * @param threshold probability of selling from which on a post is labelled selling
 * @param usual share of selling among the posts on which its probabilities were calibrated
 * @param heldOut training and scores; null where the model does not come with fishmarket, since its
 *     file does not tell them
 */
public record ClassifierCard(
    String version,
    String language,
    List<String> selling,
    List<String> others,
    boolean acts,
    int features,
    double threshold,
    double usual,
    HeldOut heldOut) {

  /**
   * Scores of selling on posts of sources that were not trained on.
   *
   * @param trained posts trained on, of so many {@code sources} and at least so many {@code
   *     accounts}
   * @param coders who coded them, in words
   * @param posts scored
   * @param postAccounts that wrote them
   * @param ece expected calibration error of the probability of selling
   */
  public record HeldOut(
      long trained,
      long sources,
      long accounts,
      String coders,
      long posts,
      long postAccounts,
      Interval precision,
      Interval recall,
      Interval f1,
      Interval auc,
      double ece) {}
}
