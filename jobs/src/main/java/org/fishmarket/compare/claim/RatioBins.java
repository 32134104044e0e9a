package org.fishmarket.compare.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.fishmarket.compare.finding.Basis;
import org.fishmarket.compare.finding.Finding;
import org.fishmarket.compare.finding.Scale;
import org.fishmarket.compare.finding.Settings;
import org.fishmarket.compare.finding.Subject;
import org.fishmarket.compare.sums.Cell;
import org.fishmarket.compare.sums.Group;
import org.fishmarket.stats.Bootstrap;
import org.fishmarket.stats.Estimate;
import org.fishmarket.stats.Suppression;

/**
 * The engagement of a group's accounts in bins of their promotional ratio, over all strata and in
 * each. Strata show their bins only if none of them is hidden in any: a bin of one stratum could
 * else be worked out from those of the others and of all.
 */
final class RatioBins {
  private final Claim claim;
  private final Group group;
  private final Settings settings;
  private final boolean[] pooled;
  private final boolean[] each;

  /**
   * @param strata of the group if there are several, else none
   * @param hiddenStrata those of which nothing is shown
   */
  RatioBins(
      Claim claim, Group group, List<String> strata, boolean[] hiddenStrata, Settings settings) {
    this.claim = claim;
    this.group = group;
    this.settings = settings;
    this.pooled = Suppression.hidden(accounts(null), settings.minAccounts());
    this.each = new boolean[pooled.length];
    Arrays.fill(
        each,
        any(hiddenStrata)
            || any(pooled)
            || strata.stream().anyMatch(stratum -> few(accounts(stratum))));
  }

  private static boolean any(boolean[] hidden) {
    return IntStream.range(0, hidden.length).anyMatch(i -> hidden[i]);
  }

  private boolean few(long[] accounts) {
    return LongStream.of(accounts).anyMatch(some -> some > 0 && some < settings.minAccounts());
  }

  private long[] accounts(String stratum) {
    return IntStream.range(0, Cell.BINS.size())
        .mapToLong(bin -> group.accounts(stratum, bin))
        .toArray();
  }

  /** Over all strata. */
  List<Finding> pooled() {
    return findings(null, pooled);
  }

  /** In one stratum. */
  List<Finding> in(String stratum) {
    return findings(stratum, each);
  }

  private List<Finding> findings(String stratum, boolean[] hidden) {
    List<Finding> findings = new ArrayList<>();
    boolean none = group.accounts(stratum) < settings.minAccounts();
    for (int bin = 0; bin < hidden.length; bin++) {
      Subject subject = subject(bin).in(stratum);
      long accounts = group.accounts(stratum, bin);
      if (accounts == 0) {
        findings.add(Finding.notMeasurable(subject, "no account has such a promotional ratio"));
      } else if (none || hidden[bin]) {
        findings.add(Finding.tooFew(subject, settings));
      } else {
        Estimate estimate =
            Bootstrap.estimate(group.bin(stratum, bin), accounts, settings.confidence());
        Basis basis = Basis.posts(group.posts(stratum, bin), accounts);
        findings.add(Finding.of(subject, estimate.withP(Double.NaN), basis, null));
      }
    }
    return findings;
  }

  private Subject subject(int bin) {
    List<Double> ends = Cell.BINS;
    String range =
        bin == 0
            ? "0"
            : String.format(
                Locale.ROOT, "(%s, %s]", number(ends.get(bin - 1)), number(ends.get(bin)));
    return new Subject(
        claim,
        "engagement by bin",
        group.name(),
        null,
        "promotional ratio " + range,
        Subject.POOLED,
        Scale.LOG_COUNT,
        0);
  }

  private static String number(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
