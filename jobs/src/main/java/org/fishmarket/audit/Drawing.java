package org.fishmarket.audit;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.fishmarket.audit.design.Lots;
import org.fishmarket.audit.design.Quota;
import org.fishmarket.table.AuditFrame;
import org.fishmarket.table.AuditStrata;

/**
 * Draws the posts with the lowest lots of each stratum. Only posts under a bound leave the cluster,
 * hardly more than the sample; the bound does not change what is drawn.
 */
final class Drawing {
  private static final StructType BOUNDS =
      new StructType()
          .add("of_cohort", DataTypes.StringType)
          .add("of_band", DataTypes.IntegerType)
          .add("quota", DataTypes.IntegerType)
          .add("bound", DataTypes.LongType);

  private final SparkSession spark;
  private final List<Quota> quotas;
  private final Dataset<Row> lots;

  Drawing(SparkSession spark, Population population, List<Quota> quotas, long seed) {
    this.spark = spark;
    this.quotas = quotas;
    Lots drawn = new Lots(seed, "sample");
    UDF1<String, Long> lot = drawn::of;
    Column band = AuditFrame.band(new AuditStrata(quotas.get(0).stratum().bands()));
    lots =
        population
            .posts()
            .withColumn("band", band)
            .withColumn("lot", functions.udf(lot, DataTypes.LongType).apply(col("post_id")));
  }

  /** The sample, by stratum, then lot. */
  List<Sampled> posts() {
    for (int widened = 1; ; widened *= 2) {
      List<Sampled> sample = lowest(widened);
      if (sample.size() == quotas.stream().mapToLong(Quota::drawn).sum()) {
        return sample;
      }
    }
  }

  private List<Sampled> lowest(int widened) {
    List<Row> bounds = new ArrayList<>();
    for (int i = 0; i < quotas.size(); i++) {
      Quota quota = quotas.get(i);
      bounds.add(
          RowFactory.create(
              quota.stratum().cohort(),
              quota.stratum().band(),
              i,
              Lots.bound(quota.drawn() * widened, quota.stratum().posts())));
    }
    Column inBound =
        col("cohort")
            .equalTo(col("of_cohort"))
            .and(col("band").equalTo(col("of_band")))
            .and(col("lot").lt(col("bound")).or(col("bound").equalTo(Lots.END)));
    List<Row> candidates =
        lots.join(broadcast(spark.createDataFrame(bounds, BOUNDS)), inBound)
            .select("quota", "lot", "post_id", "account", "p_selling")
            .collectAsList();
    return lowest(candidates);
  }

  private List<Sampled> lowest(List<Row> candidates) {
    List<Row> sorted = new ArrayList<>(candidates);
    sorted.sort(
        Comparator.<Row>comparingInt(row -> row.getInt(0))
            .thenComparingLong(row -> row.getLong(1))
            .thenComparing(row -> row.getString(2)));
    long[] left = quotas.stream().mapToLong(Quota::drawn).toArray();
    List<Sampled> sample = new ArrayList<>();
    for (Row row : sorted) {
      int quota = row.getInt(0);
      if (left[quota]-- > 0) {
        sample.add(
            Sampled.of(quotas.get(quota), row.getString(2), row.getString(3), row.getDouble(4)));
      }
    }
    return sample;
  }
}
