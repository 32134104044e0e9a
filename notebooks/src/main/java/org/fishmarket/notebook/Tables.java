package org.fishmarket.notebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.StringJoiner;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructField;
import org.fishmarket.report.text.Names;
import org.fishmarket.report.text.Numbers;

/** Rows as a table: escaped, and bounded in rows and in the length of a cell. */
public final class Tables {
  private static final int ROWS = 30;
  private static final int CELL = 80;

  private Tables() {}

  /** The first rows of a table; a line below says if there are more. */
  public static Html of(Dataset<Row> table) {
    List<Row> rows = table.takeAsList(ROWS + 1);
    StructField[] columns = table.schema().fields();
    StringBuilder html = new StringBuilder("<table class=\"rows\"><thead><tr>");
    StringBuilder text = new StringBuilder();
    StringJoiner heads = new StringJoiner("\t", "", "\n");
    for (StructField column : columns) {
      html.append("<th").append(side(column)).append('>').append(Html.escape(column.name()));
      html.append("</th>");
      heads.add(column.name());
    }
    text.append(heads);
    html.append("</tr></thead><tbody>");
    for (Row row : rows.subList(0, Math.min(ROWS, rows.size()))) {
      StringJoiner cells = new StringJoiner("\t", "", "\n");
      html.append("<tr>");
      for (int i = 0; i < columns.length; i++) {
        String cell = cell(row.get(i));
        cells.add(cell);
        html.append("<td").append(side(columns[i])).append('>').append(Html.escape(cell));
        html.append("</td>");
      }
      html.append("</tr>");
      text.append(cells);
    }
    html.append("</tbody></table>");
    if (rows.size() > ROWS) {
      String more = "Only the first " + ROWS + " rows are shown.";
      html.append("<p>").append(more).append("</p>");
      text.append(more);
    }
    return new Html(styled(html.toString()), text.toString().strip());
  }

  private static String side(StructField column) {
    return column.dataType() instanceof NumericType ? " class=\"number\"" : "";
  }

  /** Numbers with few digits; what is not there is a dash, which no zero can be taken for. */
  private static String cell(Object value) {
    if (value == null) {
      return "–";
    }
    if (value instanceof Long || value instanceof Integer) {
      return Numbers.count(((Number) value).longValue());
    }
    if (value instanceof Double number) {
      return Double.isFinite(number) ? Numbers.fixed(number, Numbers.decimals(number)) : "–";
    }
    String clean = Names.clean(value.toString());
    return clean.length() <= CELL ? clean : clean.substring(0, CELL - 1) + "…";
  }

  /** With the style of the project's tables and that of the report's charts. */
  static String styled(String html) {
    return "<div class=\"fishmarket\"><style>" + Style.CSS + "</style>" + html + "</div>";
  }

  private static final class Style {
    private static final String CSS = read();

    private static String read() {
      return read("notebook.css") + read("/org/fishmarket/report/page/chart.css");
    }

    private static String read(String name) {
      try (InputStream file = Tables.class.getResourceAsStream(name)) {
        return new String(file.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
  }
}
