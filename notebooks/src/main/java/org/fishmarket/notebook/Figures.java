package org.fishmarket.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.fishmarket.compare.within.EffectEstimate;
import org.fishmarket.job.Sparks;
import org.fishmarket.stats.Adjustment;
import org.fishmarket.stats.Estimate;
import org.fishmarket.stats.Power;
import org.fishmarket.stats.Suppression;

/** Effects that belong together, as the project gives figures: with how sure they are, or not. */
public final class Figures {
  private static final StructType SCHEMA =
      StructType.fromDDL(
          "name string, low double, estimate double, high double, p double, p_adjusted double,"
              + " detectable double, accounts bigint, posts bigint");
  private static final double CONFIDENCE = .95;
  private static final double POWER = .8;

  private final int k;
  private final List<String> names = new ArrayList<>();
  private final List<EffectEstimate> effects = new ArrayList<>();

  private Figures(int k) {
    this.k = k;
  }

  /**
   * Effects on a logarithm, to be shown as percent changes.
   *
   * @param k figures on fewer accounts are left out, and another one with them if they could be
   *     worked out from the rest
   */
  public static Figures percentChanges(int k) {
    return new Figures(k);
  }

  /** Adds an effect under a name. */
  public Figures add(String name, EffectEstimate effect) {
    names.add(name);
    effects.add(effect);
    return this;
  }

  /**
   * A row for each effect, in percent: {@code name, low, estimate, high, p, p_adjusted} (by
   * Benjamini and Hochberg, for all effects added), {@code detectable} (the smallest change that
   * would have been found with a chance of 80 %), {@code accounts, posts}. What is left out or not
   * known is null.
   */
  public Dataset<Row> table() {
    boolean[] hidden =
        Suppression.hidden(effects.stream().mapToLong(EffectEstimate::accounts).toArray(), k);
    double[] adjusted =
        Adjustment.benjaminiHochberg(
            effects.stream().mapToDouble(effect -> effect.estimate().p()).toArray());
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      EffectEstimate effect = effects.get(i);
      Estimate log = hidden[i] ? Estimate.NONE : effect.estimate();
      Estimate percent = log.on(PERCENT);
      double detectable =
          Power.smallestEffect(log.error(), effect.effectiveAccounts() - 1, CONFIDENCE, POWER);
      rows.add(
          RowFactory.create(
              names.get(i),
              known(percent.low()),
              known(percent.value()),
              known(percent.high()),
              known(percent.p()),
              hidden[i] ? null : known(adjusted[i]),
              known(PERCENT.applyAsDouble(detectable)),
              hidden[i] ? null : effect.accounts(),
              hidden[i] ? null : effect.posts()));
    }
    return Sparks.session("notebook").createDataFrame(rows, SCHEMA);
  }

  private static final DoubleUnaryOperator PERCENT = log -> 100 * Math.expm1(log);

  private static Double known(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
