package org.fishmarket.models.learn;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  /** The probability of selling from which on a post is labelled selling. */
  public double sellingThreshold() {
    return calibrations[Heads.SELLING].threshold();
  }

  /** Judges a post. */
  public Judgement judge(PostText post) {
    return Calibrated.judge(linear.scores(FeatureSet.of(post)), calibrations, scheme);
  }

  /**
   * How much each feature of a post adds to its log odds of selling; with {@link #base()} they add
   * up to those log odds.
   */
  public Map<String, Double> parts(PostText post) {
    Map<Long, String> names = FeatureSet.names(post);
    FeatureSet features = FeatureSet.of(post);
    double slope = calibrations[Heads.SELLING].slope();
    Map<String, Double> parts = new HashMap<>();
    for (int i = 0; i < features.size(); i++) {
      int row = linear.row(features.key(i));
      if (row >= 0) {
        double part = slope * features.value(i) * linear.weight(row, Heads.SELLING);
        parts.put(names.get(features.key(i)), part);
      }
    }
    return parts;
  }

  /** The log odds of selling of a post without any feature. */
  public double base() {
    return calibrations[Heads.SELLING].logOdds(linear.bias(Heads.SELLING));
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
