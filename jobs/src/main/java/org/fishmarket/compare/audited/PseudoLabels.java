package org.fishmarket.compare.audited;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.fishmarket.stats.audited.Correction;
import org.fishmarket.table.AuditFrame;

/**
 * Pseudo-labels as columns of posts, for regressions: the classifier counts with its full weight. A
 * post that people find not codable counts as a no to every question.
 */
final class PseudoLabels {
  /** The column of posts that people coded. */
  static final String CODED = "hand_coded";

  /** The pseudo-label of whether people find a post codable, in whole units of the grid. */
  static final String CODABLE = "pseudo_codable";

  private static final int QUESTIONS = Question.values().length;

  private PseudoLabels() {}

  /**
   * Adds the column {@link Question#pseudo} of each question, in whole units of the grid, {@link
   * #CODABLE} and {@link #CODED}. Posts of cohorts that cannot be corrected are left out, and those
   * not coded by the classifier.
   *
   * @param measured posts with their measures
   */
  static Dataset<Row> on(
      Dataset<Row> measured, Map<String, AuditedCohort> cohorts, AuditedCohort.Cut cut) {
    SparkSession spark = measured.sparkSession();
    List<Row> strata = new ArrayList<>();
    List<Row> posts = new ArrayList<>();
    cohorts.forEach((name, cohort) -> add(name, cohort, strata, posts));
    Column[] kept =
        Stream.concat(
                Stream.of(measured.columns()).map(measured::col),
                Stream.of(Question.values()).map(PseudoLabels::pseudo))
            .toArray(Column[]::new);
    Column[] all = java.util.Arrays.copyOf(kept, kept.length + 2);
    all[kept.length] = col("coded_post").isNotNull().as(CODED);
    all[kept.length + 1] = coalesce(col("hand_codable"), col("codable")).as(CODABLE);
    return measured
        .where(col("coded"))
        .join(
            broadcast(spark.createDataFrame(strata, strata())),
            col("cohort")
                .equalTo(col("of_cohort"))
                .and(AuditFrame.band(cut.counted()).equalTo(col("of_band"))))
        .join(
            broadcast(spark.createDataFrame(posts, posts())),
            col("post_id").equalTo(col("coded_post")),
            "left")
        .select(all);
  }

  private static Column pseudo(Question question) {
    int i = question.ordinal();
    Column byStratum = when(question.machine(), col("yes" + i)).otherwise(col("no" + i));
    return coalesce(col("hand" + i), byStratum).as(question.pseudo());
  }

  private static void add(String name, AuditedCohort cohort, List<Row> strata, List<Row> posts) {
    LabelCorrection[] corrections =
        Stream.of(Question.values())
            .map(question -> LabelCorrection.whole(cohort, question))
            .toArray(LabelCorrection[]::new);
    Correction codable = LabelCorrection.codable(cohort);
    for (String stratum : cohort.sizes().keySet()) {
      Object[] cells = new Object[3 + 2 * QUESTIONS];
      cells[0] = name;
      cells[1] = Integer.valueOf(stratum);
      for (int i = 0; i < QUESTIONS; i++) {
        cells[2 + i] = corrections[i].units(stratum, false);
        cells[2 + QUESTIONS + i] = corrections[i].units(stratum, true);
      }
      cells[2 + 2 * QUESTIONS] = LabelCorrection.units(codable.of(stratum, 0));
      strata.add(RowFactory.create(cells));
    }
    for (CodedPost post : cohort.coded()) {
      Object[] cells = new Object[2 + QUESTIONS];
      cells[0] = post.hand().post();
      for (int i = 0; i < QUESTIONS; i++) {
        cells[1 + i] = corrections[i].units(post);
      }
      double label = post.hand().codable() ? 1 : 0;
      cells[1 + QUESTIONS] =
          LabelCorrection.units(codable.of(LabelCorrection.audited(post, 0, label)));
      posts.add(RowFactory.create(cells));
    }
  }

  private static StructType strata() {
    StructType schema = new StructType().add("of_cohort", "string").add("of_band", "int");
    for (String answer : List.of("no", "yes")) {
      for (int i = 0; i < QUESTIONS; i++) {
        schema = schema.add(answer + i, "long");
      }
    }
    return schema.add("codable", "long");
  }

  private static StructType posts() {
    StructType schema = new StructType().add("coded_post", "string");
    for (int i = 0; i < QUESTIONS; i++) {
      schema = schema.add("hand" + i, "long");
    }
    return schema.add("hand_codable", "long");
  }
}
