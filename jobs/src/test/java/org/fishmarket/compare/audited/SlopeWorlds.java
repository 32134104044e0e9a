package org.fishmarket.compare.audited;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.fishmarket.stats.Estimate;
import org.fishmarket.stats.audited.AccountMoments;
import org.fishmarket.stats.audited.CorrectedFit;
import org.fishmarket.stats.audited.CorrectedMoments;
import org.fishmarket.stats.audited.Influences;
import org.fishmarket.table.AuditStrata;

/** How often corrected and uncorrected slopes cover the truth, over many worlds. */
final class SlopeWorlds {
  private static final double GRID = 0x1.0p32;
  private static final int MONTHS = 3;
  private static final List<Question> INTENTS =
      List.of(Question.HARD_SELL, Question.SOFT_SELL, Question.CAUSE);

  final Map<String, ShareWorlds.Coverage> results = new TreeMap<>();

  /** Gives the pseudo-labels of a post. */
  @FunctionalInterface
  interface Labels {
    double[] of(AuditedWorld.Post post);
  }

  static SlopeWorlds of(int worlds, AuditedWorld.Plan plan) {
    SlopeWorlds simulation = new SlopeWorlds();
    for (int world = 0; world < worlds; world++) {
      simulation.add(new AuditedWorld(plan, world));
    }
    return simulation;
  }

  private void add(AuditedWorld world) {
    note("corrected", fit(world, "one", pseudo(world, "one", INTENTS), INTENTS.size()));
    note("raw", fit(world, "one", SlopeWorlds::machine, INTENTS.size()));
  }

  private void note(String how, Influences influences) {
    note(how + " hard sell", influences, AuditedWorld.HARD_EFFECT, 1, 0, 0);
    note(how + " soft sell", influences, AuditedWorld.SOFT_EFFECT, 0, 1, 0);
    double apart = AuditedWorld.HARD_EFFECT - AuditedWorld.SOFT_EFFECT;
    note(how + " hard less soft", influences, apart, 1, -1, 0);
    note(how + " cause", influences, 0, 0, 0, 1);
  }

  private void note(String figure, Influences influences, double truth, double... weights) {
    Estimate estimate = influences == null ? Estimate.NONE : influences.contrast(weights, .95);
    results.computeIfAbsent(figure, name -> new ShareWorlds.Coverage()).add(estimate, truth);
  }

  private static double[] machine(AuditedWorld.Post post) {
    boolean[] is = AuditedWorld.machine(post.label());
    return INTENTS.stream().mapToDouble(question -> is[question.ordinal()] ? 1 : 0).toArray();
  }

  /** The pseudo-labels of the posts of a cohort, with the classifier's full weight. */
  static Labels pseudo(AuditedWorld world, String cohort, List<Question> questions) {
    AuditedCohort.Cut cut = new AuditedCohort.Cut(new AuditStrata(world.plan.bands()), false);
    AuditedCohort audited = world.audited(cohort, cut);
    Map<String, CodedPost> coded = new HashMap<>();
    audited.coded().forEach(post -> coded.put(post.hand().post(), post));
    LabelCorrection[] corrections =
        questions.stream()
            .map(question -> LabelCorrection.whole(audited, question))
            .toArray(LabelCorrection[]::new);
    return post -> {
      double[] pseudo = new double[corrections.length];
      boolean[] machine = AuditedWorld.machine(post.label());
      CodedPost hand = coded.get(post.id());
      for (int i = 0; i < pseudo.length; i++) {
        boolean yes = machine[questions.get(i).ordinal()];
        pseudo[i] =
            (hand == null
                    ? corrections[i].units(cut.stratum(post.score()), yes)
                    : corrections[i].units(hand))
                / GRID;
      }
      return pseudo;
    };
  }

  private static Influences fit(AuditedWorld world, String cohort, Labels labels, int size) {
    return fit(world, cohort, labels, size, AuditedWorld.Post::outcome);
  }

  /** The regression, a post at a time; null if there is none. */
  static Influences fit(
      AuditedWorld world,
      String cohort,
      Labels labels,
      int size,
      ToDoubleFunction<AuditedWorld.Post> outcome) {
    Map<String, AccountMoments> accounts = new TreeMap<>();
    for (AuditedWorld.Post post : world.posts) {
      if (post.cohort().equals(cohort)) {
        double[] months = new double[MONTHS];
        months[post.month()] = 1;
        accounts
            .computeIfAbsent(post.account(), name -> new AccountMoments(MONTHS, size))
            .add(months, labels.of(post), outcome.applyAsDouble(post));
      }
    }
    CorrectedMoments moments = new CorrectedMoments(MONTHS, size);
    accounts.values().forEach(moments::add);
    CorrectedFit fit = CorrectedFit.of(moments).orElse(null);
    if (fit == null) {
      return null;
    }
    Influences influences = new Influences(fit);
    accounts.values().forEach(influences::add);
    return influences;
  }

  /** Prints the table; the argument is the number of worlds, 400 if there is none. */
  public static void main(String[] arguments) {
    int worlds = arguments.length == 0 ? 400 : Integer.parseInt(arguments[0]);
    for (int accounts : new int[] {40, 200}) {
      for (int bands : new int[] {1, 5}) {
        for (int coded : new int[] {200, 600}) {
          for (double signal : new double[] {2, 5}) {
            AuditedWorld.Plan plan =
                new AuditedWorld.Plan(accounts, accounts / 4, signal, 0, bands, coded);
            System.out.println(plan);
            of(worlds, plan)
                .results
                .forEach(
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
      }
    }
  }
}
