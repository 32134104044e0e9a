package org.fishmarket.audit;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.fishmarket.audit.coded.Code;
import org.fishmarket.audit.coded.Settled;
import org.fishmarket.models.codebook.Act;
import org.fishmarket.stats.coded.Weights;
import org.fishmarket.table.Table;

/** Rows of {@link Table#AUDIT}: one for each post and coder, by post. */
final class AuditRows {
  private AuditRows() {}

  static List<Row> of(String sample, Audited audited) {
    Weights weights = audited.weights(null);
    List<Row> rows = new ArrayList<>();
    audited
        .codes()
        .forEach(
            (post, codes) ->
                codes.forEach(
                    code ->
                        rows.add(
                            row(
                                sample,
                                audited.posts().get(post),
                                code,
                                audited.settled().get(post),
                                weights))));
    return rows;
  }

  private static Row row(String sample, Sampled post, Code code, Settled settled, Weights weights) {
    return RowFactory.create(
        sample,
        post.post(),
        post.cohort(),
        post.account(),
        post.stratum(),
        post.posts(),
        post.drawn(),
        weights.coded(post.stratum()),
        post.inclusion(),
        weights.of(post.stratum()),
        code.coder(),
        code.written(),
        code.selling(),
        code.acts().stream().sorted().map(Act::slug).toArray(String[]::new),
        code.unsure(),
        code.note(),
        settled.intent(),
        settled.selling());
  }
}
