package org.fishmarket.stats.coded;

import java.util.Collection;

/**
 * How well the classifier's selling fits the coders', each post weighted by what it stands for.
 * Posts without an intent on either side do not count.
 *
 * @param precision share of the classifier's selling posts that the coders call so; null without
 *     any
 * @param recall share of the coders' selling posts that the classifier found; null without any
 * @param f1 2 hits / (said + sells); null without any of both
 */
public record Scores(Double precision, Double recall, Double f1) {
  /** Scores of the coded posts; none if a stratum has no coded post. */
  public static Scores of(Weights weights, Collection<Unit> units) {
    double hits = 0;
    double said = 0;
    double sells = 0;
    if (weights.complete()) {
      for (Unit unit : units) {
        if (unit.codable() && unit.said() != null) {
          double weight = weights.of(unit.stratum());
          hits += unit.said() ? weight * unit.sells() : 0;
          said += unit.said() ? weight : 0;
          sells += weight * unit.sells();
        }
      }
    }
    return new Scores(share(hits, said), share(hits, sells), share(2 * hits, said + sells));
  }

  private static Double share(double part, double whole) {
    return whole == 0 ? null : part / whole;
  }
}
