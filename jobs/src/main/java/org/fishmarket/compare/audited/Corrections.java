package org.fishmarket.compare.audited;

import static org.apache.spark.sql.functions.col;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.fishmarket.compare.finding.Settings;
import org.fishmarket.compare.measure.Kept;
import org.fishmarket.compare.measure.PostMeasures;
import org.fishmarket.compare.sums.Contribution;
import org.fishmarket.stats.Estimate;
import org.fishmarket.table.AuditStrata;
import org.fishmarket.table.Table;

/** What the audit of a result makes of its figures. Without an audit it makes nothing of them. */
public final class Corrections {
  private static final Corrections NONE =
      new Corrections(new TreeMap<>(), Set.of(), null, null, null);

  private final Map<String, AuditedCohort> cohorts;
  private final Collection<String> together;
  private final CorrectedShares shares;
  private final CorrectedSlopes slopes;
  private final Dataset<Row> accounts;

  private Corrections(
      Map<String, AuditedCohort> cohorts,
      Collection<String> together,
      CorrectedShares shares,
      CorrectedSlopes slopes,
      Dataset<Row> accounts) {
    this.cohorts = cohorts;
    this.together = together;
    this.shares = shares;
    this.slopes = slopes;
    this.accounts = accounts;
  }

  /** Nobody audited the labels: every look-up says so. */
  public static Corrections none() {
    return NONE;
  }

  /**
   * Holds an audit against a result.
   *
   * @param measured posts as {@link PostMeasures#of} gives them
   * @param labels the table {@link Table#LABELS}
   * @param interactions the table {@link Table#INTERACTIONS}
   * @param sample the table {@link Table#SAMPLE}
   * @param audit the table {@link Table#AUDIT}
   * @param together the cohorts that all together are made of; empty if there is no such figure
   * @param kept takes what is kept on the way
   */
  public static Corrections of(
      Dataset<Row> measured,
      Dataset<Row> labels,
      Dataset<Row> interactions,
      Dataset<Row> sample,
      Dataset<Row> audit,
      Collection<String> together,
      Settings settings,
      Kept kept) {
    Draw draw = Draw.of(sample, labels);
    Optional<AuditStrata> strata = draw.strata();
    Set<String> names = draw.posts().stream().map(DrawnPost::cohort).collect(Collectors.toSet());
    if (strata.isEmpty()) {
      return refused(names, "the strata of the audit's sample are not those of this version");
    }
    boolean whole = draw.relabelled() && strata.get().bands() > 1;
    AuditedCohort.Cut cut = new AuditedCohort.Cut(strata.get(), whole);
    Map<String, HandLabel> hands = hands(audit);
    Dataset<Row> audited = measured.where(col("cohort").isInCollection(names));
    Dataset<Row> counts = kept.keep(AccountCounts.of(audited, cut.counted()));
    Map<String, Map<String, AuditedCohort.Counts>> found = AccountCounts.strata(counts);
    Map<String, List<DrawnPost>> drawn =
        draw.posts().stream().collect(Collectors.groupingBy(DrawnPost::cohort));
    Map<String, AuditedCohort> cohorts = new TreeMap<>();
    drawn.forEach(
        (name, posts) ->
            cohorts.put(
                name, AuditedCohort.of(posts, hands, found.getOrDefault(name, Map.of()), cut)));
    Map<String, Tuned> tuned = new TreeMap<>();
    cohorts.forEach(
        (name, cohort) -> {
          if (cohort.reason() == null) {
            tuned.put(name, new Tuned(cohort));
          }
        });
    if (tuned.isEmpty()) {
      return new Corrections(cohorts, together, null, null, null);
    }
    Collection<String> all = tuned.keySet().containsAll(together) ? Set.copyOf(together) : Set.of();
    CorrectedShares shares =
        CorrectedShares.of(
            plan -> ShareSums.of(AccountCounts.units(counts, tuned), plan), tuned, all, settings);
    Map<String, AuditedCohort> corrected = new TreeMap<>();
    tuned.forEach((name, cohort) -> corrected.put(name, cohort.cohort()));
    Dataset<Row> labelled = PseudoLabels.on(audited, corrected, cut);
    CorrectedSlopes slopes = CorrectedSlopes.of(labelled, all, kept, settings);
    Dataset<Row> accounts = CorrectedAccounts.of(labelled, measured, interactions, all);
    return new Corrections(cohorts, together, shares, slopes, kept.keep(accounts));
  }

  private static Corrections refused(Set<String> names, String reason) {
    Map<String, AuditedCohort> cohorts = new TreeMap<>();
    names.forEach(name -> cohorts.put(name, AuditedCohort.none(reason)));
    return new Corrections(cohorts, names, null, null, null);
  }

  private static Map<String, HandLabel> hands(Dataset<Row> audit) {
    return audit.collectAsList().stream()
        .collect(
            Collectors.groupingBy(
                row -> row.<String>getAs("post_id"),
                Collectors.collectingAndThen(Collectors.toList(), HandLabel::of)));
  }

