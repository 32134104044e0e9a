package org.fishmarket.report;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What an invented cohort posted by month, and what moved its labels. */
record SampleTime(SampleCohort cohort) {
  private static final int MONTHS = 58;
  private static final String[] CUES = {
    "word “free”",
    "word “order”",
    "cue: a price",
    "cue: a call to act",
    "words “link in”",
    "shape: ends with a link",
    "word “discount”",
    "word “shop”",
    "beginning “new in”",
    "word “thanks”",
    "words “how are”",
    "cue: a question",
    "word “lovely”",
    "shape: short",
    "traits: a name and a question",
    "word “we”",
    "word “weather”",
    "ending “everyone”"
  };

  /** Rows of the table of activity; a month without posts has none. */
  List<Map<String, Object>> activity() {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int i = 0; i < MONTHS && !cohort.suppressed(); i++) {
      if (i % 23 == 11) {
        continue;
      }
      LocalDate month = LocalDate.of(2019, 1, 1).plusMonths(i);
      Map<String, Object> row = new HashMap<>();
      row.put("cohort", cohort.name());
      row.put("period", Timestamp.from(month.atStartOfDay().toInstant(ZoneOffset.UTC)));
      row.put("length", "month");
      row.put("suppressed", i % 29 == 3);
      if (i % 29 != 3) {
        double ratio = Math.min(0.95, Math.max(0.02, cohort.ratio() + 0.1 * Math.sin(i / 4.0)));
        long posts = 40 + cohort.accounts() / 2 + 25L * (i % 12) + 5L * cohort.index() % 90;
        row.put("accounts", 10 + cohort.accounts() / 4);
        row.put("posts", posts);
        row.put("coded", posts * 4 / 5);
        row.put("promotional_ratio", ratio);
        row.put("promotional_ratio_low", Math.max(0, ratio - 0.08));
        row.put("promotional_ratio_high", Math.min(1, ratio + 0.09));
      }
      rows.add(row);
    }
    return rows;
  }

  /** Rows of the table of cues, half of them for selling. */
  List<Map<String, Object>> cues() {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int i = 0; i < CUES.length && !cohort.suppressed(); i++) {
      boolean sells = i < CUES.length / 2;
      double size = 0.31 / (1 + i % 9) + 0.01 * (cohort.index() % 5);
      Map<String, Object> row = new HashMap<>();
      row.put("cohort", cohort.name());
      row.put("feature", "w:" + i);
      row.put("kind", "word");
      row.put("meaning", CUES[i]);
      row.put("posts", 400L - 11 * i);
      row.put("accounts", 12L + i);
      row.put("mean_contribution", sells ? size : -size);
      row.put("share_of_posts", (400 - 11 * i) / 3000.0);
      row.put("sampled_posts", 3000L);
      rows.add(row);
    }
    return rows;
  }
}
