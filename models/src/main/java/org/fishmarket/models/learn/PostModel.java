package org.fishmarket.models.learn;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.fishmarket.models.codebook.Act;
import org.fishmarket.models.codebook.Scheme;
import org.fishmarket.models.text.Language;
import org.fishmarket.models.text.PostText;

/** The trained model: weights, calibrations and thresholds. Immutable, safe to share by threads. */
public final class PostModel {
  private final Scheme scheme;
  private final Language language;
  private final LinearModel linear;
  private final Calibration[] calibrations;
  private final String hash;

  PostModel(Scheme scheme, Language language, LinearModel linear, Calibration[] calibrations) {
    this.scheme = scheme;
    this.language = language;
    this.linear = linear;
    this.calibrations = calibrations.clone();
    this.hash = ModelFile.hash(this);
  }

  /**
   * Reads a model. The file may come from a stranger: it is data only, and its size is bounded.
   *
   * @throws IOException if this is not a whole model file
   */
  public static PostModel read(InputStream in) throws IOException {
    return ModelFile.read(in);
  }

  /** Writes the model; the same model gives the same bytes. */
  public void write(OutputStream out) throws IOException {
    ModelFile.write(this, out);
  }

  /** The first 12 hexadecimal digits of the SHA-256 of all that the model holds. */
  public String hash() {
    return hash;
  }

  /** The intents that the model knows. */
  public Scheme scheme() {
    return scheme;
  }

  /** The language of the posts that it learned from. */
  public Language language() {
    return language;
  }

  /** The names of all features with a weight. */
  public List<String> featureNames() {
    return linear.names();
  }

  /** Judges a post. */
  public Judgement judge(PostText post) {
    return Calibrated.judge(linear.scores(FeatureSet.of(post)), calibrations, scheme);
  }

  /** The share of selling among the posts on which its probability was calibrated. */
  public double sellingPrior() {
    return calibrations[Heads.SELLING].prior();
  }

  /** Takes what the features of a post add to its log odds. */
  @FunctionalInterface
  public interface Parts {
    /**
     * One feature.
     *
     * @param feature its index in {@link #featureNames()}
     * @param logOdds above 0 if it speaks for yes
     */
    void add(int feature, double logOdds);
  }

  /**
   * Tells how much each known feature of a post adds to the log odds of a label; with {@link #base}
   * they add up to those log odds.
   *
   * @param act whose log odds; null for those of selling
   */
  public void parts(PostText post, Act act, Parts parts) {
    int head = new Heads(scheme).asked(act);
    FeatureSet features = FeatureSet.of(post);
    double slope = calibrations[head].slope();
    for (int i = 0; i < features.size(); i++) {
      int row = linear.row(features.key(i));
      if (row >= 0) {
        parts.add(row, slope * features.value(i) * linear.weight(row, head));
      }
    }
  }

  /** The log odds of an act, or of selling if it is null, of a post without any feature. */
  public double base(Act act) {
    int head = new Heads(scheme).asked(act);
    return calibrations[head].logOdds(linear.bias(head));
  }

  /** The probability from which on a post has an act, or is selling if it is null. */
  public double threshold(Act act) {
    return calibrations[new Heads(scheme).asked(act)].threshold();
  }

  /** Whether the model has a weight for a word by its normal form. */
  public boolean knows(String norm) {
    return linear.knows(norm);
  }

  LinearModel linear() {
    return linear;
  }

  Calibration[] calibrations() {
    return calibrations.clone();
  }
}
