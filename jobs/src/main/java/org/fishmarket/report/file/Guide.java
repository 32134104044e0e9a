package org.fishmarket.report.file;

import org.fishmarket.job.RunState;
import org.fishmarket.table.ResultFolder;
import org.fishmarket.table.Table;

/** {@code README.txt}: what a result's folder holds, for whoever is handed it. */
public final class Guide {
  private Guide() {}

  /** Writes the file, of the tables that the result holds now. */
  public static void write(ResultFolder result, String title, RunState state) {
    StringBuilder text = new StringBuilder();
    text.append(title)
        .append("\n\nMade by fishmarket ")
        .append(state.fishmarket())
        .append(", begun ")
        .append(state.started())
        .append(", with\n  ")
        .append(state.command())
        .append(
            """


            Who sells, who shares, and how do people answer? Accounts and posts are pseudonyms;
            the tables hold %s: keep them
            closed. The report and the CSV files hold no texts, and no figures of groups under %d
            accounts.

            report.html       the report; any browser opens it, no network needed
            report.json       its figures for programs
            manifest.json     inputs with hashes, options, versions, what became of each file
            datapackage.json  every table and column, with type and meaning (Frictionless)
            labels.model      the classifier that made the labels
            %scsv               the tables of figures, for spreadsheets
            tables            all tables, as Apache Parquet:

            """
                .formatted(
                    result.has(Table.POSTS) && !state.textsDropped()
                        ? "the texts of posts all the same, and sums of single accounts"
                        : "sums of single accounts",
                    Integer.parseInt(state.parameters().get("min-accounts")),
                    result.holds("notes.md")
                        ? "notes.md          what the authors of the report add to it\n"
                        : ""));
    for (Table table : Table.values()) {
      if (result.has(table)) {
        text.append("  ").append(table.slug()).append("\n      ").append(first(table.meaning()));
        text.append('\n');
      }
    }
    text.append(
        """

        To cite: name the data and how they were collected, fishmarket with its version, the
        command above, and whether people checked the labels.
        """);
    result.writeText("README.txt", text.toString());
  }

  /** The first sentence. */
  private static String first(String meaning) {
    int end = meaning.indexOf(". ");
    return end < 0 ? meaning : meaning.substring(0, end + 1);
  }
}
