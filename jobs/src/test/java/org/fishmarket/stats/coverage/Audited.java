package org.fishmarket.stats.coverage;

import java.util.LinkedHashMap;
import java.util.Map;
import org.fishmarket.stats.audited.CorrectedWorlds;

/**
 * Corrected figures of audited cohorts, and what labels alone say of the same posts. The classifier
 * leans to selling in the first cohort and away from it in the second.
 *
 * @param first log odds of selling in the first cohort
 * @param second in the second
 * @param effect of selling, within the accounts of the first
 */
record Audited(double first, double second, double effect) implements Worlds {
  /** How lines begin that leave out the correction; they are known to fail. */
  static final String LABELS = "labels alone: ";

  private static final double LEAN = .4;

  @Override
  public Map<String, Outcome> of(int accounts, long seed) {
    CorrectedWorlds one = new CorrectedWorlds(accounts, first, LEAN, effect, seed);
    CorrectedWorlds two = new CorrectedWorlds(accounts, second, -LEAN, 0, ~seed);
    double ratio = CorrectedWorlds.truth(first);
    double apart = ratio - CorrectedWorlds.truth(second);
    Map<String, Outcome> said = new LinkedHashMap<>();
    said.put("corrected ratio (PPI++)", new Outcome(one.ratio().withP(Double.NaN), ratio));
    said.put(LABELS + "the same ratio", new Outcome(one.labelledRatio().withP(Double.NaN), ratio));
    said.put("two cohorts: corrected ratios (PPI++)", new Outcome(one.minus(two), apart));
    said.put(LABELS + "the same two cohorts", new Outcome(one.labelledMinus(two), apart));
    said.put("corrected slope within accounts (DSL)", new Outcome(one.slope(), effect));
    said.put(LABELS + "the same slope", new Outcome(one.labelledSlope(), effect));
    return said;
  }
}
