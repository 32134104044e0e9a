package org.fishmarket.compare.audited;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.fishmarket.table.AuditStrata;

/**
 * A world of two cohorts in which the truth is known: accounts of unequal size, some of them in
 * both cohorts, that sell more or less often; a classifier whose errors depend on cohort, account
 * and outcome; posts that people find not codable, though it codes them; a sample that people
 * coded.
 */
final class AuditedWorld {
  static final List<String> COHORTS = List.of("one", "two");

  /** What selling of each kind adds to a post's log engagement, within accounts. */
  static final double HARD_EFFECT = -.6;

  static final double SOFT_EFFECT = -.2;

  /**
   * What is planted.
   *
   * @param accounts in each cohort
   * @param shared of these, in both
   * @param signal how much the classifier's log odds rise if a post sells
   * @param nones share of posts that people find not codable
   * @param bands of scores in which the sample is drawn
   * @param coded posts of each cohort's sample
   */
  record Plan(int accounts, int shared, double signal, double nones, int bands, int coded) {}

  /**
   * A post.
   *
   * @param truth intent as people would code it
   * @param label the classifier's
   * @param month in which it was posted
   */
  record Post(
      String id,
      String account,
      String cohort,
      String truth,
      String label,
      double score,
      double outcome,
      int month) {
    boolean sells() {
      return truth.endsWith("SELL");
    }

    boolean labelledSelling() {
      return label.endsWith("SELL");
    }
  }

  private static final double[] RATES = {-.4, -1.2};
  private static final double[] LEANS = {.5, -.5};
  private static final double HARD = .4;
  private static final double CAUSE = .2;

  final Plan plan;
  final List<Post> posts = new ArrayList<>();
  final List<DrawnPost> drawn = new ArrayList<>();
  final Map<String, HandLabel> hands = new TreeMap<>();
  private final SplittableRandom random;

  AuditedWorld(Plan plan, long seed) {
    this.plan = plan;
    random = new SplittableRandom(seed);
    for (int account = 0; account < plan.accounts(); account++) {
      double habit = random.nextGaussian();
      double sound = random.nextGaussian() / 2;
      boolean both = account < plan.shared();
      for (int cohort = 0; cohort < 2; cohort++) {
        String name = both ? "both" + account : COHORTS.get(cohort) + account;
        write(cohort, name, both ? habit : random.nextGaussian(), sound);
      }
    }
    COHORTS.forEach(this::draw);
  }

  private void write(int cohort, String account, double habit, double sound) {
    int size = 3 + (int) Math.exp(2.5 + .8 * random.nextGaussian());
    double selling = logistic(RATES[cohort] + habit);
    double level = random.nextGaussian();
    for (int i = 0; i < size; i++) {
      int month = random.nextInt(3);
      boolean sells = random.nextDouble() < selling;
      String intent =
          sells
              ? random.nextDouble() < HARD ? "HARD_SELL" : "SOFT_SELL"
              : random.nextDouble() < CAUSE ? "CAUSE" : "SHARING";
      double noise = random.nextGaussian();
      double effect =
          intent.equals("HARD_SELL") ? HARD_EFFECT : intent.equals("SOFT_SELL") ? SOFT_EFFECT : 0;
      double odds = plan.signal() * (sells ? .5 : -.5) + LEANS[cohort] + .5 * noise + sound;
      double score = logistic(odds + random.nextGaussian());
      String label =
          score >= .5
              ? random.nextDouble() < (intent.equals("HARD_SELL") ? .8 : .3)
                  ? "HARD_SELL"
                  : "SOFT_SELL"
              : random.nextDouble() < (intent.equals("CAUSE") ? .6 : .1) ? "CAUSE" : "SHARING";
      String truth = random.nextDouble() < plan.nones() ? "NONE" : intent;
      posts.add(
          new Post(
              "p" + posts.size(),
              account,
              COHORTS.get(cohort),
              truth,
              label,
              score,
              level + .3 * month + effect + noise,
              month));
    }
  }

