package org.fishmarket.stats.coverage;

import java.util.LinkedHashMap;
import java.util.Map;
import org.fishmarket.compare.finding.Settings;
import org.fishmarket.compare.within.EffectEstimate;
import org.fishmarket.compare.within.Fitted;
import org.fishmarket.compare.within.Inference;
import org.fishmarket.compare.within.Method;
import org.fishmarket.compare.within.PlainFits;
import org.fishmarket.stats.Estimate;
import org.fishmarket.stats.regression.WithinWorlds;

/**
 * Effects within accounts, of a cohort and as a difference of two, with half as many accounts again
 * in the second.
 *
 * @param first effect planted in the first cohort
 * @param second in the second
 */
record Regressed(double first, double second) implements Worlds {
  @Override
  public Map<String, Outcome> of(int accounts, long seed) {
    Settings settings = Settings.defaults();
    Inference inference = new Inference(seed, settings.replicates() - 1, settings.confidence());
    Fitted one = PlainFits.of(WithinWorlds.rows(accounts, first, seed), inference);
    Fitted two = PlainFits.of(WithinWorlds.rows(accounts + accounts / 2, second, ~seed), inference);
    EffectEstimate found = one.effect(PlainFits.EFFECT);
    boolean few = found.accounts() < settings.minAccounts();
    Map<String, Outcome> said = new LinkedHashMap<>();
    for (Method method : Method.values()) {
      boolean told = !few && found.method() == method;
      String by =
          switch (method) {
            case CLUSTER_ROBUST -> "CR1, from 100 effective accounts on";
            case WILD_BOOTSTRAP -> "wild cluster bootstrap, under 100";
          };
      Estimate estimate = told ? found.estimate() : Estimate.NONE;
      said.put("within accounts (" + by + ")", new Outcome(estimate, first));
    }
    said.put(
        "within accounts (as findings have it)",
        new Outcome(few ? Estimate.NONE : found.estimate(), first));
    said.put(
        "two cohorts: within accounts (CR1, t by Satterthwaite)",
        new Outcome(few ? Estimate.NONE : one.minus(two, PlainFits.EFFECT), first - second));
    return said;
  }
}
