package org.fishmarket.bench;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.fishmarket.compare.Comparison;
import org.fishmarket.compare.Labelling;
import org.fishmarket.compare.ResultSums;
import org.fishmarket.compare.claim.Claim;
import org.fishmarket.compare.claim.Claims;
import org.fishmarket.compare.finding.Settings;
import org.fishmarket.compare.measure.Kept;
import org.fishmarket.compare.measure.Measured;
import org.fishmarket.job.Sparks;
import org.fishmarket.models.Classifier;
import org.fishmarket.table.ResultFolder;
import org.fishmarket.table.Table;

/**
 * What {@code compare} does for claims, for some of them. Arguments: a labelled result, a new
 * folder, and how many claims, in the order of the findings.
 */
final class ClaimsWay {
  private ClaimsWay() {}

  public static void main(String[] words) {
    List<Claim> claims = Claims.ALL.subList(0, Integer.parseInt(words[2]));
    SparkSession spark = Sparks.session("claims");
    ResultFolder result = new ResultFolder(words[0], Sparks.hadoop());
    Sparks.fit(spark, result.bytes());
    Settings settings = Settings.defaults();
    System.out.println(Work.BEGINS);
    try (Kept kept = new Kept(words[1] + "/kept")) {
      Measured measured =
          Measured.of(
              result.read(Table.POSTS, spark), result.read(Table.LABELS, spark), settings, kept);
      ResultSums sums =
          ResultSums.of(measured, result.read(Table.INTERACTIONS, spark), claims, kept);
      ResultSums written =
          new ResultSums(kept.keep(sums.accounts()), kept.keep(sums.regressions()));
      Labelling labelling = Labelling.unaudited(Classifier.shipped());
      Comparison comparison = Comparison.of(written, labelling, claims, settings, kept);
      write(comparison.cohorts(), words[1] + "/cohorts");
      write(comparison.findings(), words[1] + "/findings");
    }
    System.out.println(Work.ENDS);
    spark.stop();
  }

  private static void write(Dataset<Row> table, String folder) {
    table.write().parquet(folder);
  }
}
