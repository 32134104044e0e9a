package org.fishmarket.stats.audited;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.fishmarket.stats.Estimate;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.stat.regression.OLSMultipleLinearRegression;
import org.junit.jupiter.api.Test;

class CorrectedFitTest {
  /** A post: account, two known columns, two indicators of one label, outcome. */
  private record Post(int account, double[] known, double[] labels, double outcome) {}

  private static List<Post> posts(int accounts, Random random) {
    List<Post> posts = new ArrayList<>();
    for (int account = 0; account < accounts; account++) {
      double level = random.nextGaussian();
      int size = 3 + random.nextInt(9);
      for (int i = 0; i < size; i++) {
        int kind = random.nextInt(3);
        double[] labels = {kind == 0 ? 1 : 0, kind == 1 ? 1 : 0};
        double[] known = {random.nextDouble() + level, random.nextInt(2)};
        double outcome = level - labels[0] + .3 * known[0] + random.nextGaussian();
        posts.add(new Post(account, known, labels, outcome));
      }
    }
    return posts;
  }

  private static List<AccountMoments> moments(List<Post> posts, int known, int labels) {
    List<AccountMoments> accounts = new ArrayList<>();
    for (Post post : posts) {
      while (accounts.size() <= post.account()) {
        accounts.add(new AccountMoments(known, labels));
      }
      double[] columns = java.util.Arrays.copyOf(post.known(), known);
      accounts.get(post.account()).add(columns, post.labels(), post.outcome());
    }
    return accounts;
  }

  private static CorrectedMoments sum(List<AccountMoments> accounts, int known, int labels) {
    CorrectedMoments sum = new CorrectedMoments(known, labels);
    accounts.forEach(sum::add);
    return sum;
  }

  private static Influences influences(List<AccountMoments> accounts, CorrectedFit fit) {
    Influences influences = new Influences(fit);
    accounts.forEach(influences::add);
    return influences;
  }

  @Test
  void onTrueLabelsItIsLeastSquaresWithAnEffectForEachAccount() {
    List<Post> posts = posts(6, new Random(2));
    CorrectedFit fit = CorrectedFit.of(sum(moments(posts, 2, 2), 2, 2)).orElseThrow();
    double[][] dummies = new double[posts.size()][4 + 6];
    double[] outcomes = new double[posts.size()];
    for (int i = 0; i < posts.size(); i++) {
      Post post = posts.get(i);
      System.arraycopy(post.labels(), 0, dummies[i], 0, 2);
      System.arraycopy(post.known(), 0, dummies[i], 2, 2);
      dummies[i][4 + post.account()] = 1;
      outcomes[i] = post.outcome();
    }
    OLSMultipleLinearRegression ols = new OLSMultipleLinearRegression();
    ols.setNoIntercept(true);
    ols.newSampleData(outcomes, dummies);
    assertThat(fit.coefficient(0)).isCloseTo(ols.estimateRegressionParameters()[0], within(1e-10));
    assertThat(fit.coefficient(1)).isCloseTo(ols.estimateRegressionParameters()[1], within(1e-10));
  }

  @Test
  void influencesAndSharesAreThoseOfTheAccounts() {
    List<AccountMoments> accounts = moments(posts(9, new Random(4)), 2, 2);
    CorrectedFit fit = CorrectedFit.of(sum(accounts, 2, 2)).orElseThrow();
    double[] influence = new double[2];
    double[] share = new double[2];
    for (AccountMoments account : accounts) {
      for (int label = 0; label < 2; label++) {
        influence[label] += fit.influence(account)[label];
        share[label] += fit.shares(account)[label];
      }
    }
    assertThat(influence[0]).isCloseTo(0, within(1e-12));
    assertThat(influence[1]).isCloseTo(0, within(1e-12));
    assertThat(share[0]).isCloseTo(1, within(1e-12));
    assertThat(share[1]).isCloseTo(1, within(1e-12));
  }

