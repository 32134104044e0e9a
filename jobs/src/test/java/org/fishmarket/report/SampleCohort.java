package org.fishmarket.report;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/** The figures of one invented cohort, some selling a lot and some hardly. */
record SampleCohort(String name, int index, int of) {
  private static final String[] SHARES = {"majority_sellers", "answered_share", "reciprocity"};
  private static final String[] MEANS = {
    "replies_per_post", "quality_per_post", "repliers_per_post"
  };

  double ratio() {
    return of == 1 ? 0.38 : 0.72 - 0.66 * index / (of - 1) + 0.02 * Math.sin(index);
  }

  /** Every seventeenth is too small to be shown. */
  boolean suppressed() {
    return of > 4 && index % 17 == 5;
  }

  long accounts() {
    return 24 + (index * 37L) % 300;
  }

  Map<String, Object> row() {
    Map<String, Object> row = new HashMap<>();
    row.put("cohort", name);
    row.put("suppressed", suppressed());
    if (suppressed()) {
      return row;
    }
    Random random = new Random(index);
    row.put("accounts", accounts());
    row.put("posts", accounts() * 41);
    row.put("coded", accounts() * 33);
    row.put("measured", accounts() * 21);
    row.put("first_post", java.sql.Timestamp.from(Instant.parse("2019-01-03T23:30:00Z")));
    row.put("last_post", java.sql.Timestamp.from(Instant.parse("2023-11-20T01:00:00Z")));
    bounded(row, "promotional_ratio", ratio(), 0.05);
    bounded(row, "promotional_ratio_adjusted", 1.1 * ratio(), 0.07);
    bounded(row, "hard_sell_share", ratio() * 0.6, 0.04);
    bounded(row, "soft_sell_share", ratio() * 0.4, 0.03);
    bounded(row, "cause_share", 0.03 + 0.02 * random.nextDouble(), 0.01);
    bounded(row, "engagement", 9 - 8 * ratio(), 0.9);
    bounded(row, "posts_per_account_week", 1.2 + 9 * ratio(), 0.8);
    for (String share : SHARES) {
      double value = "majority_sellers".equals(share) ? ratio() * ratio() : 0.6 - 0.55 * ratio();
      bounded(row, share, value, 0.06);
    }
    if (index % 3 != 2) {
      for (String mean : MEANS) {
        bounded(row, mean, 1.9 - 2 * ratio() + random.nextDouble() * 0.1, 0.2);
      }
      bounded(row, "reply_depth", 2.4 - ratio(), 0.15);
    }
    return row;
  }

  private static void bounded(Map<String, Object> row, String name, double value, double half) {
    double shown = Math.max(0.01, value);
    row.put(name, shown);
    row.put(name + "_low", Math.max(0, shown - half));
    row.put(name + "_high", shown + 1.1 * half);
  }
}
