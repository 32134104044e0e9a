package org.fishmarket.stats.audited;

/**
 * How unequal accounts are, by sums of powers of their shares m in an estimate, and what follows
 * for its variance. An estimate is fitted to the accounts that it is judged by, so the sum of their
 * squared influences comes out too small, and with fewer degrees of freedom than there are accounts
 * (Bell and McCaffrey, Survey Methodology 28, 2002). Their formulas, for influences {@code u_i -
 * m_i sum_k u_k} with independent u_i, need a working model for the variances of u.
 *
 * @param squares sum of m squared; its inverse is the number of equal accounts that it amounts to
 * @param cubes sum of m to the third, and so on
 */
record Shares(double squares, double cubes, double fourths, double fifths) {
  /**
   * What to make of a sum of squared influences.
   *
   * @param factor by which it has to be enlarged
   * @param freedom its degrees of freedom
   */
  record Judgement(double factor, double freedom) {}

  /** If u_i varies with m_i squared: posts of an account have an effect in common. */
  Judgement accountEffects() {
    double q = squares;
    double left = q - 2 * cubes + q * q;
    double spread =
        fourths
            + 2 * (cubes * cubes + q * fourths)
            + q * q * q * q
            - 4 * fifths
            + 2 * q * fourths
            - 4 * q * q * cubes;
    return new Judgement(q / left, left * left / spread);
  }

  /** If u_i varies with m_i: posts are independent, given what is common to their account. */
  Judgement independentPosts() {
    double left = 1 - squares;
    return new Judgement(1 / left, left * left / (squares - 2 * cubes + squares * squares));
  }
}
