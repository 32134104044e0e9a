package org.fishmarket.label;

import java.io.IOException;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.fishmarket.job.Job;
import org.fishmarket.job.JobContext;
import org.fishmarket.job.ModelOnce;
import org.fishmarket.job.ResultModel;
import org.fishmarket.models.Classifier;
import org.fishmarket.models.UserException;
import org.fishmarket.table.Table;

/**
 * Labels every post.
 *
 * <p>Input: {@link Table#POSTS}. Output: {@link Table#LABELS}, a row for each post, and the model
 * itself. Example: {@code fishmarket label results --model mine.model}
 */
public final class LabelJob implements Job {
  /** Value of the parameter {@code model} for the one in the jar; else it is a path. */
  public static final String SHIPPED = "shipped";

  @Override
  public String name() {
    return "label";
  }

  @Override
  public void check(JobContext context) {
    context.state().needTexts();
  }

  @Override
  public Map<String, String> execute(JobContext context) {
    String model = context.state().parameters().getOrDefault("model", SHIPPED);
    byte[] bytes =
        model.equals(SHIPPED)
            ? null
            : bytes(model, context.spark().sparkContext().hadoopConfiguration());
    Classifier classifier = ModelOnce.of(bytes);
    ResultModel.keep(classifier, context.result());
    context.progress().step("labelling posts");
    Dataset<Row> posts = context.read(Table.POSTS).select("post_id", "kind", "text", "lang");
    JavaSparkContext spark = JavaSparkContext.fromSparkContext(context.spark().sparkContext());
    int wanted = 4 * spark.defaultParallelism();
    // one Parquet row group is one task, but labelling is work for all cores
    if (posts.toJavaRDD().getNumPartitions() < wanted) {
      posts = posts.repartition(wanted);
    }
    context
        .result()
        .write(
            Table.LABELS,
            posts.mapPartitions(
                labeller(spark.broadcast(bytes == null ? new byte[0] : bytes)),
                Encoders.row(Table.LABELS.schema())));
    return Map.of("model", classifier.version());
  }

  /**
   * Looks at a model before a run begins.
   *
   * @param model path of the file
   * @throws UserException if it is not there, or no model
   */
  public static void check(String model, Configuration hadoop) {
    ModelOnce.of(bytes(model, hadoop));
  }

  private static byte[] bytes(String model, Configuration hadoop) {
    Path file = new Path(model);
    try (var in = file.getFileSystem(hadoop).open(file)) {
      return in.readAllBytes();
    } catch (IOException failed) {
      throw new UserException(
          "The model file " + model + " cannot be read. Make one with: fishmarket train", failed);
    }
  }

  private static MapPartitionsFunction<Row, Row> labeller(Broadcast<byte[]> bytes) {
    return rows -> {
      Classifier classifier = ModelOnce.of(bytes.value().length == 0 ? null : bytes.value());
      return new LabelledRows(rows, classifier);
    };
  }
}
