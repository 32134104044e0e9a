package org.fishmarket.stats.audited;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A cohort's posts and the sample drawn from them.
 *
 * @param world the cohort
 * @param probabilities of the posts drawn; 0 for the others
 */
record Drawn(LabelWorld world, double[] probabilities) {
  /** The coded posts. */
  List<AuditedPost> sample(ToDoubleFunction<LabelWorld.Post> machine) {
    List<AuditedPost> sample = new ArrayList<>();
    for (int i = 0; i < probabilities.length; i++) {
      if (probabilities[i] > 0) {
        sample.add(coded(i, machine));
      }
    }
    return sample;
  }

  private AuditedPost coded(int i, ToDoubleFunction<LabelWorld.Post> machine) {
    LabelWorld.Post post = world.posts.get(i);
    return new AuditedPost(
        post.stratum(), probabilities[i], machine.applyAsDouble(post), post.truth());
  }

  /** The correction by its name: hands (lambda 0), tuned, or whole (lambda 1). */
  Correction correction(ToDoubleFunction<LabelWorld.Post> machine, String name) {
    List<AuditedPost> sample = sample(machine);
    return (switch (name) {
          case "hands" -> Correction.weighted(sample, world.sizes, 0);
          case "tuned" -> Correction.tuned(sample, world.sizes);
          default -> Correction.weighted(sample, world.sizes, 1);
        })
        .orElseThrow();
  }

  /** The pseudo-labels of all posts. */
  double[] pseudo(Correction correction, ToDoubleFunction<LabelWorld.Post> machine) {
    double[] pseudo = new double[probabilities.length];
    for (int i = 0; i < pseudo.length; i++) {
      LabelWorld.Post post = world.posts.get(i);
      pseudo[i] =
          probabilities[i] > 0
              ? correction.of(coded(i, machine))
              : correction.of(post.stratum(), machine.applyAsDouble(post));
    }
    return pseudo;
  }

  /** Labels of all posts. */
  double[] labels(ToDoubleFunction<LabelWorld.Post> label) {
    return world.posts.stream().mapToDouble(label).toArray();
  }

  /** Adds the ratio of labels to posts of each account, as one of some cohorts. */
  void addTo(RatioSums sums, int cohort, int cohorts, double[] labels) {
    double[][] a = new double[world.plan.accounts()][cohorts];
    double[][] b = new double[world.plan.accounts()][cohorts];
    for (int i = 0; i < labels.length; i++) {
      int account = world.posts.get(i).account();
      a[account][cohort] += labels[i];
      b[account][cohort]++;
    }
    for (int account = 0; account < a.length; account++) {
      sums.add(a[account], b[account]);
    }
  }

  /** The moments of each account, of the outcome on labels. */
  List<AccountMoments> moments(double[] labels) {
    List<AccountMoments> accounts = accounts(0, 1);
    for (int i = 0; i < labels.length; i++) {
      LabelWorld.Post post = world.posts.get(i);
      accounts.get(post.account()).add(new double[0], new double[] {labels[i]}, post.outcome());
    }
    return accounts;
  }

  /** The same as if the labels were known. */
  List<AccountMoments> knownMoments(double[] labels) {
    List<AccountMoments> accounts = accounts(1, 0);
    for (int i = 0; i < labels.length; i++) {
      LabelWorld.Post post = world.posts.get(i);
      accounts.get(post.account()).add(new double[] {labels[i]}, new double[0], post.outcome());
    }
    return accounts;
  }

  private List<AccountMoments> accounts(int known, int labels) {
    List<AccountMoments> accounts = new ArrayList<>();
    for (int i = 0; i < world.plan.accounts(); i++) {
      accounts.add(new AccountMoments(known, labels));
    }
    return accounts;
  }
}
