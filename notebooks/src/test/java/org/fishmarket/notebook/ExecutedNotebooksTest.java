package org.fishmarket.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jupyter runs each notebook from its first cell to its last; the first makes the result. */
class ExecutedNotebooksTest {
  private static final String HTML = "text/html";
  private static final String TEXT = "text/plain";

  @TempDir static Path temp;
  private static Jupyter jupyter;
  private static NotebookFile first;

  @BeforeAll
  static void makeTheResult() throws Exception {
    jupyter = Jupyter.in(temp);
    first = jupyter.run(NotebookFile.FOLDER.resolve("1-a-first-look.ipynb"));
  }

  @Test
  void aFirstLookMakesAResultIfThereIsNone() {
    assertThat(first.outputs("stream")).first().asString().contains("sample data are run into");
    assertThat(temp.resolve("result/report.html")).exists();
  }

  @Test
  void aFirstLookShowsTablesAndCharts() {
    assertThat(first.outputs(HTML)).filteredOn(html -> html.contains("<svg")).hasSize(4);
    assertThat(first.outputs(HTML))
        .anySatisfy(html -> assertThat(html).contains("<table", ">quayside-market</td>"));
    assertThat(first.outputs(TEXT))
        .anySatisfy(text -> assertThat(text).contains("quayside-market\t46\t1,857\t1,765\t0.70"))
        .anySatisfy(text -> assertThat(text).contains("quayside-market: 70", "stargazers: 4"))
        .anySatisfy(text -> assertThat(text).contains("hard-sell-penalty\t"))
        .anySatisfy(text -> assertThat(text).contains("all cohorts: \u2212", "%"));
  }

  @Test
  void whatTheCrowdTakesForAnEffectOfLinksIsMadeBySelling() throws Exception {
    NotebookFile own = jupyter.run(NotebookFile.FOLDER.resolve("2-my-own-finding.ipynb"));
    List<String> ways =
        own.outputs(TEXT).stream().filter(text -> text.startsWith("Engagement of posts")).toList();
    assertThat(ways).hasSize(1);
    List<Double> percents =
        Pattern.compile(": ([\u2212+])(\\d+(?:\\.\\d+)?)")
            .matcher(ways.get(0))
            .results()
            .map(ExecutedNotebooksTest::signed)
            .toList();
    assertThat(percents).hasSize(4);
    assertThat(percents.get(0)).as("naive").isLessThan(-40);
    assertThat(percents.get(2)).as("same account and intent").isBetween(-10.0, 12.0);
    assertThat(own.outputs(HTML)).filteredOn(html -> html.contains("<svg")).hasSize(2);
    assertThat(String.join("", own.outputs("stream")))
        .contains("allotment: ", "quayside-market: ", "self-employed-circle: ", "stargazers: ");
  }

  private static double signed(MatchResult found) {
    double size = Double.parseDouble(found.group(2));
    return found.group(1).equals("+") ? size : -size;
  }

  @Test
  void anAuditBringsFiguresNearerToWhatWasMeant() throws Exception {
    NotebookFile audit = jupyter.run(NotebookFile.FOLDER.resolve("3-audit-and-retrain.ipynb"));
    String charts =
        String.join("\n", audit.outputs(TEXT).stream().filter(t -> t.contains(": ")).toList());
    double classifierErrs = 0;
    double correctedErrs = 0;
    for (String cohort : List.of("cohort-1", "cohort-2")) {
      double meant = figure(charts, cohort + ": as meant: ");
      classifierErrs += Math.abs(figure(charts, cohort + ": classifier: ") - meant);
      correctedErrs += Math.abs(figure(charts, cohort + ": corrected: ") - meant);
      assertThat(meant)
          .isBetween(
              bound(charts, cohort + ": corrected: ", 1),
              bound(charts, cohort + ": corrected: ", 2));
    }
    assertThat(classifierErrs).as("percentage points").isGreaterThan(10);
    assertThat(correctedErrs).isLessThan(classifierErrs / 2);
    assertThat(figure(charts, "before: ")).isBetween(.4, .8);
    assertThat(figure(charts, "after: ")).isBetween(.4, .9);
    assertThat(String.join("", audit.outputs("stream")))
        .contains("by hand", "320 of 320 posts coded by A, B", "Krippendorff's alpha");
    assertThat(audit.outputs(HTML)).filteredOn(html -> html.contains("<svg")).hasSize(2);
    assertThat(temp.resolve("work/audit-and-retrain/mine.model")).exists();
  }

  private static double bound(String text, String name, int which) {
    var found =
        Pattern.compile(Pattern.quote(name) + "[^(]*\\(([\\d.]+) to ([\\d.]+)").matcher(text);
    assertThat(found.find()).as(name + " in " + text).isTrue();
    return Double.parseDouble(found.group(which));
  }

  private static double figure(String text, String name) {
    var found = Pattern.compile(Pattern.quote(name) + "([\\d.]+)").matcher(text);
    assertThat(found.find()).as(name + " in " + text).isTrue();
    return Double.parseDouble(found.group(1));
  }
}
