package org.fishmarket.notebook;

import java.util.function.Consumer;
import org.apache.spark.sql.Dataset;

/** Shows things below a cell. */
public final class Show {
  private static Consumer<Html> sink = html -> System.out.println(html.text());

  private Show() {}

  /** Where shown things go: the notebook, once a kernel has said so; else standard output. */
  public static void to(Consumer<Html> place) {
    sink = place;
  }

  /** Shows a value at once. The last line of a cell shows its value by itself. */
  public static void show(Object value) {
    sink.accept(of(value));
  }

  /** What a value looks like: tables and charts as such, all else as text. */
  public static Html of(Object value) {
    if (value instanceof Html html) {
      return html;
    }
    if (value instanceof Dataset<?> rows) {
      return Tables.of(rows.toDF());
    }
    return Html.text(value);
  }
}
