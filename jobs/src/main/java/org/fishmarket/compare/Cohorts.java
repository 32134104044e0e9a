package org.fishmarket.compare;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.fishmarket.compare.finding.Finding;
import org.fishmarket.compare.finding.Settings;
import org.fishmarket.compare.sums.Group;
import org.fishmarket.compare.sums.Measure;
import org.fishmarket.compare.sums.Observed;
import org.fishmarket.compare.sums.Total;
import org.fishmarket.stats.Estimate;
import org.fishmarket.stats.Prevalence;
import org.fishmarket.stats.Replicates;
import org.fishmarket.table.Column;
import org.fishmarket.table.Table;

/** Rows of the table of cohorts. */
final class Cohorts {
  private static final String ADJUSTED = "promotional_ratio_adjusted";
  private static final Map<Measure, String> BOUNDED =
      Map.ofEntries(
          entry(Measure.PROMOTIONAL_RATIO, "promotional_ratio"),
          entry(Measure.HARD_SELL_SHARE, "hard_sell_share"),
          entry(Measure.SOFT_SELL_SHARE, "soft_sell_share"),
          entry(Measure.CAUSE_SHARE, "cause_share"),
          entry(Measure.ENGAGEMENT, "engagement"),
          entry(Measure.VOLUME, "posts_per_account_week"),
          entry(Measure.MAJORITY_SELLERS, "majority_sellers"),
          entry(Measure.REPLIES, "replies_per_post"),
          entry(Measure.ANSWERED, "answered_share"),
          entry(Measure.QUALITY, "quality_per_post"),
          entry(Measure.REPLIERS, "repliers_per_post"),
          entry(Measure.DEPTH, "reply_depth"),
          entry(Measure.RECIPROCITY, "reciprocity"));

  private Cohorts() {}

  /** A cohort with too few accounts: only its name. */
  static Row suppressed(String cohort) {
    Map<String, Object> values = new HashMap<>();
    values.put("cohort", cohort);
    values.put("suppressed", true);
    return row(values);
  }

  /** A cohort's figures; one that rests on too few accounts is null. */
  static Row shown(Group group, Membership.Span span, Prevalence prevalence, Settings settings) {
    Observed observed = group.observed();
    Map<String, Object> values = new HashMap<>();
    values.put("cohort", group.name());
    values.put("suppressed", false);
    values.put("accounts", observed.count(Total.ACCOUNTS));
    values.put("posts", observed.count(Total.POSTS));
    values.put("first_post", span.first());
    values.put("last_post", span.last());
    // how many posts a suppressed figure rests on is not told either
    putCount(values, "coded", Total.CODED, Total.CODED_ACCOUNTS, observed, settings);
    putCount(values, "measured", Total.MEASURED, Total.MEASURED_ACCOUNTS, observed, settings);
    BOUNDED.forEach(
        (measure, column) -> {
          if (shown(measure, observed, settings)) {
            put(values, column, measure, group.replicates(measure), settings);
          }
        });
    if (shown(Measure.SELLING_PROBABILITY, observed, settings)) {
      double probability = observed.value(Measure.SELLING_PROBABILITY);
      values.put("selling_probability", Finding.orNull(probability));
      Replicates adjusted = group.adjusted(prevalence);
      put(values, ADJUSTED, Measure.SELLING_PROBABILITY, adjusted, settings);
    }
    return row(values);
  }

  private static boolean shown(Measure measure, Observed observed, Settings settings) {
    return observed.missing(measure) == null
        && measure.accounts(observed) >= settings.minAccounts();
  }

  private static void putCount(
      Map<String, Object> values,
      String column,
      Total count,
      Total accounts,
      Observed observed,
      Settings settings) {
    long on = observed.count(accounts);
    if (on == 0 || on >= settings.minAccounts()) {
      values.put(column, observed.count(count));
    }
  }

  private static void put(
      Map<String, Object> values,
      String column,
      Measure measure,
      Replicates replicates,
      Settings settings) {
    Estimate estimate =
        measure.estimate(replicates, settings.confidence()).on(measure.scale()::shown);
    values.put(column, Finding.orNull(estimate.value()));
    values.put(column + "_low", Finding.orNull(estimate.low()));
    values.put(column + "_high", Finding.orNull(estimate.high()));
  }

  private static Row row(Map<String, Object> values) {
    return RowFactory.create(
        Table.COHORTS.columns().stream().map(Column::name).map(values::get).toArray());
  }
}