  /** Why a cohort's figures cannot be corrected; null if they can. Null asks for all together. */
  private String reason(String cohort) {
    if (cohort == null) {
      return together.stream()
          .sorted()
          .filter(member -> reason(member) != null)
          .findFirst()
          .map(member -> "of the cohort " + member + ": " + reason(member))
          .orElse(together.isEmpty() ? "there are no cohorts to take together" : null);
    }
    AuditedCohort audited = cohorts.get(cohort);
    return audited == null ? AuditedCohort.UNKNOWN : audited.reason();
  }

  /** Why what takes two cohorts cannot be corrected, or null. */
  private String reason(String cohort, String against) {
    String reason = reason(cohort);
    return reason == null ? reason(against) : reason;
  }

  /**
   * Adds {@link Contribution#CORRECTED} to accounts of the cohorts that can be corrected, and to
   * those of all together if they can; others are left out.
   *
   * @param grouped one row for each {@code account} and {@code cohort}; null is all together
   * @return null if none can be corrected
   */
  public Dataset<Row> corrected(Dataset<Row> grouped) {
    if (accounts == null) {
      return null;
    }
    Set<String> names =
        cohorts.keySet().stream().filter(n -> reason(n) == null).collect(Collectors.toSet());
    Column cohort = col("cohort").isInCollection(names);
    Dataset<Row> known =
        grouped.where(reason(null) == null ? cohort.or(col("cohort").isNull()) : cohort);
    Dataset<Row> with = accounts.toDF("of_account", "of_cohort", Contribution.CORRECTED);
    return known
        .join(
            with,
            col("account")
                .equalTo(col("of_account"))
                .and(col("cohort").eqNullSafe(col("of_cohort"))),
            "left")
        .drop("of_account", "of_cohort");
  }

  /**
   * A figure taken from corrected accounts.
   *
   * @param cohort null for all together
   * @param against another cohort that takes part in it; {@code cohort} if there is none
   * @param figure is asked only if both can be corrected
   */
  public Corrected resampled(String cohort, String against, Supplier<Estimate> figure) {
    if (this == NONE) {
      return Corrected.NOT_AUDITED;
    }
    String reason = reason(cohort, against);
    if (reason != null) {
      return Corrected.not(reason);
    }
    Estimate estimate = figure.get();
    return estimate.bounded()
        ? Corrected.of(estimate, 1, Double.NaN, coded(cohort))
        : Corrected.not("the audit's sample holds too few posts that it rests on");
  }

  /**
   * A figure across cohorts, from their corrected promotional ratios. It has no error of its own
   * for these: what the drawing adds to their spread draws a correlation to zero.
   *
   * @param figure from the ratios by cohort
   */
  public Corrected across(
      Collection<String> names, Function<Map<String, Double>, Estimate> figure) {
    Map<String, Double> ratios = new TreeMap<>();
    for (String name : names) {
      Corrected share = share(name, Question.SELLING);
      if (share.reason() != null) {
        boolean audited = share.status() == Corrected.Status.NOT_CORRECTED;
        return audited ? Corrected.not("of the cohort " + name + ": " + share.reason()) : share;
      }
      ratios.put(name, share.estimate().value());
    }
    Estimate estimate = figure.apply(ratios);
    long coded = names.stream().mapToLong(this::coded).sum();
    return Double.isNaN(estimate.value())
        ? Corrected.not("corrected ratios do not vary over cohorts")
        : Corrected.of(estimate, Double.NaN, Double.NaN, coded);
  }

  private long coded(String cohort) {
    Collection<String> names = cohort == null ? together : Set.of(cohort);
    return names.stream().mapToLong(name -> cohorts.get(name).coded().size()).sum();
  }

  /**
   * A share of coded own posts.
   *
   * @param cohort null for all together
   */
  public Corrected share(String cohort, Question question) {
    if (this == NONE) {
      return Corrected.NOT_AUDITED;
    }
    String reason = reason(cohort);
    return reason == null ? shares.of(cohort, question) : Corrected.not(reason);
  }

  /**
   * A share less that of another cohort.
   *
   * @param cohort null for all together
   * @param against the cohort that is subtracted; null for all together. Where there are more
   *     cohorts than {@link Settings#pairedCohorts}, only differences from all together are known
   */
  public Corrected difference(String cohort, String against, Question question) {
    if (this == NONE) {
      return Corrected.NOT_AUDITED;
    }
    String reason = reason(cohort, against);
    return reason == null ? shares.difference(cohort, against, question) : Corrected.not(reason);
  }

  /**
   * What posts get more or less than sharing posts of the same account: log engagement of originals
   * and quotes, with effects of accounts, months and measurement cells.
   *
   * @param cohort null for all together
   * @param contrast weights of the questions, such as 1 for hard sell and -1 for soft sell. Either
   *     of hard sell, soft sell and cause, or of selling and cause
   * @return without an effective sample size: that is one of shares
   */
  public Corrected slope(String cohort, Map<Question, Double> contrast) {
    if (this == NONE) {
      return Corrected.NOT_AUDITED;
    }
    String reason = reason(cohort);
    return reason == null ? slopes.of(cohort, contrast) : Corrected.not(reason);
  }

  /** The same less that of another cohort, whose accounts are taken for different ones. */
  public Corrected slope(String cohort, String against, Map<Question, Double> contrast) {
    if (this == NONE) {
      return Corrected.NOT_AUDITED;
    }
    String reason = reason(cohort, against);
    return reason == null ? slopes.of(cohort, against, contrast) : Corrected.not(reason);
  }
}
