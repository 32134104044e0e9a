package org.fishmarket.stats.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fishmarket.stats.audited.CorrectedWorlds;
import org.fishmarket.stats.coverage.Tally.Outcome;
import org.fishmarket.stats.regression.WithinWorlds;

/**
 * How often 95 % intervals hold the planted truth, and tests at .05 reject where there is nothing,
 * for every estimator of the findings. {@code main} prints the table of docs/methods.md; {@link
 * CoverageTableTest} holds a shorter one to bounds.
 */
final class CoverageTable {
  static final int[] ACCOUNTS = {10, 40, 400};

  /** From so many accounts on half as many worlds are drawn, as each takes so much longer. */
  private static final int LARGE = 100;

  /**
   * An estimator.
   *
   * @param planted worlds in which there is an effect
   * @param nothing worlds in which there is none; null if it has no test
   */
  record Line(String name, Tally.Draw planted, Tally.Draw nothing) {}

  private CoverageTable() {}

  static List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    lines.add(new Line("ratio, bootstrap", BetweenCohorts.ratio(0), null));
    lines.add(new Line("… larger accounts sell more", BetweenCohorts.ratio(.3), null));
    lines.add(new Line("ratio, clustered proportion", BetweenCohorts.share(0), null));
    lines.add(new Line("… larger accounts sell more", BetweenCohorts.share(.3), null));
    lines.add(
        new Line(
            "difference of ratios, bootstrap; p by permutation",
            BetweenCohorts.difference(.7),
            BetweenCohorts.difference(0)));
    lines.add(
        new Line(
            "slope over accounts, bootstrap", OverAccounts.slope(-1.5), OverAccounts.slope(0)));
    lines.add(
        new Line(
            "difference of two shares of the same accounts, bootstrap",
            OverAccounts.shares(.6),
            OverAccounts.shares(0)));
    lines.add(
        new Line(
            "trend of a share over three bins, bootstrap",
            OverAccounts.trend(.4),
            OverAccounts.trend(0)));
    lines.add(
        new Line(
            "within accounts, CR1",
            (accounts, seed) -> new Outcome(WithinWorlds.clusterRobust(accounts, -.5, seed), -.5),
            (accounts, seed) -> new Outcome(WithinWorlds.clusterRobust(accounts, 0, seed), 0)));
    lines.add(
        new Line(
            "within accounts, wild bootstrap under 100 effective accounts",
            (accounts, seed) -> new Outcome(WithinWorlds.ruled(accounts, -.5, seed), -.5),
            (accounts, seed) -> new Outcome(WithinWorlds.ruled(accounts, 0, seed), 0)));
    corrected(lines);
    return lines;
  }

  private static void corrected(List<Line> lines) {
    double high = CorrectedWorlds.truth(-.5);
    double low = CorrectedWorlds.truth(-1.2);
    lines.add(
        new Line(
            "corrected ratio (PPI++)",
            (accounts, seed) -> new Outcome(CorrectedWorlds.ratio(accounts, -.5, seed), high),
            null));
    lines.add(
        new Line(
            "corrected difference of ratios (PPI++)",
            (accounts, seed) ->
                new Outcome(CorrectedWorlds.difference(accounts, -.5, -1.2, seed), high - low),
            (accounts, seed) ->
                new Outcome(CorrectedWorlds.difference(accounts, -.5, -.5, seed), 0)));
    lines.add(
        new Line(
            "corrected slope within accounts (DSL)",
            (accounts, seed) -> new Outcome(CorrectedWorlds.slope(accounts, -.5, seed), -.5),
            (accounts, seed) -> new Outcome(CorrectedWorlds.slope(accounts, 0, seed), 0)));
  }

  /** Prints the table. Arguments: worlds a cell, 2000 if not given; part of a line's name. */
  public static void main(String[] arguments) {
    int worlds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2000;
    String part = arguments.length > 1 ? arguments[1] : "";
    System.out.println(
        "| estimator | 10: holds | rejects | 40: holds | rejects | 400: holds | rejects |");
    System.out.println("|---|---|---|---|---|---|---|");
    for (Line line : lines()) {
      if (line.name().contains(part)) {
        System.out.println(row(line, worlds));
      }
    }
  }

  private static String row(Line line, int worlds) {
    StringBuilder row = new StringBuilder("| " + line.name() + " |");
    for (int accounts : ACCOUNTS) {
      int drawn = accounts < LARGE ? worlds : worlds / 2;
      Tally planted = Tally.of(line.planted(), drawn, accounts);
      row.append(String.format(Locale.ROOT, " %.3f", planted.held()).replace(" 0.", " ."));
      if (planted.none() > .005) {
        row.append(String.format(Locale.ROOT, " (none in %.0f %%)", 100 * planted.none()));
      }
      row.append(" |");
      if (line.nothing() != null) {
        double rejected = Tally.of(line.nothing(), drawn, accounts).rejected();
        row.append(String.format(Locale.ROOT, " %.3f", rejected).replace(" 0.", " ."));
      }
      row.append(" |");
    }
    return row.toString();
  }
}
