package org.fishmarket.load;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.fishmarket.job.Job;
import org.fishmarket.job.JobContext;
import org.fishmarket.job.RunState;
import org.fishmarket.job.Sparks;
import org.fishmarket.load.plan.Plan;
import org.fishmarket.load.plan.PlannedFile;
import org.fishmarket.load.settle.Settling;
import org.fishmarket.load.stage.InputHashes;
import org.fishmarket.load.stage.KeyPlace;
import org.fishmarket.load.stage.ShownNames;
import org.fishmarket.load.stage.Staged;
import org.fishmarket.load.stage.Staging;
import org.fishmarket.models.UserException;
import org.fishmarket.table.Table;

/**
 * Reads exports into tables.
 *
 * <p>Input: folders, zips and files. Output: {@link Table#POSTS}, {@link Table#ACCOUNTS}, {@link
 * Table#INTERACTIONS}, {@link Table#QUARANTINE}, {@link Table#FILES}. Example: {@code fishmarket
 * load exports --out results}
 */
public final class LoadJob implements Job {
  private static final StructType FILES =
      new StructType()
          .add("index", IntegerType)
          .add("archive", StringType)
          .add("name", StringType)
          .add("folder", StringType)
          .add("platform", StringType)
          .add("source_format", StringType)
          .add("bytes", LongType)
          .add("status", StringType)
          .add("reason", StringType)
          .add("analytics", BooleanType);

  private final LoadSettings settings;

  public LoadJob(LoadSettings settings) {
    this.settings = settings;
  }

  @Override
  public String name() {
    return "load";
  }

  @Override
  public Map<String, String> execute(JobContext context) {
    settings.cohorts().check(context.spark().sparkContext().hadoopConfiguration());
    KeyPlace.warnings(settings.keyFile()).forEach(context.progress()::say);
    context.progress().say("looking at the input");
    Plan plan = plan(context);
    long read = plan.files().stream().filter(PlannedFile::read).count();
    context
        .progress()
        .say(
            "%,d files, %,d of them to be read (%,d kB)"
                .formatted(plan.files().size(), read, plan.bytes() / 1024));
    if (read == 0) {
      throw new UserException(
          "None of the "
              + plan.files().size()
              + " files can be read. "
              + first(plan)
              + " See the README for the formats that are.");
    }
    var spark = context.spark();
    Sparks.fit(spark, plan.bytes());
    String staging = context.result().work("staging");
    context.progress().step("reading exports");
    Staging.of(spark, plan, settings.key())
        .write()
        .mode("overwrite")
        // most columns hold ids and texts, of which a dictionary would be built and thrown away
        .option("parquet.enable.dictionary", "false")
        .parquet(staging);
    Dataset<Row> staged = spark.read().schema(Staged.SCHEMA).parquet(staging);
    context.progress().step("settling duplicates, names and cohorts");
    Settling.of(context.result(), staged, files(plan, context))
        .write(settings.cohorts(), settings.key());
    context.progress().step("hashing the input");
    Map<String, String> facts = new TreeMap<>();
    InputHashes.of(spark, plan)
        .forEach((path, hash) -> facts.put(RunState.INPUT_HASH + path, hash));
    return facts;
  }

  private Plan plan(JobContext context) {
    try {
      return Plan.of(
          settings.inputs(),
          settings.catalog(),
          new ShownNames(settings.key()),
          context.spark().sparkContext().hadoopConfiguration());
    } catch (IOException failed) {
      throw new UncheckedIOException("the input cannot be listed", failed);
    }
  }

  private static String first(Plan plan) {
    PlannedFile file = plan.files().get(0);
    return "The first, " + file.shown() + ": " + file.reason() + ".";
  }

  private static Dataset<Row> files(Plan plan, JobContext context) {
    List<Row> rows =
        plan.files().stream()
            .map(
                file ->
                    RowFactory.create(
                        file.index(),
                        file.archive(),
                        file.shown(),
                        file.cohort(),
                        file.platform(),
                        file.format(),
                        file.location().bytes(),
                        file.status(),
                        file.reason(),
                        file.read() && plan.catalog().named(file.format()).analytics()))
            .toList();
    return context.spark().createDataFrame(rows, FILES);
  }
}