  private static double logistic(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  /** The share of selling among codable posts of the accounts that a cohort's were drawn from. */
  static double share(int cohort) {
    double sum = 0;
    double weights = 0;
    for (double z = -8; z <= 8; z += .001) {
      sum += Math.exp(-z * z / 2) * logistic(RATES[cohort] + z);
      weights += Math.exp(-z * z / 2);
    }
    return sum / weights;
  }

  /** The same of a question. */
  static double share(int cohort, Question question) {
    double selling = share(cohort);
    return switch (question) {
      case SELLING -> selling;
      case HARD_SELL -> selling * HARD;
      case SOFT_SELL -> selling * (1 - HARD);
      case CAUSE -> (1 - selling) * CAUSE;
    };
  }

  /** Draws within bands, more where the score is unsure, and lets people code. */
  private void draw(String cohort) {
    AuditStrata strata = new AuditStrata(plan.bands());
    Map<Integer, List<Post>> bands = new TreeMap<>();
    for (Post post : posts) {
      if (post.cohort().equals(cohort)) {
        bands.computeIfAbsent(strata.band(post.score()), band -> new ArrayList<>()).add(post);
      }
    }
    Map<Integer, Double> spreads = new TreeMap<>();
    bands.forEach(
        (band, members) ->
            spreads.put(
                band,
                members.stream()
                    .mapToDouble(
                        post -> Math.sqrt(Math.max(.05, post.score() * (1 - post.score()))))
                    .sum()));
    double all = spreads.values().stream().mapToDouble(spread -> spread).sum();
    bands.forEach(
        (band, members) -> {
          long share = Math.round(plan.coded() * spreads.get(band) / all);
          int count = (int) Math.min(members.size(), Math.max(2, share));
          List<Post> shuffled = new ArrayList<>(members);
          Map<Post, Double> lots = new java.util.IdentityHashMap<>();
          members.forEach(post -> lots.put(post, random.nextDouble()));
          shuffled.sort(Comparator.comparing(lots::get));
          for (Post post : shuffled.subList(0, count)) {
            code(post, strata.name(cohort, band), members.size(), count);
          }
        });
  }

  private void code(Post post, String stratum, long size, long count) {
    drawn.add(
        new DrawnPost(
            post.id(),
            post.cohort(),
            stratum,
            size,
            post.score(),
            post.score(),
            machine(post.label())));
    double[] yes = new double[Question.values().length];
    for (Question question : Question.values()) {
      boolean is = !post.truth().equals("NONE") && question.answer(post.truth());
      yes[question.ordinal()] = is ? 1 : 0;
    }
    hands.put(
        post.id(),
        new HandLabel(
            post.id(),
            post.account(),
            stratum,
            count / (double) size,
            !post.truth().equals("NONE"),
            yes));
  }

  static boolean[] machine(String label) {
    boolean[] machine = new boolean[Question.values().length];
    for (Question question : Question.values()) {
      machine[question.ordinal()] = question.machine(label, label.endsWith("SELL"));
    }
    return machine;
  }

  /** A cohort's sample held against its posts, as the cluster would do it. */
  AuditedCohort audited(String cohort, AuditedCohort.Cut cut) {
    Map<String, AuditedCohort.Counts> counts = new TreeMap<>();
    for (Post post : posts) {
      if (post.cohort().equals(cohort)) {
        String stratum = AuditedCohort.key(cut.counted().band(post.score()));
        AuditedCohort.Counts before =
            counts.getOrDefault(
                stratum, new AuditedCohort.Counts(0, new long[Question.values().length]));
        long[] yes = before.yes().clone();
        boolean[] machine = machine(post.label());
        for (int i = 0; i < yes.length; i++) {
          yes[i] += machine[i] ? 1 : 0;
        }
        counts.put(stratum, new AuditedCohort.Counts(before.posts() + 1, yes));
      }
    }
    return AuditedCohort.of(
        drawn.stream().filter(post -> post.cohort().equals(cohort)).toList(), hands, counts, cut);
  }
}
