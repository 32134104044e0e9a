package org.fishmarket.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Measures of the claims as the comparison names them, with lifelike sizes. */
public final class SampleClaims {
  private SampleClaims() {}

  /**
   * One measure of a claim.
   *
   * @param side the essay's side of zero; 0 for none
   * @param size of a lifelike estimate
   * @param contrasts the classes of a figure, or empty
   */
  public record Kind(
      String claim,
      String essay,
      String measure,
      String scale,
      int side,
      double size,
      List<String> contrasts) {
    /** True if it tells how much there is of something, without a test. */
    public boolean level() {
      return side == 0 && !"percent".equals(scale);
    }
  }

  /** The measures of the fourteen claims that rest on single posts, messages and weeks. */
  public static final List<Kind> KINDS = kinds();

  private static List<Kind> kinds() {
    List<Kind> kinds = new ArrayList<>();
    add(kinds, "hard-sell-penalty E1", "hard sell against sharing", "percent", -1, -31);
    add(kinds, "hard-sell-penalty E1", "hard sell against soft sell", "percent", -1, -24);
    add(kinds, "hard-sell-penalty E1", "soft sell against sharing", "percent", 0, -6);
    add(kinds, "value-first E1", "selling posts after sharing", "percent", 1, 22);
    add(kinds, "self-focus E2", "self focus", "percent", -1, -4);
    add(kinds, "self-focus E2", "other focus", "percent", 1, 7);
    add(kinds, "hollow-replies E2", "phatic share, selling minus sharing", "share", 1, .12);
    add(kinds, "hollow-replies E2", "phatic share of replies to selling posts", "share", 0, .41);
    add(kinds, "hollow-replies E2", "phatic share of replies to sharing posts", "share", 0, .29);
    add(kinds, "unanswered E2", "first messages answered", "share", 0, .37);
    String[] shares = {"0", "(0, .25]", "(.25, .5]", "(.5, .75]", "(.75, 1]"};
    add(kinds, "unanswered E2", "accounts by share answered", "share", 0, .2, shares);
    add(kinds, "generosity E2", "replies by giving", "percent", 1, 48);
    add(kinds, "generosity E2", "reciprocity by giving", "share", 1, .17);
    add(kinds, "dialogue E3", "engagement by questions answered", "percent", 1, 15);
    add(kinds, "dialogue E3", "questions answered", "share", 0, .44);
    String complaints = "complaints-answered E3";
    String further = "further complaints, early minus late";
    add(kinds, complaints, further, "per complaint", -1, -.34);
    add(kinds, complaints, "hours to first answer", "hours", 0, 5.3);
    add(kinds, complaints, "complaints answered early", "share", 0, .46);
    add(kinds, "give-then-ask E3", "help requests answered, by giving", "share", 1, .21);
    String[] gifts = {"no help given before", "1 or 2 times", "3 times or more"};
    add(kinds, "give-then-ask E3", "help requests answered", "share", 0, .5, gifts);
    String network = "polluted-network E4";
    add(kinds, network, "active participants after hard selling", "percent", -1, -18);
    add(kinds, network, "engagement after hard selling", "percent", -1, -9);
    String first = "first messages answered, selling minus others";
    add(kinds, "first-words E4", first, "share", -1, -.14);
    String follow = "exchanges that follow, selling minus others";
    add(kinds, "first-words E4", follow, "share", -1, -.08);
    String[] words = {"selling", "others"};
    add(kinds, "first-words E4", "first messages answered", "share", 0, .3, words);
    String known = "relationship-before-ask E5";
    add(kinds, known, "selling posts by relationship", "percent", 1, 8);
    add(kinds, known, "selling posts with 1 to 4 exchanges", "percent", 0, 6);
    add(kinds, known, "selling posts with 5 to 19 exchanges", "percent", 0, 14);
    add(kinds, known, "selling posts with 20 exchanges or more", "percent", 0, 31);
    add(kinds, "social-good E5", "cause against sharing", "percent", -1, -12);
    add(kinds, "social-good E5", "cause against selling", "percent", 0, 19);
    String calls = "calls-to-action E5";
    add(kinds, calls, "calls to action after 20 exchanges", "percent", 1, 13);
    add(kinds, calls, "calls to action, less the change of other posts", "percent", 1, 9);
    return List.copyOf(kinds);
  }

  private static void add(
      List<Kind> kinds,
      String claim,
      String measure,
      String scale,
      int side,
      double size,
      String... contrasts) {
    String[] names = claim.split(" ");
    kinds.add(new Kind(names[0], names[1], measure, scale, side, size, List.of(contrasts)));
  }

  /** Rows of every measure for all cohorts together, each cohort, and pairs of up to six. */
  static List<Map<String, Object>> rows(List<SampleCohort> cohorts) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Kind kind : KINDS) {
      levels(kind, null, 0, 2_100, rows);
      for (SampleCohort cohort : cohorts) {
        if (cohort.suppressed()) {
          rows.add(SampleFindings.tooFew(base(kind, cohort.name(), null, "within the cohort")));
        } else {
          levels(kind, cohort.name(), 1 + cohort.index(), cohort.accounts(), rows);
        }
      }
      for (int i = 0; i < Math.min(6, cohorts.size()); i++) {
        for (int j = i + 1; j < Math.min(6, cohorts.size()); j++) {
          pair(kind, cohorts.get(i), cohorts.get(j), rows);
        }
      }
    }
    return rows;
  }

  private static void levels(
      Kind kind, String cohort, int turn, long accounts, List<Map<String, Object>> rows) {
    List<String> contrasts =
        kind.contrasts.isEmpty()
            ? List.of(cohort == null ? "over all cohorts" : "within the cohort")
            : kind.contrasts;
    for (String contrast : contrasts) {
      Map<String, Object> row = base(kind, cohort, null, contrast);
      rows.add(row);
      Random random = new Random(contrast.hashCode() + 31L * turn);
      double estimate = kind.size * (kind.level() ? .7 + .6 * random.nextDouble() : 1);
      double half = Math.abs(kind.size) * (.15 + .3 * random.nextDouble());
      if (!kind.level()) {
        // now and then the other way round, or not clear
        estimate *= turn % 4 == 3 ? -.8 : 1;
        half *= turn % 3 == 2 ? 4 : 1;
      }
      SampleFindings.verdict(row, estimate, estimate - half, estimate + half, kind.side, accounts);
      if (kind.level()) {
        row.put("p", null);
        row.put("p_adjusted", null);
      }
      if (!"percent".equals(kind.scale)) {
        row.put("n_posts", null);
        row.put("n_events", accounts * 9);
      }
    }
  }

  private static void pair(
      Kind kind, SampleCohort one, SampleCohort other, List<Map<String, Object>> rows) {
    String contrast = one.name() + " minus " + other.name();
    Map<String, Object> row = base(kind, one.name(), other.name(), contrast);
    rows.add(row);
    if (one.suppressed() || other.suppressed()) {
      SampleFindings.tooFew(row);
      return;
    }
    double estimate = kind.size * (.5 - .3 * (one.index() + other.index()) % 2);
    double half = Math.abs(kind.size) * .43;
    long accounts = one.accounts() + other.accounts();
    SampleFindings.verdict(row, estimate, estimate - half, estimate + half, 0, accounts);
  }

  private static Map<String, Object> base(
      Kind kind, String cohort, String against, String contrast) {
    Map<String, Object> row = SampleFindings.row(kind.claim, kind.measure, cohort, against);
    row.put("essay", kind.essay);
    row.put("contrast", contrast);
    row.put("scale", kind.scale);
    row.put("expected", against == null ? kind.side : 0);
    return row;
  }
}
