package org.fishmarket.notebook;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.fishmarket.job.Sparks;
import org.fishmarket.models.UserException;
import org.fishmarket.table.ResultFolder;
import org.fishmarket.table.Table;

/** A finished result, to be read by Spark. */
public final class Result {
  private final Path path;

  private Result(Path path) {
    this.path = path;
  }

  /**
   * Opens a result.
   *
   * @throws UserException if the folder holds none
   */
  public static Result of(Path folder) {
    if (!finished(folder)) {
      throw new UserException(
          "There is no result in " + folder + ". Make one: ./fishmarket run INPUT --out OUT");
    }
    return new Result(folder);
  }

  static boolean finished(Path folder) {
    return new ResultFolder(folder.toString(), Sparks.hadoop()).finished();
  }

  /** Where it is. */
  public Path path() {
    return path;
  }

  /**
   * A table; docs/schema.md tells of each and its columns.
   *
   * @param name such as {@code findings}
   * @throws UserException if the result has no such table
   */
  public Dataset<Row> table(String name) {
    ResultFolder folder = folder();
    Table table =
        Arrays.stream(Table.values())
            .filter(known -> known.slug().equals(name))
            .filter(folder::has)
            .findFirst()
            .orElseThrow(
                () -> new UserException("There is no table " + name + " here: " + names()));
    return folder.read(table, spark());
  }

  /**
   * The answer to a question in SQL, in which the tables go by their names. The words {@code from},
   * {@code to} and {@code group} are columns when they stand in backticks.
   */
  public Dataset<Row> sql(String question) {
    SparkSession spark = spark();
    ResultFolder folder = folder();
    for (Table table : Table.values()) {
      if (folder.has(table)) {
        folder.read(table, spark).createOrReplaceTempView(table.slug());
      }
    }
    return spark.sql(question);
  }

  private String names() {
    return Arrays.stream(Table.values())
        .filter(folder()::has)
        .map(Table::slug)
        .collect(Collectors.joining(", "));
  }

  private ResultFolder folder() {
    return new ResultFolder(path.toString(), Sparks.hadoop());
  }

  /** The running session, or a new one if a command has ended the last. */
  private SparkSession spark() {
    SparkSession spark = Sparks.session("notebook");
    ResultFolder folder = folder();
    Sparks.fit(spark, folder.bytes());
    return spark;
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "the result in %s, with the tables %s", path, names());
  }
}
