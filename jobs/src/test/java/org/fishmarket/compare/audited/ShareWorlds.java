package org.fishmarket.compare.audited;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.fishmarket.compare.finding.Settings;
import org.fishmarket.stats.Estimate;
import org.fishmarket.stats.audited.DrawError;
import org.fishmarket.stats.audited.RatioSums;
import org.fishmarket.stats.audited.Ratios;
import org.fishmarket.table.AuditStrata;

/** How often corrected and uncorrected shares cover the truth, over many worlds. */
final class ShareWorlds {
  private static final int QUESTIONS = Question.values().length;

  final Map<String, Coverage> results = new TreeMap<>();
  double effective;

  /** What came of a figure. */
  static final class Coverage {
    int worlds;
    int given;
    int covered;
    double bias;
    double width;

    void add(Estimate estimate, double truth) {
      worlds++;
      covered += estimate.low() <= truth && truth <= estimate.high() ? 1 : 0;
      if (estimate.bounded()) {
        given++;
        bias += estimate.value() - truth;
        width += estimate.high() - estimate.low();
      }
    }

    double share() {
      return covered / (double) worlds;
    }

    double meanWidth() {
      return width / given;
    }

    double meanBias() {
      return bias / given;
    }
  }

  /**
   * Makes worlds.
   *
   * @param whole whether strata are taken for lost, as when labels were made anew
   */
  static ShareWorlds of(int worlds, AuditedWorld.Plan plan, boolean whole) {
    ShareWorlds simulation = new ShareWorlds();
    for (int world = 0; world < worlds; world++) {
      simulation.add(new AuditedWorld(plan, world), whole);
    }
    simulation.effective /= worlds;
    return simulation;
  }

  private void note(String figure, Estimate estimate, double truth) {
    results.computeIfAbsent(figure, name -> new Coverage()).add(estimate, truth);
  }

  private void add(AuditedWorld world, boolean whole) {
    CorrectedShares shares = shares(world, whole);
    for (Question question : Question.values()) {
      double one = AuditedWorld.share(0, question);
      double two = AuditedWorld.share(1, question);
      String name = question.name();
      note(name + " ratio", shares.of("one", question).estimate(), one);
      note(name + " together", shares.of(null, question).estimate(), (one + two) / 2);
      note(name + " difference", shares.difference("one", "two", question).estimate(), one - two);
      note(
          name + " against all",
          shares.difference("two", null, question).estimate(),
          (two - one) / 2);
    }
    Corrected selling = shares.of("one", Question.SELLING);
    effective += selling.effectiveSize() / selling.coded();
    raw(world);
  }

  /** The shares of a world, added up post by post. */
  static CorrectedShares shares(AuditedWorld world, boolean whole) {
    AuditedCohort.Cut cut = new AuditedCohort.Cut(new AuditStrata(world.plan.bands()), whole);
    Map<String, Tuned> tuned = new TreeMap<>();
    AuditedWorld.COHORTS.forEach(name -> tuned.put(name, new Tuned(world.audited(name, cut))));
    return CorrectedShares.of(
        plan -> ShareSums.of(accounts(world, tuned, cut).iterator(), plan),
        tuned,
        tuned.keySet(),
        Settings.defaults());
  }

  /** Rows as the cluster makes them, a post at a time. */
  private static List<Row> accounts(
      AuditedWorld world, Map<String, Tuned> tuned, AuditedCohort.Cut cut) {
    Map<String, CodedPost> coded = new HashMap<>();
    tuned.values().forEach(t -> t.cohort().coded().forEach(c -> coded.put(c.hand().post(), c)));
    Map<String, Map<String, long[]>> accounts = new TreeMap<>();
    for (AuditedWorld.Post post : world.posts) {
      long[] sums =
          accounts
              .computeIfAbsent(post.account(), name -> new TreeMap<>())
              .computeIfAbsent(post.cohort(), name -> new long[QUESTIONS + 2]);
      sums[0]++;
      Tuned correction = tuned.get(post.cohort());
      long[] units = correction.units(cut.stratum(post.score()));
      boolean[] machine = AuditedWorld.machine(post.label());
      CodedPost hand = coded.get(post.id());
      long[] more = hand == null ? new long[QUESTIONS + 1] : correction.more(hand);
      for (int i = 0; i < QUESTIONS; i++) {
        sums[1 + i] += units[machine[i] ? QUESTIONS + i : i] + more[i];
      }
      sums[1 + QUESTIONS] += units[2 * QUESTIONS] + more[QUESTIONS];
    }
    List<Row> rows = new ArrayList<>();
    accounts.forEach(
        (account, cohorts) -> {
          List<Row> parts = new ArrayList<>();
          cohorts.forEach(
              (cohort, sums) -> {
                List<Object> cells = new ArrayList<>(List.of(cohort));
                for (long sum : sums) {
                  cells.add(sum);
                }
                parts.add(RowFactory.create(cells.toArray()));
              });
          rows.add(
              RowFactory.create(
                  account, scala.jdk.javaapi.CollectionConverters.asScala(parts).toSeq()));
        });
    return rows;
  }

  private void raw(AuditedWorld world) {
    Map<String, double[][]> accounts = new TreeMap<>();
    for (AuditedWorld.Post post : world.posts) {
      double[][] sums = accounts.computeIfAbsent(post.account(), name -> new double[2][2]);
      int cohort = AuditedWorld.COHORTS.indexOf(post.cohort());
      sums[0][cohort] += post.labelledSelling() ? 1 : 0;
      sums[1][cohort]++;
    }
    RatioSums state = new RatioSums(2);
    accounts.values().forEach(sums -> state.add(sums[0], sums[1]));
    Ratios ratios = new Ratios(state, .95);
    note("raw ratio", ratios.ratio(0, DrawError.NONE), AuditedWorld.share(0));
    note(
        "raw difference",
        ratios.difference(0, DrawError.NONE, 1, DrawError.NONE),
        AuditedWorld.share(0) - AuditedWorld.share(1));
  }

  /** Prints the table; the argument is the number of worlds, 400 if there is none. */
  public static void main(String[] arguments) {
    int worlds = arguments.length == 0 ? 400 : Integer.parseInt(arguments[0]);
    for (int accounts : new int[] {20, 100}) {
      for (int bands : new int[] {1, 5}) {
        for (double signal : new double[] {0, 4}) {
          for (double nones : new double[] {0, .05}) {
            AuditedWorld.Plan plan =
                new AuditedWorld.Plan(accounts, accounts / 4, signal, nones, bands, 200);
            print(plan, of(worlds, plan, false), "");
            if (bands > 1) {
              print(plan, of(worlds, plan, true), " labels made anew");
            }
          }
        }
      }
    }
  }

  private static void print(AuditedWorld.Plan plan, ShareWorlds worlds, String how) {
    System.out.printf(Locale.ROOT, "%s%s effective=%.2f n%n", plan, how, worlds.effective);
    worlds.results.forEach(
        (figure, coverage) ->
            System.out.printf(
                Locale.ROOT,
                "  %-24s coverage %.3f bias %+.4f width %.3f%n",
                figure,
                coverage.share(),
                coverage.meanBias(),
                coverage.meanWidth()));
  }
}
