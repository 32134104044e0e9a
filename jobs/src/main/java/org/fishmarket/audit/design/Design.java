package org.fishmarket.audit.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fishmarket.models.UserException;
import org.fishmarket.table.AuditStrata;

/**
 * How a sample is drawn: at random without replacement within strata. Cohorts get equal shares, as
 * they are to be compared; within a cohort the bands of scores share as the allocation says. Every
 * stratum gives two posts at least, or all it has: one alone shows no variance.
 *
 * @param size posts to draw, in all or from each cohort
 * @param perCohort whether the size is that of each cohort
 * @param bands of equal width that scores are cut into; 1 for none
 * @param allocation over the bands
 * @param seed of the drawing of lots
 */
public record Design(int size, boolean perCohort, int bands, Allocation allocation, long seed) {
  /** More posts than people will ever code; the sample is held in memory. */
  public static final int MOST = 100_000;

  private static final int LEAST_DRAWN = 2;

  /**
   * Checks the bounds.
   *
   * @throws UserException if size or bands are out of them
   */
  public Design {
    if (size < 1 || size > MOST) {
      throw new UserException(
          "--size " + size + " is no size for a sample. Give 1 to " + MOST + ".");
    }
    if (bands < 1 || bands > AuditStrata.MOST_BANDS) {
      throw new UserException(
          "--by-score "
              + bands
              + " is no number of bands. Give 2 to "
              + AuditStrata.MOST_BANDS
              + ".");
    }
  }

  /**
   * How much is drawn of each stratum.
   *
   * @param strata in any order
   * @return by cohort, then band
   * @throws UserException if the size does not suffice for two posts of each
   */
  public List<Quota> quotas(List<Stratum> strata) {
    Map<String, TreeMap<Integer, Stratum>> cohorts = new TreeMap<>();
    strata.forEach(
        stratum ->
            cohorts
                .computeIfAbsent(stratum.cohort(), name -> new TreeMap<>())
                .put(stratum.band(), stratum));
    List<List<Stratum>> groups =
        cohorts.values().stream().map(bands -> List.copyOf(bands.values())).toList();
    long[] least = groups.stream().mapToLong(Design::least).toArray();
    long[] most = groups.stream().mapToLong(Design::posts).toArray();
    long[] shares = shares(least, most);
    List<Quota> quotas = new ArrayList<>();
    for (int i = 0; i < shares.length; i++) {
      quotas.addAll(within(groups.get(i), shares[i]));
    }
    return quotas;
  }

  private long[] shares(long[] least, long[] most) {
    long needed = 0;
    for (long part : least) {
      needed = perCohort ? Math.max(needed, part) : needed + part;
    }
    if (needed > size) {
      throw new UserException(
          "A sample of "
              + size
              + " is too small: two posts of each stratum make "
              + needed
              + ". Give a larger --size, or fewer bands with --by-score.");
    }
    long[] shares = new long[least.length];
    if (perCohort) {
      for (int i = 0; i < shares.length; i++) {
        shares[i] = Math.min(size, most[i]);
      }
      long total = Arrays.stream(shares).sum();
      if (total > MOST) {
        throw new UserException(
            "A sample of "
                + size
                + " from each cohort makes "
                + total
                + " posts, more than "
                + MOST
                + ". Give a smaller --size.");
      }
      return shares;
    }
    double[] equal = new double[least.length];
    Arrays.fill(equal, 1);
    return Apportionment.split(size, equal, least, most);
  }

  private List<Quota> within(List<Stratum> strata, long share) {
    long[] parts =
        Apportionment.split(
            share,
            strata.stream().mapToDouble(allocation::weight).toArray(),
            strata.stream().mapToLong(stratum -> Math.min(LEAST_DRAWN, stratum.posts())).toArray(),
            strata.stream().mapToLong(Stratum::posts).toArray());
    List<Quota> quotas = new ArrayList<>();
    for (int i = 0; i < parts.length; i++) {
      quotas.add(new Quota(strata.get(i), parts[i]));
    }
    return quotas;
  }

  private static long least(List<Stratum> strata) {
    return strata.stream().mapToLong(stratum -> Math.min(LEAST_DRAWN, stratum.posts())).sum();
  }

  private static long posts(List<Stratum> strata) {
    return strata.stream().mapToLong(Stratum::posts).sum();
  }
}
