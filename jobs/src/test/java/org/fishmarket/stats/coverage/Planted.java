package org.fishmarket.stats.coverage;

/**
 * What is planted in a cohort.
 *
 * @param population its accounts come from
 * @param answers is added to the log odds of an answer, and to log replies per post
 * @param phatic is added to the log odds of a courtesy in replies to selling posts
 * @param slope of an account's mean log engagement on its share of selling
 * @param bySize its slope on the deviate of its log size
 */
record Planted(Population population, double answers, double phatic, double slope, double bySize) {
  /** Share of posts that are answered. */
  double answered(double size, double deviate) {
    return Population.logistic(-.5 + deviate + population.lean() * size + answers);
  }

  /** Replies per post. */
  double replies(double size, double deviate) {
    return Math.exp(-.7 + .7 * deviate + population.lean() * size + answers);
  }

  /** Share of first messages that are answered. */
  double firstAnswered(double deviate) {
    return Population.logistic(-.4 + deviate + answers);
  }

  /** Share of courtesies among replies to posts that share. */
  static double courtesies(double deviate) {
    return Population.logistic(-1 + .7 * deviate);
  }

  /** The same of those that sell. */
  double sellingCourtesies(double deviate) {
    return Population.logistic(-1 + .7 * deviate + phatic);
  }

  double ratioTruth() {
    return perPost(population::called);
  }

  double answeredTruth() {
    return perPost(this::answered);
  }

  double repliesTruth() {
    return perPost(this::replies);
  }

  double firstTruth() {
    return Population.mean((z, v) -> firstAnswered(v));
  }

  double phaticTruth() {
    return Population.mean((z, v) -> sellingCourtesies(v) - courtesies(v));
  }

  private double perPost(Population.Figure share) {
    return Population.mean((z, v) -> population.posts(z) * share.of(z, v))
        / Population.mean((z, v) -> population.posts(z));
  }

  /** The least-squares slope on ratios by labels over the whole population. */
  double slopeTruth() {
    double x = Population.mean(population::called);
    double xx =
        Population.mean(
            (z, v) -> {
              double q = population.called(z, v);
              return q * q + q * (1 - q) / population.posts(z) - x * x;
            });
    double xy =
        Population.mean(
            (z, v) ->
                (population.called(z, v) - x) * (slope * population.selling(z, v) + bySize * z));
    return xy / xx;
  }
}
