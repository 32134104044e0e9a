package org.fishmarket.audit;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.fishmarket.audit.design.Design;
import org.fishmarket.audit.design.Stratum;
import org.fishmarket.job.JobContext;
import org.fishmarket.models.UserException;
import org.fishmarket.table.AuditFrame;
import org.fishmarket.table.AuditStrata;
import org.fishmarket.table.Table;

/** The posts that an audit speaks of: own posts with text, intent and cohort. */
final class Population {
  private final JobContext context;

  /**
   * What the classifier says of a cohort.
   *
   * @param posts with an intent
   * @param selling of these
   */
  record Said(long posts, long selling) {}

  Population(JobContext context) {
    this.context = context;
  }

  /** A row for each: {@code post_id, account, cohort, selling, p_selling}. */
  Dataset<Row> posts() {
    return AuditFrame.posts(context.read(Table.POSTS), context.read(Table.LABELS));
  }

  private Dataset<Row> labels() {
    return AuditFrame.labelled(context.read(Table.LABELS));
  }

  /**
   * The strata that have posts.
   *
   * @throws UserException if there are more than a sample could hold
   */
  List<Stratum> strata(int bands) {
    List<Row> rows =
        posts()
            .groupBy(col("cohort"), AuditFrame.band(new AuditStrata(bands)).as("band"))
            .agg(count(lit(1)), sum(AuditFrame.whole(col("p_selling"))))
            .limit(Design.MOST + 1)
            .collectAsList();
    if (rows.size() > Design.MOST) {
      throw new UserException(
          "There are more than "
              + Design.MOST
              + " cohorts or bands to draw from. Make larger cohorts, with --cohort-by or"
              + " --cohorts.");
    }
    return rows.stream()
        .map(
            row ->
                new Stratum(
                    row.getString(0),
                    row.getInt(1),
                    bands,
                    row.getLong(2),
                    row.getLong(3) / AuditFrame.SCALE / row.getLong(2)))
        .toList();
  }

  /** The classifier's word on each cohort that a sample has. */
  Map<String, Said> said(Collection<String> cohorts) {
    Map<String, Said> said = new TreeMap<>();
    Dataset<Row> names =
        context.spark().createDataset(List.copyOf(cohorts), Encoders.STRING()).toDF("cohort");
    posts()
        .join(broadcast(names), "cohort")
        .groupBy("cohort")
        .agg(count(lit(1)), count(when(col("selling"), lit(1))))
        .collectAsList()
        .forEach(row -> said.put(row.getString(0), new Said(row.getLong(1), row.getLong(2))));
    return said;
  }

  /** Whether the classifier calls the posts selling; those that it does not code are left out. */
  Map<String, Boolean> selling(Collection<String> posts) {
    Map<String, Boolean> selling = new HashMap<>();
    labels()
        .join(broadcast(ids(posts)), "post_id")
        .select("post_id", "selling")
        .collectAsList()
        .forEach(row -> selling.put(row.getString(0), row.getBoolean(1)));
    return selling;
  }

  /** The texts of posts, which a sheet shows. */
  Map<String, String> texts(Collection<String> posts) {
    Map<String, String> texts = new HashMap<>();
    context
        .read(Table.POSTS)
        .select("post_id", "text")
        .join(broadcast(ids(posts)), "post_id")
        .collectAsList()
        .forEach(row -> texts.put(row.getString(0), row.getString(1)));
    return texts;
  }

  private Dataset<Row> ids(Collection<String> posts) {
    return context.spark().createDataset(List.copyOf(posts), Encoders.STRING()).toDF("post_id");
  }
}
