package org.fishmarket.explain;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.fishmarket.models.Explanation;
import org.fishmarket.models.Explanation.Part;

/**
 * Explanations as a long table with tabs: the columns of a post are repeated in the row of each of
 * its features; a post without any has one row.
 */
final class AsTsv {
  private static final CSVFormat TABS =
      CSVFormat.TDF.builder().setQuoteMode(QuoteMode.MINIMAL).setRecordSeparator('\n').get();

  private AsTsv() {}

  static void write(List<Explained> posts, int strongest, Writer out) throws IOException {
    CSVPrinter printer = new CSVPrinter(out, TABS);
    printer.printRecord(
        "id",
        "coder",
        "label",
        "probability",
        "threshold",
        "not_codable",
        "feature",
        "kind",
        "meaning",
        "log_odds");
    for (Explained post : posts) {
      List<Part> parts = post.explanation().parts();
      for (Part part : parts.subList(0, Math.min(strongest, parts.size()))) {
        row(printer, post, part.name(), part.kind(), part.title(), part.weight());
      }
      if (parts.isEmpty() || strongest == 0) {
        row(printer, post, null, null, null, null);
      }
    }
  }

  private static void row(CSVPrinter printer, Explained post, Object... part) throws IOException {
    Explanation explanation = post.explanation();
    var reason = explanation.label().notCodable();
    List<Object> cells = new ArrayList<>();
    cells.add(post.id());
    cells.add(post.coder());
    cells.add(explanation.answer());
    cells.add(explanation.probability());
    cells.add(explanation.threshold());
    cells.add(reason == null ? null : reason.reason());
    cells.addAll(Arrays.asList(part));
    printer.printRecord(cells);
  }
}
