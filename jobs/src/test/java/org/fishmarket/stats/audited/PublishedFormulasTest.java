package org.fishmarket.stats.audited;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.fishmarket.stats.Figures;
import org.junit.jupiter.api.Test;

/**
 * The corrections against the formulas of the papers, which {@code reference.R} works out on 16
 * posts: where they are the same, and by how much they differ where they are not.
 */
class PublishedFormulasTest {
  private static final double LIKE_R = 1e-8;
  private static final int ALL = 16;
  private static final int CODED = 8;
  private static final double APART = ALL - CODED;

  /** A post of the table. */
  private record Post(
      String account,
      String stratum,
      boolean drawn,
      double score,
      double sells,
      double words,
      double outcome) {
    double label() {
      return score >= .5 ? 1 : 0;
    }

    /** The pseudo-outcome as published: f + (y - f) R/pi. */
    double published(ToDoubleFunction<Post> machine) {
      double f = machine.applyAsDouble(this);
      return f + (drawn ? (sells - f) * ALL / CODED : 0);
    }
  }

  private final Figures figures = new Figures(PublishedFormulasTest.class);
  private final Map<String, Double> r = figures.values("reference.csv");
  private final List<Post> posts =
      figures.lines("posts.csv").stream()
          .map(
              cell ->
                  new Post(
                      cell[0],
                      cell[1],
                      cell[2].equals("1"),
                      Double.parseDouble(cell[3]),
                      Double.parseDouble(cell[4]),
                      Double.parseDouble(cell[5]),
                      Double.parseDouble(cell[6])))
          .toList();

  private void like(String name, double value) {
    assertThat(value).as(name).isCloseTo(r.get(name), within(LIKE_R));
  }

  /** The coded posts, drawn with chances that are right up to a factor. */
  private List<AuditedPost> sample(ToDoubleFunction<Post> chance, boolean stratified) {
    return posts.stream()
        .filter(Post::drawn)
        .map(
            post ->
                new AuditedPost(
                    stratified ? post.stratum() : "all",
                    chance.applyAsDouble(post),
                    post.score(),
                    post.sells()))
        .toList();
  }

  private static TreeMap<String, Long> all() {
    return new TreeMap<>(Map.of("all", (long) ALL));
  }

  private TreeMap<String, Long> strata() {
    TreeMap<String, Long> sizes = new TreeMap<>();
    posts.forEach(post -> sizes.merge(post.stratum(), 1L, Long::sum));
    return sizes;
  }

  private Correction simple(double lambda) {
    return Correction.weighted(sample(post -> .5, false), all(), lambda).orElseThrow();
  }

  /** The mean pseudo-label of all posts. */
  private double mean(Correction correction, List<AuditedPost> sample, boolean stratified) {
    double sum = sample.stream().mapToDouble(correction::of).sum();
    for (Post post : posts) {
      if (!post.drawn()) {
        sum += correction.of(stratified ? post.stratum() : "all", post.score());
      }
    }
    return sum / ALL;
  }

  private double mean(double lambda) {
    return mean(simple(lambda), sample(post -> .5, false), false);
  }

  @Test
  void theMeanIsThatOfPpiPlusPlusWithTheCodedPostsAmongTheOthers() {
    like("ppi.part", mean(.7));
  }

  @Test
  void withTheCodedPostsApartLambdaIsLargerByTheShareOfThese() {
    like("ppi.apart", mean(.7 * ALL / APART));
    like("ppi.tuned.published", mean(r.get("ppi.lambda.published") * ALL / APART));
  }

  @Test
  void theTunedLambdaIsThePublishedOneTimesOnePlusNOverN() {
    Correction tuned = Correction.tuned(sample(post -> .5, false), all()).orElseThrow();
    double factor = 1 + CODED / APART;
    like("ppi.lambda.coded", tuned.lambda() / factor);
    // the published one takes the variance of scores over all posts, this one over the coded
    like("ppi.lambda.published", tuned.lambda() / factor / r.get("ppi.variances"));
  }

  @Test
  void bothFactorsTogetherLeaveTheSameEstimateAndTheSameVariance() {
    Correction tuned = Correction.tuned(sample(post -> .5, false), all()).orElseThrow();
    like("ppi.tuned", mean(tuned.lambda()));
    // the paper's variance holds for all posts being a sample themselves: s^2/N on top
    like("ppi.variance", tuned.error().variance() / (ALL * ALL) + r.get("ppi.hands"));
  }

