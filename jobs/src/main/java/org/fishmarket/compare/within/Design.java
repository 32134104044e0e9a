package org.fishmarket.compare.within;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;

/**
 * A regression of an outcome on regressors, over some of the rows of a table. Its controls are the
 * columns {@code period} and the measurement cell, {@code stratum} and {@code counts}; rows without
 * a period are a period of their own. Accounts are the clusters. What is not to be controlled for
 * is given as a constant column.
 *
 * @param name unique among designs
 * @param rows which rows take part; null is no
 * @param regressors in order: of those that say the same the later is dropped
 * @param outcome a number; null leaves the row out
 * @param effects what is to be estimated
 * @param level whether accounts are compared with themselves or with each other
 */
public record Design(
    String name,
    Column rows,
    List<Regressor> regressors,
    Column outcome,
    List<Effect> effects,
    Level level) {

  /**
   * A design.
   *
   * @throws IllegalArgumentException if there is no regressor, a name comes twice, or an effect
   *     names no regressor of the design
   */
  public Design {
    regressors = List.copyOf(regressors);
    effects = List.copyOf(effects);
    if (regressors.isEmpty()) {
      throw new IllegalArgumentException("The design " + name + " has no regressor.");
    }
    Set<String> names = new HashSet<>();
    for (Regressor regressor : regressors) {
      unique(names.add(regressor.name()), name, regressor.name());
    }
    Set<String> effectNames = new HashSet<>();
    for (Effect effect : effects) {
      unique(effectNames.add(effect.name()), name, effect.name());
      for (String regressor : effect.regressors()) {
        if (!names.contains(regressor)) {
          throw new IllegalArgumentException(
              String.format(
                  "The effect %s of the design %s names %s, which is no regressor of it.",
                  effect.name(), name, regressor));
        }
      }
    }
  }

  /** A regression within accounts. */
  public static Design within(
      String name, Column rows, List<Regressor> regressors, Column outcome, List<Effect> effects) {
    return new Design(name, rows, regressors, outcome, effects, Level.OF_EACH_ACCOUNT);
  }

  /** An ordinary regression with a constant. */
  public static Design ordinary(
      String name, Column rows, List<Regressor> regressors, Column outcome, List<Effect> effects) {
    return new Design(name, rows, regressors, outcome, effects, Level.COMMON);
  }

  private static void unique(boolean first, String design, String name) {
    if (!first) {
      throw new IllegalArgumentException("The design " + design + " has two of " + name + ".");
    }
  }
}
