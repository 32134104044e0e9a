package org.fishmarket.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Asks DuckDB about Parquet tables. */
final class DuckDb {
  /** The text of a post, and what the source says of its language; null if nothing. */
  record Text(String text, String lang) {}

  private DuckDb() {}

  /** The first texts of a result's posts. */
  static List<Text> texts(Path result, int most) {
    String sql =
        "SELECT text, lang FROM '%s/tables/posts/*.parquet' WHERE text IS NOT NULL LIMIT %d"
            .formatted(result, most);
    List<Text> texts = new ArrayList<>();
    ask(sql, row -> texts.add(new Text(row.getString(1), row.getString(2))));
    return texts;
  }

  /** The rows of a table of a result. */
  static long rows(Path result, String table) {
    return (long) number("SELECT count(*) FROM '%s/tables/%s/*.parquet'".formatted(result, table));
  }

  /** The one number that a query gives; NaN if it is null, or there is no row. */
  static double number(String sql) {
    double[] number = {Double.NaN};
    ask(
        sql,
        row -> number[0] = row.getObject(1) instanceof Number n ? n.doubleValue() : Double.NaN);
    return number[0];
  }

  private interface Taker {
    void take(ResultSet row) throws SQLException;
  }

  private static void ask(String sql, Taker taker) {
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement ask = duckdb.createStatement();
        ResultSet rows = ask.executeQuery(sql)) {
      while (rows.next()) {
        taker.take(rows);
      }
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