  @Test
  void theErrorOfEqualAccountsIsCr1() {
    List<AccountMoments> accounts = new ArrayList<>();
    double[][] outcomes = {{1, 2, 4, 3}, {2, 2, 5, 6}, {0, 1, 1, 3}};
    for (double[] account : outcomes) {
      AccountMoments moments = new AccountMoments(0, 1);
      for (int i = 0; i < 4; i++) {
        moments.add(new double[0], new double[] {i < 2 ? 0 : 1}, account[i]);
      }
      accounts.add(moments);
    }
    CorrectedFit fit = CorrectedFit.of(sum(accounts, 0, 1)).orElseThrow();
    Estimate slope = influences(accounts, fit).coefficient(0, .95);
    // each account's own slope: 2, 3.5, 1.5; equal weights, so the t interval of their mean
    double mean = 7 / 3.0;
    double error = Math.sqrt((1 / 9.0 + 49 / 36.0 + 25 / 36.0) / 2 / 3);
    assertThat(slope.value()).isCloseTo(mean, within(1e-12));
    assertThat(slope.error()).isCloseTo(error, within(1e-12));
    assertThat(slope.high()).isCloseTo(mean + 4.302652729749464 * error, within(1e-9));
  }

  @Test
  void aContrastIsTheCoefficientOfOneIndicatorOverTheOther() {
    List<Post> posts = posts(12, new Random(5));
    List<AccountMoments> both = moments(posts, 2, 2);
    CorrectedFit fit = CorrectedFit.of(sum(both, 2, 2)).orElseThrow();
    Estimate contrast = influences(both, fit).contrast(new double[] {1, -1}, .95);
    // the same with the second kind as the one compared with
    List<Post> recoded = new ArrayList<>();
    for (Post post : posts) {
      double[] labels = {post.labels()[0], 1 - post.labels()[0] - post.labels()[1]};
      recoded.add(new Post(post.account(), post.known(), labels, post.outcome()));
    }
    List<AccountMoments> other = moments(recoded, 2, 2);
    CorrectedFit same = CorrectedFit.of(sum(other, 2, 2)).orElseThrow();
    Estimate coefficient = influences(other, same).coefficient(0, .95);
    assertThat(contrast.value()).isCloseTo(coefficient.value(), within(1e-10));
    assertThat(contrast.error() / coefficient.error()).isCloseTo(1, within(.05));
  }

  @Test
  void squaresOfPseudoLabelsAreCorrectedExactly() {
    double[] truth = {1, 0, 0, 1, 0};
    double[] errors = {3, -2, .5, 40, -.1};
    double[] outcome = {.3, 1, -2, 4, .5};
    AccountMoments known = new AccountMoments(1, 0);
    for (int i = 0; i < 5; i++) {
      known.add(new double[] {truth[i]}, new double[0], outcome[i]);
    }
    double square = 0;
    double product = 0;
    // errors of mean zero, independent between posts: plus or minus, all 32 ways
    for (int signs = 0; signs < 32; signs++) {
      AccountMoments account = new AccountMoments(0, 1);
      for (int i = 0; i < 5; i++) {
        double pseudo = truth[i] + ((signs >> i & 1) == 0 ? errors[i] : -errors[i]);
        account.add(new double[0], new double[] {pseudo}, outcome[i]);
      }
      square += account.within(0, 0) / 32;
      product += account.within(1, 0) / 32;
    }
    assertThat(square).isCloseTo(known.within(0, 0), within(1e-10));
    assertThat(product).isCloseTo(known.within(1, 0), within(1e-10));
  }

  @Test
  void onOneLargeAccountItIsThePublishedEstimate() {
    Random random = new Random(7);
    double[][] moments = new double[2][2];
    double[] right = new double[2];
    AccountMoments account = new AccountMoments(0, 1);
    for (int i = 0; i < 20_000; i++) {
      double truth = random.nextInt(2);
      double machine = (truth + random.nextDouble()) / 2;
      double weight = random.nextBoolean() ? 2 : 0;
      double y = truth + random.nextGaussian();
      // R's dsl, linear model with a constant: each moment is that of machine labels, plus R/pi
      // times what the hand label changes; here the machine says of d squared what it says of d
      double pseudo = machine + weight * (truth - machine);
      moments[0][0]++;
      moments[0][1] += pseudo;
      moments[1][0] += pseudo;
      moments[1][1] += pseudo;
      right[0] += y;
      right[1] += pseudo * y;
      account.add(new double[0], new double[] {pseudo}, y);
    }
    double published =
        new LUDecomposition(MatrixUtils.createRealMatrix(moments))
            .getSolver()
            .solve(MatrixUtils.createRealVector(right))
            .getEntry(1);
    double slope = CorrectedFit.of(sum(List.of(account), 0, 1)).orElseThrow().coefficient(0);
    assertThat(slope).isCloseTo(published, within(1e-3));
  }

