package org.fishmarket.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * DuckDB reads archives and writes Parquet, on two threads. Arguments: a query and the new file.
 */
final class DuckDbWay {
  private DuckDbWay() {}

  public static void main(String[] words) throws SQLException {
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement ask = duckdb.createStatement()) {
      ask.execute("SET threads = 2");
      System.out.println(Work.BEGINS);
      ask.execute("COPY (%s) TO '%s' (FORMAT parquet)".formatted(words[0], words[1]));
      System.out.println(Work.ENDS);
    }
  }
}
