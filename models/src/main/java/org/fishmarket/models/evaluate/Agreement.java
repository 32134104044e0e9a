package org.fishmarket.models.evaluate;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How far coders agree on codes without an order, such as intents. A missing code is null. */
public final class Agreement {
  private Agreement() {}

  /**
   * The share of units to which both coders gave the same code.
   *
   * @param one a coder's codes
   * @param other another's, of the same units in the same order
   * @return null if there is no unit that both coded
   */
  public static Double share(List<?> one, List<?> other) {
    Table table = Table.of(one, other);
    return table.units == 0 ? null : table.same / table.units;
  }

  /**
   * Cohen's kappa: (p - e) / (1 - e), where p is the share of units with the same code and e the
   * share expected if each coder kept to the own shares of codes but drew at random (Cohen, "A
   * coefficient of agreement for nominal scales", Educational and Psychological Measurement 20,
   * 1960). Units that one of them left out do not count.
   *
   * @param one a coder's codes
   * @param other another's, of the same units in the same order
   * @return at most 1, 0 for agreement as by chance; null if there is no unit that both coded, or
   *     both gave all units the same one code
   */
  public static Double kappa(List<?> one, List<?> other) {
    Table table = Table.of(one, other);
    double chance = 0;
    for (Map.Entry<Object, Double> code : table.first.entrySet()) {
      chance += code.getValue() * table.second.getOrDefault(code.getKey(), 0.0);
    }
    double all = table.units * table.units;
    return chance == all ? null : (table.same * table.units - chance) / (all - chance);
  }

  /**
   * Krippendorff's alpha for nominal codes: 1 - observed / expected disagreement over all pairs of
   * codes within units, so any number of coders may each have left out units (Krippendorff,
   * "Content Analysis", chapter on reliability, and "Computing Krippendorff's Alpha-Reliability",
   * 2011). Units with fewer than two codes do not count.
   *
   * @param units the codes that each unit was given; null among them is a missing one
   * @return at most 1, 0 for agreement as by chance; null if no unit has two codes, or all codes
   *     are the same one
   */
  public static Double alpha(Collection<? extends List<?>> units) {
    Map<Object, Double> totals = new HashMap<>();
    double codes = 0;
    double same = 0;
    for (List<?> unit : units) {
      Map<Object, Double> counts = new HashMap<>();
      unit.stream().filter(Objects::nonNull).forEach(code -> counts.merge(code, 1.0, Double::sum));
      double given = counts.values().stream().mapToDouble(Double::doubleValue).sum();
      if (given < 2) {
        continue;
      }
      codes += given;
      for (Map.Entry<Object, Double> code : counts.entrySet()) {
        totals.merge(code.getKey(), code.getValue(), Double::sum);
        same += code.getValue() * (code.getValue() - 1) / (given - 1);
      }
    }
    double chance = totals.values().stream().mapToDouble(n -> n * n).sum();
    double expected = codes * codes - chance;
    return expected == 0 ? null : 1 - (codes - 1) * (codes - same) / expected;
  }

  /** Counts of the codes of two coders. */
  private static final class Table {
    private final Map<Object, Double> first = new HashMap<>();
    private final Map<Object, Double> second = new HashMap<>();
    private double units;
    private double same;

    static Table of(List<?> one, List<?> other) {
      if (one.size() != other.size()) {
        throw new IllegalArgumentException(one.size() + " and " + other.size() + " units");
      }
      Table table = new Table();
      for (int i = 0; i < one.size(); i++) {
        Object a = one.get(i);
        Object b = other.get(i);
        if (a != null && b != null) {
          table.units++;
          table.same += a.equals(b) ? 1 : 0;
          table.first.merge(a, 1.0, Double::sum);
          table.second.merge(b, 1.0, Double::sum);
        }
      }
      return table;
    }
  }
}
