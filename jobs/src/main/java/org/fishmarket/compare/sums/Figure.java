package org.fishmarket.compare.sums;

import java.util.List;
import java.util.function.Function;
import org.fishmarket.compare.finding.Basis;
import org.fishmarket.compare.finding.Settings;
import org.fishmarket.stats.Replicates;
import org.fishmarket.stats.Sums;
import org.fishmarket.stats.Suppression;

/**
 * A figure of a cohort: a formula over its {@link Total}s, and what it rests on.
 *
 * @param formula gives it in every resample, NaN where it is not defined
 * @param arms the kinds of events that it compares, or the one that it is about
 * @param parts accounts of all parts of a whole of which this tells one, and {@code part} which;
 *     empty if it is no part of a whole
 */
public record Figure(
    Function<Sums, Replicates> formula, List<Arm> arms, List<Total> parts, int part) {
  /**
   * One kind of events.
   *
   * @param accounts that have such events: the independent units
   * @param events number of them
   * @param missing what the data lack where nobody has any
   */
  public record Arm(Total accounts, Total events, String missing) {}

  /** A figure that is no part of a whole. */
  public Figure(Function<Sums, Replicates> formula, List<Arm> arms) {
    this(formula, arms, List.of(), 0);
  }

  /** The share of accounts that are in one of several parts. */
  public static Figure part(List<Total> parts, int part, Arm whole) {
    Total counting = parts.get(part);
    return new Figure(sums -> ratio(sums, counting, whole.events), List.of(whole), parts, part);
  }

  /** The share of events that count. */
  public static Figure share(Total counting, Arm arm) {
    return new Figure(sums -> ratio(sums, counting, arm.events), List.of(arm));
  }

  /** The share of one kind of events that count, less that of another. */
  public static Figure difference(Total counting, Arm arm, Total other, Arm against) {
    return new Figure(
        sums -> ratio(sums, counting, arm.events).minus(ratio(sums, other, against.events)),
        List.of(arm, against));
  }

  private static Replicates ratio(Sums sums, Total counting, Total events) {
    return Replicates.ratio(sums.each(counting.ordinal()), sums.each(events.ordinal()));
  }

  /** What the data lack for it, or null. */
  public String missing(Observed observed) {
    return arms.stream()
        .filter(arm -> observed.count(arm.accounts) == 0)
        .map(Arm::missing)
        .findFirst()
        .orElse(null);
  }

  /** Accounts that the weaker arm rests on. */
  public long accounts(Observed observed) {
    return arms.stream().mapToLong(arm -> observed.count(arm.accounts)).min().orElse(0);
  }

  /** Whether it would tell of a part with few accounts, or help to work one out. */
  public boolean hidden(Observed observed, Settings settings) {
    long[] accounts = parts.stream().mapToLong(observed::count).toArray();
    return accounts.length > 0 && Suppression.overlapping(accounts, settings.minAccounts())[part];
  }

  /** What it rests on. */
  public Basis basis(Observed observed) {
    long events = arms.stream().mapToLong(arm -> observed.count(arm.events)).sum();
    return Basis.events(events, accounts(observed));
  }
}
