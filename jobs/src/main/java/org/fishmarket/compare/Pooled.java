package org.fishmarket.compare;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.fishmarket.compare.measure.AccountMeasures;
import org.fishmarket.compare.within.States;
import org.fishmarket.job.ResultModel;
import org.fishmarket.models.UserException;
import org.fishmarket.table.ResultFolder;
import org.fishmarket.table.Table;

/**
 * Several finished results taken together: their states are added up, their posts are not needed.
 * Cohorts of one name are one cohort.
 */
final class Pooled {
  private static final List<Table> COPIED =
      List.of(Table.AVAILABILITY, Table.FILES, Table.QUARANTINE);

  private final List<ResultFolder> results;

  /**
   * @throws UserException if one is no finished result with sums, or labels are of unlike
   *     classifiers
   */
  Pooled(List<ResultFolder> results) {
    this.results = results;
    byte[] first = null;
    for (ResultFolder result : results) {
      String folder = result.root().toUri().getPath();
      if (!result.finished()
          || !result.has(Table.ACCOUNT_SUMS)
          || !result.has(Table.REGRESSION_SUMS)) {
        throw new UserException(
            "There is no finished result with sums of accounts in "
                + folder
                + ". Make one with: fishmarket run, or fishmarket compare "
                + folder);
      }
      byte[] model = ResultModel.bytes(result);
      if (first != null && !Arrays.equals(first, model)) {
        throw new UserException(
            "The posts of "
                + folder
                + " were labelled by another classifier than those of "
                + results.get(0).root().toUri().getPath()
                + ". Label all results with the same one.");
      }
      first = model;
    }
  }

  /** How much is to be added up. */
  long bytes() {
    return results.stream().mapToLong(ResultFolder::bytes).sum();
  }

  /** The classifier of all. */
  private byte[] model() {
    return ResultModel.bytes(results.get(0));
  }

  /** A table of all of them, rows under rows. */
  private Dataset<Row> table(Table table, SparkSession spark) {
    return results.stream()
        .map(result -> result.read(table, spark))
        .reduce(Dataset::unionByName)
        .orElseThrow();
  }

  /** Writes into a new result the others' sums, and what they hold of their files and labels. */
  void copy(ResultFolder out, SparkSession spark) {
    Dataset<Row> accounts = AccountMeasures.merged(table(Table.ACCOUNT_SUMS, spark));
    out.write(Table.ACCOUNT_SUMS, accounts);
    out.write(Table.REGRESSION_SUMS, States.merged(table(Table.REGRESSION_SUMS, spark)));
    for (Table table : COPIED) {
      out.write(table, table(table, spark));
    }
    try (OutputStream file = out.create(ResultModel.FILE)) {
      file.write(model());
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot write " + ResultModel.FILE, failed);
    }
  }
}
