package org.fishmarket.compare;

import java.util.Collection;
import java.util.function.Function;
import org.fishmarket.compare.audited.Corrections;
import org.fishmarket.compare.claim.LabelErrors;
import org.fishmarket.models.Classifier;

/**
 * How the posts were labelled.
 *
 * @param classifier that made the labels
 * @param audit gives the corrections of an audit, by the cohorts that all together are made of
 */
public record Labelling(Classifier classifier, Function<Collection<String>, Corrections> audit) {
  /** By a classifier alone. */
  public static Labelling unaudited(Classifier classifier) {
    return new Labelling(classifier, together -> Corrections.none());
  }

  /** The share of selling that the labels' probabilities were calibrated on. */
  double prior() {
    return classifier.sellingPrior();
  }

  LabelErrors errors(Collection<String> together) {
    return LabelErrors.of(classifier, audit.apply(together));
  }
}
