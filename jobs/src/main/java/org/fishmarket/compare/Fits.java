package org.fishmarket.compare;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.fishmarket.compare.claim.Claim;
import org.fishmarket.compare.finding.Settings;
import org.fishmarket.compare.measure.Kept;
import org.fishmarket.compare.within.Design;
import org.fishmarket.compare.within.Fitted;
import org.fishmarket.compare.within.Inference;
import org.fishmarket.compare.within.Key;
import org.fishmarket.compare.within.Regressions;
import org.fishmarket.compare.within.Shared;
import org.fishmarket.compare.within.States;

/** The regressions of all claims, in each cohort and over all of them. */
final class Fits {
  private final Map<Key, Fitted> fitted;
  private final List<Design> designs;
  private final Inference inference;
  private final Shared shared;

  private Fits(Map<Key, Fitted> fitted, List<Design> designs, Inference inference, Shared shared) {
    this.shared = shared;
    this.fitted = fitted;
    this.designs = designs;
    this.inference = inference;
  }

  /** Fits them for the cohorts that are shown, and over those that all together are made of. */
  static Fits of(
      Dataset<Row> states,
      Dataset<Row> crossing,
      List<Claim> claims,
      Membership membership,
      Settings settings,
      Kept kept) {
    List<Design> designs = new ArrayList<>(ResultSums.overPosts(claims));
    designs.addAll(ResultSums.overNetworks(claims));
    // one less than there are replicates, so that levels such as .05 fall between two of them
    Inference inference =
        new Inference(
            settings.seed(),
            settings.replicates() - 1,
            settings.confidence(),
            settings.minAccounts());
    if (designs.isEmpty()) {
      return new Fits(Map.of(), designs, inference, Shared.none());
    }
    Dataset<Row> all = states.where(col("cohort").isInCollection(membership.shown()));
    if (membership.together()) {
      all =
          all.unionByName(
              States.pooled(
                  states.where(col("cohort").isInCollection(membership.members())), crossing));
    }
    Dataset<Row> read = kept.keep(all);
    boolean paired = membership.shown().size() <= settings.pairedCohorts();
    Shared shared = paired ? Shared.of(read, crossing, membership.shown()) : Shared.none();
    return new Fits(Regressions.of(read, designs, inference), designs, inference, shared);
  }

  /** How many accounts two cohorts share; none are counted where not every pair is compared. */
  Shared shared() {
    return shared;
  }

  /** Those of a cohort, or of all together if it is null, by the name of their design. */
  Map<String, Fitted> of(String cohort) {
    Map<String, Fitted> fits = new HashMap<>();
    for (Design design : designs) {
      Fitted fit = fitted.get(new Key(cohort, design.name()));
      fits.put(design.name(), fit == null ? Fitted.none(design, inference) : fit);
    }
    return fits;
  }
}
