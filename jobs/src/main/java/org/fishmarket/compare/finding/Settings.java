package org.fishmarket.compare.finding;

import java.io.Serializable;
import org.fishmarket.models.UserException;

/**
 * The thresholds of a comparison; they are printed in the report.
 *
 * @param seed of all random draws
 * @param replicates resamples of the bootstrap over accounts
 * @param permutations of accounts over cohorts, for the p value of a difference
 * @param minAccounts k: a figure on fewer accounts is suppressed
 * @param minCodedPosts accounts with fewer coded posts have no promotional ratio of their own
 * @param youngDays posts younger than so many days when collected have no engagement yet
 * @param pairedCohorts up to so many cohorts, every pair is compared; with more, each is compared
 *     with all cohorts together, so that work and memory stay in proportion to their number
 * @param confidence of the intervals
 * @param significance largest adjusted p value that settles a claim
 */
public record Settings(
    long seed,
    int replicates,
    int permutations,
    int minAccounts,
    int minCodedPosts,
    int youngDays,
    int pairedCohorts,
    double confidence,
    double significance)
    implements Serializable {

  public Settings {
    atLeast("replicates", replicates, 100);
    atLeast("permutations", permutations, 100);
    atLeast("accounts a figure rests on", minAccounts, 2);
    atLeast("coded posts of an account", minCodedPosts, 1);
    atLeast("days a post must be old", youngDays, 0);
    atLeast("cohorts compared in pairs", pairedCohorts, 0);
    within("confidence", confidence);
    within("significance", significance);
  }

  /** The defaults that the methods page explains. */
  public static Settings defaults() {
    return new Settings(20110801, 2000, 2000, 10, 5, 7, 12, .95, .05);
  }

  /** The same with another seed. */
  public Settings withSeed(long other) {
    return new Settings(
        other,
        replicates,
        permutations,
        minAccounts,
        minCodedPosts,
        youngDays,
        pairedCohorts,
        confidence,
        significance);
  }

  /** The same with another number of accounts under which a figure is suppressed. */
  public Settings withMinAccounts(int other) {
    return new Settings(
        seed,
        replicates,
        permutations,
        other,
        minCodedPosts,
        youngDays,
        pairedCohorts,
        confidence,
        significance);
  }

  private static void atLeast(String what, int value, int least) {
    if (value < least) {
      throw new UserException(
          "The number of " + what + " is " + value + "; give " + least + " or more.");
    }
  }

  private static void within(String what, double value) {
    if (!(value > 0 && value < 1)) {
      throw new UserException("The " + what + " is " + value + "; give a number between 0 and 1.");
    }
  }
}
