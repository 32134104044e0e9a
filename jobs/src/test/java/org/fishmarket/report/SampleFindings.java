package org.fishmarket.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Findings as the comparison writes them: slopes, classes, differences and rank correlations. */
final class SampleFindings {
  private static final String[] CLASSES = {
    "0", "(0, 0.1]", "(0.1, 0.25]", "(0.25, 0.5]", "(0.5, 0.9]", "(0.9, 1]"
  };
  private static final Object[][] MEASURES = {
    {"posts per account and week", "per week", 9.0, 1},
    {"replies per post", "per post", -2.0, -1},
    {"share of posts answered", "share", -0.55, -1},
    {"quality interactions per post", "per post", -1.4, -1},
    {"reciprocity", "share", -0.3, -1}
  };

  private final List<SampleCohort> cohorts;
  private final List<Map<String, Object>> rows = new ArrayList<>();

  SampleFindings(List<SampleCohort> cohorts) {
    this.cohorts = cohorts;
  }

  List<Map<String, Object>> rows() {
    slope(null, 0, 1_240);
    classes(null, 7.4);
    for (SampleCohort cohort : cohorts) {
      if (cohort.suppressed()) {
        tooFew(cohort.name());
      } else {
        slope(cohort.name(), cohort.index(), cohort.accounts());
        classes(cohort.name(), 9 - 8 * cohort.ratio());
      }
    }
    for (Object[] measure : MEASURES) {
      differences(measure);
      if (cohorts.size() > 4) {
        across(measure);
      }
    }
    rows.addAll(SampleClaims.rows(cohorts));
    return rows;
  }

  private Map<String, Object> add(String claim, String measure, String cohort, String against) {
    Map<String, Object> row = row(claim, measure, cohort, against);
    rows.add(row);
    return row;
  }

  static Map<String, Object> row(String claim, String measure, String cohort, String against) {
    Map<String, Object> row = new HashMap<>();
    row.put("claim", claim);
    row.put("essay", "E1");
    row.put("measure", measure);
    row.put("cohort", cohort);
    row.put("against", against);
    row.put("stratum", "pooled");
    return row;
  }

  private void slope(String cohort, int index, long accounts) {
    Map<String, Object> row = add("engagement-by-promotion", "engagement slope", cohort, null);
    row.put("contrast", "accounts that only sell against accounts that never do");
    row.put("scale", "percent");
    double estimate = cohort == null ? -38.4 : -52 + 19.0 * (index % 5);
    verdict(row, estimate, Math.max(-95, estimate - 12 - index % 7), estimate + 17, -1, accounts);
  }

  private void classes(String cohort, double start) {
    for (int i = 0; i < CLASSES.length; i++) {
      Map<String, Object> row = add("engagement-by-promotion", "engagement by bin", cohort, null);
      row.put("contrast", "promotional ratio " + CLASSES[i]);
      row.put("scale", "interactions");
      row.put("expected", 0);
      if (i == 4 && cohort != null) {
        row.put("verdict", "too few");
        row.put("reason", "fewer than 10 accounts; suppressed");
        continue;
      }
      double value = Math.max(0.4, start * (1 - 0.12 * i));
      row.put("estimate", value);
      row.put("low", value * 0.8);
      row.put("high", value * 1.25);
      row.put("n_posts", 2_000L - 200 * i);
      row.put("n_accounts", 60L - 6 * i);
      row.put("verdict", "figure");
    }
  }

  private void differences(Object[] measure) {
    int pairs = Math.min(cohorts.size(), 12);
    for (int i = 0; i < pairs; i++) {
      for (int j = i + 1; j < pairs; j++) {
        SampleCohort more = cohorts.get(i);
        SampleCohort less = cohorts.get(j);
        Map<String, Object> row =
            add("busy-but-shallow", (String) measure[0], more.name(), less.name());
        row.put("contrast", more.name() + " minus " + less.name());
        row.put("scale", measure[1]);
        if (more.suppressed() || less.suppressed()) {
          row.put("expected", measure[3]);
          tooFew(row);
          continue;
        }
        double size = (Double) measure[2];
        double estimate = size * (more.ratio() - less.ratio());
        double half = Math.abs(size) * 0.15;
        long accounts = more.accounts() + less.accounts();
        verdict(row, estimate, estimate - half, estimate + half, (Integer) measure[3], accounts);
      }
    }
  }

  private void across(Object[] measure) {
    Map<String, Object> row = add("busy-but-shallow", measure[0] + " over cohorts", null, null);
    row.put("contrast", "rank correlation of promotional ratio and " + measure[0]);
    row.put("scale", "rank correlation");
    int side = (Integer) measure[3];
    verdict(row, 0.62 * side, 0.62 * side - 0.3, 0.62 * side + 0.25, side, 900);
  }

  /** What an audit makes of a finding: some are corrected, away from zero and less sure. */
  static void audit(Map<String, Object> row) {
    if (!(row.get("estimate") instanceof Double estimate) || row.get("labels") == null) {
      return;
    }
    if (String.valueOf(row.get("measure")).contains("exchanges")) {
      row.put("labels", "audited, not corrected");
      return;
    }
    double half = 1.2 * ((Double) row.get("high") - (Double) row.get("low"));
    row.put("labels", "corrected");
    row.put("corrected", 1.2 * estimate);
    row.put("corrected_low", 1.2 * estimate - half);
    row.put("corrected_high", 1.2 * estimate + half);
    row.put("effective_sample", 412.0);
    boolean clear = Math.abs(1.2 * estimate) > half;
    if (!clear && !"figure".equals(row.get("verdict"))) {
      row.put("verdict", "inconclusive");
      row.put("p_adjusted", 0.2);
    }
  }

  private void tooFew(String cohort) {
    Map<String, Object> row = add("engagement-by-promotion", "engagement slope", cohort, null);
    row.put("contrast", "accounts that only sell against accounts that never do");
    row.put("scale", "percent");
    row.put("expected", -1);
    tooFew(row);
  }

  static Map<String, Object> tooFew(Map<String, Object> row) {
    row.put("verdict", "too few");
    row.put("reason", "fewer than 10 accounts; suppressed");
    return row;
  }

  static void verdict(
      Map<String, Object> row, double estimate, double low, double high, int side, long accounts) {
    boolean clear = low > 0 || high < 0;
    row.put("estimate", estimate);
    row.put("low", low);
    row.put("high", high);
    row.put("p", clear ? 0.0004 : 0.31);
    row.put("p_adjusted", clear ? 0.0009 + Math.abs(low % 1) / 50 : 0.38);
    row.put("expected", side);
    row.put("n_posts", accounts * 21);
    row.put("n_accounts", accounts);
    row.put("labels", "not audited");
    row.put("label_error_low", Math.min(0.6 * estimate, 1.7 * estimate));
    row.put("label_error_high", Math.max(0.6 * estimate, 1.7 * estimate));
    if (!clear && side != 0) {
      row.put("detectable", side * (high - low));
    }
    String settled = Math.signum(estimate) == side ? "supported" : "contradicted";
    row.put("verdict", side == 0 ? "figure" : clear ? settled : "inconclusive");
    row.put(
        "reason",
        clear || side == 0
            ? null
            : "the interval covers zero; with 80 % power this archive could have shown more");
  }
}
