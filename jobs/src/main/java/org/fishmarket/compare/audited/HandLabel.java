package org.fishmarket.compare.audited;

import java.io.Serializable;
import java.util.List;
import org.apache.spark.sql.Row;

/**
 * What people said of a post of the sample.
 *
 * <p>The settled intent counts. While there is a tie on a question, the post counts by the share of
 * coders who say yes, of those who gave an intent: as if a coin were tossed that often. A post that
 * people find not codable has no intent.
 *
 * @param post its pseudonym
 * @param account its author's pseudonym
 * @param stratum of the draw
 * @param probability that it was drawn and coded: 1 / the weight
 * @param codable whether it has an intent at all
 * @param yes answer to each {@link Question}, 0 to 1; all 0 if it is not codable
 */
record HandLabel(
    String post, String account, String stratum, double probability, boolean codable, double[] yes)
    implements Serializable {
  private static final String NONE = "NONE";

  /**
   * Reads one post's rows of the table of audits.
   *
   * @param codes one for each coder
   */
  static HandLabel of(List<Row> codes) {
    Row first = codes.get(0);
    String settled = first.getAs("settled_intent");
    Boolean selling = first.getAs("settled_selling");
    List<String> said =
        codes.stream()
            .<String>map(row -> row.getAs("intent"))
            .filter(intent -> !intent.equals(NONE))
            .toList();
    boolean codable = !NONE.equals(settled) && (settled != null || !said.isEmpty());
    double[] yes = new double[Question.values().length];
    for (Question question : Question.values()) {
      // coders may agree that a post sells and not on how, or the other way round
      boolean open = settled == null || question == Question.SELLING && selling == null;
      if (codable) {
        yes[question.ordinal()] = share(question, open ? said : List.of(settled), selling);
      }
    }
    return new HandLabel(
        first.getAs("post_id"),
        first.getAs("account"),
        first.getAs("stratum"),
        1 / first.<Double>getAs("weight"),
        codable,
        yes);
  }

  private static double share(Question question, List<String> said, Boolean selling) {
    if (question == Question.SELLING && selling != null) {
      return selling ? 1 : 0;
    }
    return said.stream().filter(question::answer).count() / (double) said.size();
  }

  double yes(Question question) {
    return yes[question.ordinal()];
  }
}
