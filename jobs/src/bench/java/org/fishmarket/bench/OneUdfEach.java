package org.fishmarket.bench;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import edu.stanford.nlp.simple.Document;
import edu.stanford.nlp.simple.Sentence;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.fishmarket.models.Classifier;
import org.fishmarket.models.codebook.Label;
import org.fishmarket.models.cue.Cues;
import org.fishmarket.models.text.PostText;

/**
 * Labels posts inside Spark, in one pass over each partition and with a UDF for each annotator,
 * which makes its own tokens. Arguments: a result, how many posts, how many rounds. Says posts a
 * second, {@code ours-0}, {@code udfs-0} and so on.
 */
final class OneUdfEach {
  private static final DataType WORDS = DataTypes.createArrayType(DataTypes.StringType);
  private static final StructType LABEL =
      new StructType().add("intent", DataTypes.StringType).add("selling", DataTypes.DoubleType);

  private OneUdfEach() {}

  public static void main(String[] words) {
    SparkSession spark =
        SparkSession.builder().master("local[1]").config("spark.ui.enabled", "false").getOrCreate();
    int posts = Integer.parseInt(words[1]);
    List<Row> texts =
        DuckDb.texts(Path.of(words[0]), posts).stream()
            .filter(text -> !text.text().isBlank())
            .map(text -> RowFactory.create(text.text(), text.lang()))
            .toList();
    StructType text = new StructType().add("text", "string").add("lang", "string");
    Dataset<Row> frame = spark.createDataFrame(texts, text).coalesce(1);
    for (int round = -1; round < Integer.parseInt(words[2]); round++) {
      double ours = texts.size() / seconds(labelled(frame));
      double udfs = texts.size() / seconds(annotated(frame));
      if (round >= 0) {
        System.out.println("ours-" + round + " " + ours);
        System.out.println("udfs-" + round + " " + udfs);
      }
    }
    spark.stop();
  }

  /** Computes everything and keeps nothing. */
  private static double seconds(Dataset<Row> frame) {
    long begun = System.nanoTime();
    frame.write().format("noop").mode("overwrite").save();
    return (System.nanoTime() - begun) / 1e9;
  }

  private static Dataset<Row> labelled(Dataset<Row> frame) {
    MapPartitionsFunction<Row, Row> labeller =
        rows -> {
          Classifier classifier = Model.SHIPPED;
          Iterable<Row> all = () -> rows;
          Iterator<Row> labels =
              StreamSupport.stream(all.spliterator(), false)
                  .map(row -> row(classifier.label(row.getString(0), row.getString(1))))
                  .iterator();
          return labels;
        };
    return frame.mapPartitions(labeller, Encoders.row(LABEL));
  }

  private static Row row(Label label) {
    return RowFactory.create(label.intent(), label.selling());
  }

  private static Dataset<Row> annotated(Dataset<Row> frame) {
    UDF1<String, String[]> tokens = text -> new Sentence(text).words().toArray(String[]::new);
    UDF1<String, String[]> sentences =
        text -> new Document(text).sentences().stream().map(Sentence::text).toArray(String[]::new);
    UDF1<String, String[]> cues =
        text ->
            Cues.shipped().find(PostText.of(text).tokens()).stream()
                .map(hit -> Cues.shipped().names().get(hit.cue()))
                .toArray(String[]::new);
    return frame
        .withColumn("tokens", udf(tokens, WORDS).apply(col("text")))
        .withColumn("sentences", udf(sentences, WORDS).apply(col("text")))
        .withColumn("cues", udf(cues, WORDS).apply(col("text")));
  }

  /** Read once in a JVM. */
  private static final class Model {
    static final Classifier SHIPPED = Classifier.shipped();
  }
}
