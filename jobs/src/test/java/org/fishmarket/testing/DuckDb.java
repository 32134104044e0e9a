package org.fishmarket.testing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.fishmarket.table.Table;

/**
 * Reads a result's tables with DuckDB: a second implementation of Parquet, which knows nothing of
 * Spark. Each table is a view of its name.
 */
public final class DuckDb implements AutoCloseable {
  private final Connection connection;
  private final List<Table> tables = new ArrayList<>();

  public DuckDb(Path result) {
    try {
      connection = DriverManager.getConnection("jdbc:duckdb:");
      try (Statement statement = connection.createStatement()) {
        statement.execute("set timezone = 'UTC'");
        for (Table table : Table.values()) {
          Path folder = result.resolve("tables").resolve(table.slug());
          if (folder.toFile().isDirectory()) {
            tables.add(table);
            statement.execute(
                "create view %s as select * from read_parquet('%s/*.parquet')"
                    .formatted(table.slug(), folder));
          }
        }
      }
    } catch (SQLException failed) {
      throw new AssertionError("DuckDB cannot read the tables in " + result, failed);
    }
  }

  /** The tables that the result has: an audit's come later. */
  public List<Table> tables() {
    return tables;
  }

  /** The rows of a query, the cells of each as text joined by {@code |}. */
  public List<String> rows(String sql) {
    try (Statement statement = connection.createStatement();
        ResultSet results = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      int columns = results.getMetaData().getColumnCount();
      while (results.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          cells.add(String.valueOf(results.getObject(i)));
        }
        rows.add(String.join("|", cells));
      }
      return rows;
    } catch (SQLException failed) {
      throw new AssertionError(sql, failed);
    }
  }

  /**
   * Whether each record of the input has one outcome, and each post that files tell of is there.
   */
  public boolean sumsHold() {
    String sums =
        "select sum(records) = sum(posts + interactions + quarantined + skipped),"
            + " sum(posts) = (select count(*) from posts) from files";
    return rows(sums).equals(List.of("true|true"));
  }

  /** The single number that a query gives. */
  public long number(String sql) {
    return Long.parseLong(rows(sql).get(0));
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException failed) {
      throw new AssertionError(failed);
    }
  }
}
