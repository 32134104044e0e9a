package org.fishmarket.report.read;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import org.apache.spark.sql.Row;
import org.fishmarket.report.model.Interval;

/** Values of a row; null where the table has null, and for a figure that is no finite number. */
final class Cells {
  private Cells() {}

  static String text(Row row, String column) {
    return row.getAs(column);
  }

  static Long whole(Row row, String column) {
    Number value = row.getAs(column);
    return value == null ? null : value.longValue();
  }

  /** A count that a query makes and that is never null but for sums over nothing. */
  static long count(Row row, String column) {
    Long value = whole(row, column);
    return value == null ? 0 : value;
  }

  static Double figure(Row row, String column) {
    Double value = row.getAs(column);
    return value == null || !Double.isFinite(value) ? null : value + 0.0;
  }

  static Interval interval(Row row, String estimate, String low, String high) {
    return new Interval(figure(row, estimate), figure(row, low), figure(row, high));
  }

  /** The day in UTC, whatever the session's time zone. */
  static String day(Row row, String column) {
    Object value = row.getAs(column);
    Instant instant =
        value instanceof Timestamp timestamp ? timestamp.toInstant() : (Instant) value;
    return instant == null ? null : instant.atZone(ZoneOffset.UTC).toLocalDate().toString();
  }
}
