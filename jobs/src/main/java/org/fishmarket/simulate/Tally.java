package org.fishmarket.simulate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.fishmarket.simulate.world.Message;

/** What became of the plan: counts of each cohort's messages, for people to read. */
final class Tally {
  /** Of a cohort's {@link #row}. */
  static final List<String> COLUMNS =
      List.of(
          "accounts",
          "own_posts",
          "replies",
          "ratio_planned",
          "ratio_written",
          "ratio_of_all",
          "engagement");

  private static final class Cohort {
    private final double planned;
    private int accounts;
    private long own;
    private long ownSelling;
    private long coded;
    private long codedSelling;
    private long replies;
    private long measured;
    private double engagement;

    private Cohort(double planned) {
      this.planned = planned;
    }
  }

  private final Map<String, Cohort> cohorts = new LinkedHashMap<>();
  private long posts;

  void begin(String cohort, double planned, int accounts) {
    cohorts.computeIfAbsent(cohort, name -> new Cohort(planned)).accounts += accounts;
  }

  void count(String name, Message message) {
    Cohort cohort = cohorts.get(name);
    boolean selling = message.purpose().selling();
    if (message.purpose().intent() != null) {
      cohort.coded++;
      cohort.codedSelling += selling ? 1 : 0;
    }
    if (message.kind() == Message.Kind.REPLY) {
      cohort.replies++;
    }
    if (message.own()) {
      posts++;
      cohort.own++;
      cohort.ownSelling += selling ? 1 : 0;
      engagement(cohort, message);
    }
  }

  private static void engagement(Cohort cohort, Message message) {
    Integer[] counts = {message.likes(), message.shares(), message.quotes(), message.replies()};
    if (Stream.of(counts).allMatch(count -> count != null)) {
      cohort.measured++;
      cohort.engagement += StrictMath.log1p(Stream.of(counts).mapToInt(count -> count).sum());
    }
  }

  /** Own posts of all cohorts so far. */
  long posts() {
    return posts;
  }

  Set<String> cohorts() {
    return cohorts.keySet();
  }

  /** A cohort's figures, unrounded, for programs to read. */
  List<String> row(String name) {
    Cohort cohort = cohorts.get(name);
    return List.of(
        Integer.toString(cohort.accounts),
        Long.toString(cohort.own),
        Long.toString(cohort.replies),
        Double.toString(cohort.planned),
        Double.toString(share(cohort.ownSelling, cohort.own)),
        Double.toString(ratioOfAll(name)),
        cohort.measured == 0 ? "" : Double.toString(engagement(name)));
  }

  /** Share of selling among all messages of a cohort that have an intent. */
  double ratioOfAll(String name) {
    Cohort cohort = cohorts.get(name);
    return share(cohort.codedSelling, cohort.coded);
  }

  /** exp(mean log(1 + engagement)) - 1 over own posts of a cohort with all counts; 0 without. */
  double engagement(String name) {
    Cohort cohort = cohorts.get(name);
    return StrictMath.expm1(share(cohort.engagement, cohort.measured));
  }

  /** One line of a Markdown table for each cohort. */
  String table() {
    StringBuilder table = new StringBuilder();
    cohorts.forEach(
        (name, cohort) ->
            table.append(
                String.format(
                    Locale.ROOT,
                    "| `%s` | %d | %d | %d | %.2f | %.2f | %.2f | %.1f |\n",
                    name,
                    cohort.accounts,
                    cohort.own,
                    cohort.replies,
                    cohort.planned,
                    share(cohort.ownSelling, cohort.own),
                    ratioOfAll(name),
                    engagement(name))));
    return table.toString();
  }

  private static double share(double part, long all) {
    return all == 0 ? 0 : part / all;
  }
}
