package org.fishmarket.models.evaluate;

import java.util.List;

/**
 * How well yes-or-no answers fit a coder's. What cannot be computed is null.
 *
 * @param posts how many were scored
 * @param units of how many accounts; a post whose account is not known counts as one
 * @param yes how many the coder answered yes
 * @param said how many the classifier did
 * @param precision share of the classifier's yes that are the coder's, null without any
 * @param precisionInterval by {@link Resampling} of the units
 * @param recall share of the coder's yes that the classifier found, null without any
 * @param recallInterval by {@link Resampling} of the units
 * @param f1 harmonic mean of both: 2 hits / (yes + said), null if both are 0
 * @param f1Interval by {@link Resampling} of the units
 * @param auc area under the ROC curve of the probabilities, null without both answers
 * @param aucInterval by {@link Resampling} of the units
 * @param brier mean squared distance of probability and answer (Brier 1950)
 * @param ece expected calibration error, see {@link Bin#error}
 * @param bins ten bins of the probabilities, empty if there are no probabilities
 */
public record Score(
    int posts,
    int units,
    int yes,
    int said,
    Double precision,
    Interval precisionInterval,
    Double recall,
    Interval recallInterval,
    Double f1,
    Interval f1Interval,
    Double auc,
    Interval aucInterval,
    Double brier,
    Double ece,
    List<Bin> bins) {}