  @Test
  void knownColumnsThatOthersExplainAreLeftOut() {
    List<Post> posts = posts(8, new Random(6));
    List<Post> doubled = new ArrayList<>();
    for (Post post : posts) {
      double[] known = {post.known()[0], post.known()[1], 2 * post.known()[0] - 1, 7};
      doubled.add(new Post(post.account(), known, post.labels(), post.outcome()));
    }
    List<AccountMoments> few = moments(posts, 2, 2);
    List<AccountMoments> many = moments(doubled, 4, 2);
    CorrectedFit one = CorrectedFit.of(sum(few, 2, 2)).orElseThrow();
    CorrectedFit other = CorrectedFit.of(sum(many, 4, 2)).orElseThrow();
    assertThat(other.coefficient(1)).isCloseTo(one.coefficient(1), within(1e-9));
    assertThat(influences(many, other).coefficient(1, .95).error())
        .isCloseTo(influences(few, one).coefficient(1, .95).error(), within(1e-9));
  }

  @Test
  void aLabelThatDoesNotVaryWithinAccountsHasNoCoefficient() {
    AccountMoments account = new AccountMoments(0, 1);
    account.add(new double[0], new double[] {1}, 2);
    account.add(new double[0], new double[] {1}, 3);
    assertThat(CorrectedFit.of(sum(List.of(account), 0, 1))).isEmpty();
  }

  @Test
  void oneAccountHasNoIntervalAndSinglePostsSayNothing() {
    List<Post> posts = posts(1, new Random(8));
    posts.add(new Post(1, new double[2], new double[] {1, 0}, 99));
    List<AccountMoments> accounts = moments(posts, 2, 2);
    CorrectedFit fit = CorrectedFit.of(sum(accounts, 2, 2)).orElseThrow();
    CorrectedFit alone = CorrectedFit.of(sum(accounts.subList(0, 1), 2, 2)).orElseThrow();
    assertThat(fit.coefficient(0)).isEqualTo(alone.coefficient(0));
    assertThat(influences(accounts, fit).coefficient(0, .95).bounded()).isFalse();
  }

  @Test
  void orderAndPartitionsOfAccountsDoNotMatter() {
    List<AccountMoments> accounts = moments(posts(2000, new Random(9)), 2, 2);
    CorrectedFit fit = CorrectedFit.of(sum(accounts, 2, 2)).orElseThrow();
    Estimate one = influences(accounts, fit).coefficient(0, .95);
    Collections.shuffle(accounts, new Random(1));
    CorrectedMoments moments =
        sum(accounts.subList(0, 700), 2, 2).plus(sum(accounts.subList(700, 2000), 2, 2));
    CorrectedFit again = CorrectedFit.of(moments).orElseThrow();
    Estimate other =
        influences(accounts.subList(0, 11), again)
            .plus(influences(accounts.subList(11, 2000), again))
            .coefficient(0, .95);
    assertThat(other.value()).isCloseTo(one.value(), within(1e-13));
    assertThat(other.error()).isCloseTo(one.error(), within(1e-13));
  }

  @Test
  void postsAddedTogetherAreAsGoodAsOneByOne() {
    Random random = new Random(8);
    List<AccountMoments> single = new ArrayList<>();
    List<AccountMoments> blocks = new ArrayList<>();
    for (int account = 0; account < 12; account++) {
      // of four known columns an account has two
      int[] has = {account % 2, 2 + account % 2};
      AccountMoments one = new AccountMoments(4, 2);
      AccountMoments other = new AccountMoments(has, 2);
      for (int block = 0; block < 5; block++) {
        int[] ones = {block % 2};
        int kind = block % 3;
        double[] pseudo = {
          (kind == 0 ? 1 : 0) + random.nextGaussian() / 10,
          (kind == 1 ? 1 : 0) + random.nextGaussian() / 10
        };
        double[] columns = new double[4];
        columns[has[ones[0]]] = 1;
        double outcomes = 0;
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
          double outcome = random.nextGaussian();
          outcomes += outcome;
          one.add(columns, pseudo, outcome);
        }
        other.add(ones, pseudo, count, outcomes);
      }
      single.add(one);
      blocks.add(other);
    }
    CorrectedFit expected = CorrectedFit.of(sum(single, 4, 2)).orElseThrow();
    CorrectedFit fit = CorrectedFit.of(sum(blocks, 4, 2)).orElseThrow();
    for (int label = 0; label < 2; label++) {
      Estimate one = influences(single, expected).coefficient(label, .95);
      Estimate other = influences(blocks, fit).coefficient(label, .95);
      assertThat(other.value()).isCloseTo(one.value(), within(1e-9));
      assertThat(other.error()).isCloseTo(one.error(), within(1e-9));
    }
  }
}
