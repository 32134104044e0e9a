package org.fishmarket.stats.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Prints how often 95 % intervals hold the truth, and tests at .05 reject where there is nothing,
 * with 10, 40 and 400 accounts a cohort. {@link CoverageTableTest} holds a shorter run of it.
 */
final class CoverageTable {
  static final int[] ACCOUNTS = {10, 40, 400};

  /** From so many accounts on half as many worlds are drawn, as each takes so much longer. */
  private static final int LARGE = 100;

  /** In fewer worlds a share says too little. */
  static final int FEWEST = 100;

  /** What is asked of intervals and of tests. */
  static final double LEAST = .93;

  static final double MOST = .97;
  static final double MOST_REJECTED = .06;

  /**
   * How lines begin of worlds in which very few accounts have most posts, and are unlike others.
   */
  static final String LEANING = "very unequal, larger ones differ: ";

  /**
   * Worlds of a kind.
   *
   * @param planted worlds with effects
   * @param nothing the same without, for the tests
   */
  record Kind(String name, Worlds planted, Worlds nothing) {}

  private CoverageTable() {}

  static List<Kind> kinds() {
    return List.of(
        cohorts("cohorts", "", .3, 1),
        new Kind("ranks", new RankWorlds(.5), new RankWorlds(0)),
        new Kind("within", new Regressed(-.5, -.2), new Regressed(0, 0)),
        new Kind("audited", new Audited(-.5, -1.2, -.5), new Audited(-.5, -.5, 0)),
        cohorts("unequal", "very unequal: ", 0, 2),
        cohorts("leaning", LEANING, .3, 2),
        new Kind("skewed", new SkewedWorlds(), (accounts, seed) -> Map.of()));
  }

  private static Kind cohorts(String name, String prefix, double lean, double spread) {
    return new Kind(
        name,
        CohortWorlds.planted(prefix, lean, spread),
        CohortWorlds.without(prefix, lean, spread));
  }

  /** Prints the table. Arguments: worlds a cell, 1000 if not given; the kinds, all if not given. */
  public static void main(String[] arguments) {
    int worlds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1000;
    List<String> wanted =
        List.of(arguments).subList(Math.min(1, arguments.length), arguments.length);
    System.out.println(
        "| estimator | 10: holds | rejects | 40: holds | rejects | 400: holds | rejects |");
    System.out.println("|---|---|---|---|---|---|---|");
    for (Kind kind : kinds()) {
      if (wanted.isEmpty() || wanted.contains(kind.name())) {
        print(kind, worlds);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "Standard error of a share of .95: %.3f, with 400 accounts %.3f.%n",
        error(.95, worlds),
        error(.95, worlds / 2));
  }

  /** Monte Carlo error of a share. */
  static double error(double share, int worlds) {
    return Math.sqrt(share * (1 - share) / worlds);
  }

  private static void print(Kind kind, int worlds) {
    List<Map<String, Tally>> planted = new ArrayList<>();
    List<Map<String, Tally>> nothing = new ArrayList<>();
    for (int accounts : ACCOUNTS) {
      int drawn = accounts < LARGE ? worlds : worlds / 2;
      planted.add(Tally.of(kind.planted(), drawn, accounts));
      nothing.add(Tally.of(kind.nothing(), drawn, accounts));
    }
    for (String name : planted.get(0).keySet()) {
      StringBuilder row = new StringBuilder("| " + name + " |");
      for (int i = 0; i < ACCOUNTS.length; i++) {
        Tally with = planted.get(i).get(name);
        Tally without = nothing.get(i).getOrDefault(name, new Tally());
        row.append(' ').append(cell(with.held(), with.told(), LEAST, MOST));
        if (with.untold() > .005) {
          row.append(String.format(Locale.ROOT, " (%.0f %% not told)", 100 * with.untold()));
        }
        row.append(" | ").append(cell(without.rejected(), without.tested(), 0, MOST_REJECTED));
        row.append(" |");
      }
      System.out.println(row);
    }
  }

  /** A share, in bold if it is outside of what is asked for; empty in too few worlds. */
  private static String cell(double share, int worlds, double least, double most) {
    if (worlds < FEWEST) {
      return "";
    }
    String digits = String.format(Locale.ROOT, "%.3f", share).replace("0.", ".");
    return share < least || share > most ? "**" + digits + "**" : digits;
  }
}
