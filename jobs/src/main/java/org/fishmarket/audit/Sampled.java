package org.fishmarket.audit;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.fishmarket.audit.design.Quota;

/**
 * A post of a sample: a row of the table of that name, without the sample's own name.
 *
 * @param post its pseudonym
 * @param cohort its cohort
 * @param account its author's pseudonym
 * @param stratum name of its stratum
 * @param posts in the stratum
 * @param drawn of these
 * @param score the classifier's probability of selling at the draw
 * @param coders on whose sheets it stands
 */
record Sampled(
    String post,
    String cohort,
    String account,
    String stratum,
    long posts,
    long drawn,
    double score,
    List<String> coders) {

  static Sampled of(Quota quota, String post, String account, double score) {
    return new Sampled(
        post,
        quota.stratum().cohort(),
        account,
        quota.stratum().name(),
        quota.stratum().posts(),
        quota.drawn(),
        score,
        List.of());
  }

  Sampled dealtTo(List<String> names) {
    return new Sampled(post, cohort, account, stratum, posts, drawn, score, names);
  }

  double inclusion() {
    return (double) drawn / posts;
  }

  /** The row, in the order of the table's columns. */
  Row row(String sample) {
    return RowFactory.create(
        sample,
        post,
        cohort,
        account,
        stratum,
        posts,
        drawn,
        inclusion(),
        score,
        coders.toArray(new String[0]));
  }

  /** All of a table, by post. */
  static List<Sampled> read(Dataset<Row> table) {
    return table.collectAsList().stream()
        .map(
            row ->
                new Sampled(
                    row.getAs("post_id"),
                    row.getAs("cohort"),
                    row.getAs("account"),
                    row.getAs("stratum"),
                    row.<Long>getAs("stratum_posts"),
                    row.<Long>getAs("stratum_drawn"),
                    row.<Double>getAs("p_selling"),
                    row.getList(row.fieldIndex("coders"))))
        .sorted(Comparator.comparing(Sampled::post))
        .collect(Collectors.toList());
  }
}