  @Test
  void strataAddUpUnderOneLambda() {
    List<AuditedPost> sample = sample(post -> .5, true);
    Correction tuned = Correction.tuned(sample, strata()).orElseThrow();
    like("strata.lambda", tuned.lambda());
    like("strata.tuned", mean(tuned, sample, true));
    like("strata.variance", tuned.error().variance());
  }

  @Test
  void unequalChancesAreWeightedAfterHajek() {
    List<AuditedPost> sample = sample(post -> post.stratum().equals("a") ? .25 : .75, false);
    double mean = mean(Correction.weighted(sample, all(), .7).orElseThrow(), sample, false);
    like("hajek.here", mean);
    assertThat(mean).isCloseTo(r.get("hajek"), within(.01));
  }

  @Test
  void withLambdaOneTheMeanIsThatOfPublishedPseudoOutcomes() {
    like("dsl.mean", mean(1));
    double published = posts.stream().mapToDouble(post -> post.published(Post::score)).sum();
    like("dsl.mean", published / ALL);
  }

  private List<AccountMoments> accounts(ToDoubleFunction<Post> machine, boolean together) {
    TreeMap<String, AccountMoments> accounts = new TreeMap<>();
    for (Post post : posts) {
      accounts
          .computeIfAbsent(together ? "all" : post.account(), name -> new AccountMoments(1, 1))
          .add(new double[] {post.words()}, new double[] {post.published(machine)}, post.outcome());
    }
    return new ArrayList<>(accounts.values());
  }

  private static CorrectedMoments sum(List<AccountMoments> accounts) {
    CorrectedMoments moments = new CorrectedMoments(1, 1);
    accounts.forEach(moments::add);
    return moments;
  }

  private static double coefficient(List<AccountMoments> accounts) {
    return CorrectedFit.of(sum(accounts)).orElseThrow().coefficient(0);
  }

  @Test
  void momentsAreThePublishedOnesButForSquaresOfAccountMeans() {
    CorrectedMoments moments = sum(accounts(Post::label, false));
    like("fixed.square", moments.at(1, 1));
    like("fixed.cross", moments.at(1, 0));
    like("fixed.right", moments.at(2, 1));
    like("fixed.here", coefficient(accounts(Post::label, false)));
    like("fixed.score.here", coefficient(accounts(Post::score, false)));
  }

  /** Solves the same two equations with the published square of the label. */
  private double published(List<AccountMoments> accounts, double excess) {
    CorrectedMoments moments = sum(accounts);
    double square = moments.at(1, 1) - excess;
    double determinant = square * moments.at(0, 0) - moments.at(1, 0) * moments.at(1, 0);
    return (moments.at(2, 1) * moments.at(0, 0) - moments.at(2, 0) * moments.at(1, 0))
        / determinant;
  }

  @Test
  void withoutThatTermTheSlopeIsThePublishedOne() {
    like("fixed.published", published(accounts(Post::label, false), r.get("fixed.excess")));
    // one account for all is a regression with a constant
    double excess =
        posts.stream()
            .mapToDouble(post -> post.published(Post::label))
            .map(d -> (d * d - d) / ALL)
            .sum();
    like("dsl.linear", published(accounts(Post::label, true), excess));
  }

  @Test
  void wherePseudoLabelsAreNoughtOrOneNothingIsBetweenTheTwo() {
    // all coded, or none: the published regression is least squares on the labels at hand
    for (ToDoubleFunction<Post> label : List.<ToDoubleFunction<Post>>of(Post::sells, Post::label)) {
      TreeMap<String, AccountMoments> corrected = new TreeMap<>();
      TreeMap<String, AccountMoments> plain = new TreeMap<>();
      for (Post post : posts) {
        double d = label.applyAsDouble(post);
        corrected
            .computeIfAbsent(post.account(), name -> new AccountMoments(1, 1))
            .add(new double[] {post.words()}, new double[] {d}, post.outcome());
        plain
            .computeIfAbsent(post.account(), name -> new AccountMoments(2, 0))
            .add(new double[] {post.words(), d}, new double[0], post.outcome());
      }
      double square = plain.values().stream().mapToDouble(moments -> moments.within(1, 1)).sum();
      assertThat(sum(new ArrayList<>(corrected.values())).at(1, 1))
          .isCloseTo(square, within(LIKE_R));
    }
  }

  @Test
  void influencesOfAccountsAreThoseOfTheMoments() {
    List<AccountMoments> accounts = accounts(Post::label, false);
    CorrectedFit fit = CorrectedFit.of(sum(accounts)).orElseThrow();
    double sum = 0;
    for (AccountMoments account : accounts) {
      sum += fit.influence(account)[0] * fit.influence(account)[0];
    }
    like("fixed.influence", sum);
  }
}
