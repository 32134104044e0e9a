package org.fishmarket.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.spark.sql.Row;
import org.fishmarket.report.model.RunFacts;
import org.fishmarket.table.Column;
import org.fishmarket.table.Table;
import org.fishmarket.testing.SparkTest;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** The files of a report as a whole. */
class ReportTest extends SparkTest {
  private static MemoryOutputs report(SampleTables tables, RunFacts facts) {
    return MemoryOutputs.of(table -> tables.dataset(spark, table), facts);
  }

  @Test
  void equalTablesGiveEqualBytesWhateverTheirOrderTheTimeZoneAndTheLocale() {
    SampleTables tables = SampleTables.of(Hostile.NAMES);
    RunFacts facts = SampleTables.facts("Same again");
    Map<String, String> first = report(tables, facts).texts();
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
      spark.conf().set("spark.sql.session.timeZone", "America/Caracas");
      Map<String, String> second =
          MemoryOutputs.of(table -> tables.shuffled(spark, table), facts).texts();
      assertThat(second).isEqualTo(first);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
      spark.conf().set("spark.sql.session.timeZone", "UTC");
    }
  }

  @Test
  void filesAreThePageTheFiguresAndTheTables() {
    assertThat(report(SampleTables.four(), SampleTables.facts("Files")).texts())
        .containsOnlyKeys(
            "report.html",
            "report.json",
            "csv/cohorts.csv",
            "csv/findings.csv",
            "csv/activity.csv",
            "csv/cues.csv",
            "csv/availability.csv",
            "csv/files.csv",
            "csv/quarantine.csv");
  }

  @Test
  void noFileHoldsTextOfPostsOrPseudonyms() {
    report(SampleTables.four(), SampleTables.facts("Privacy"))
        .texts()
        .forEach(
            (path, text) -> assertThat(text).as(path).doesNotContain("SECRET", "a0-0", "p0-0"));
  }

  @Test
  void namesOfStrangersAreTextOnly() throws IOException {
    MemoryOutputs outputs =
        report(SampleTables.of(Hostile.NAMES), SampleTables.facts(Hostile.SCRIPT));
    Page page = Page.parse(outputs.text("report.html"));
    assertThat(page.elements("script")).hasSize(1);
    assertThat(page.elements("style")).hasSize(3);
    assertThat(page.root().getElementsByTagName("h1").item(0).getTextContent())
        .isEqualTo(Hostile.SCRIPT);
    List<String> names = page.elements("bdi").stream().map(e -> e.getTextContent()).toList();
    assertThat(names).contains(Hostile.SCRIPT, Hostile.FORMULA, Hostile.NAMES.get(1));
    assertThat(page.attributeNames())
        .noneMatch(name -> name.startsWith("on") || "style".equals(name));
    assertThat(page.attributes("href")).allMatch(link -> link.startsWith("#"));
    assertThat(page.attributeNames()).doesNotContain("src", "srcset", "xlink:href", "action");
  }

  @Test
  void policyAllowsThePagesOwnStylesAndScriptAndNothingElse() throws Exception {
    String html = report(SampleTables.four(), SampleTables.facts("Policy")).text("report.html");
    Page page = Page.parse(html);
    String policy =
        page.elements("meta").stream()
            .filter(e -> "Content-Security-Policy".equals(e.getAttribute("http-equiv")))
            .map(e -> e.getAttribute("content"))
            .findFirst()
            .orElseThrow();
    List<String> styles = new ArrayList<>();
    for (Element style : page.elements("style")) {
      styles.add(hash(style.getTextContent()));
    }
    assertThat(styles).hasSize(3);
    assertThat(policy)
        .isEqualTo(
            "default-src 'none'; style-src "
                + String.join(" ", styles)
                + "; script-src "
                + hash(scriptAsHtmlReadsIt(html))
                + "; base-uri 'none'; form-action 'none'");
  }

  /** To HTML the marks that hide a script from XML are a part of it. */
  private static String scriptAsHtmlReadsIt(String html) {
    int start = html.indexOf("<script>") + "<script>".length();
    return html.substring(start, html.indexOf("</script>"));
  }

  private static String hash(String text) throws Exception {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    byte[] hash = java.security.MessageDigest.getInstance("SHA-256").digest(bytes);
    return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
  }

  @Test
  void cellsOfTheCsvAreNoFormulas() throws IOException {
    SampleTables tables =
        SampleTables.of(List.of("=1+1", "+1+1", "-1-1", "@SUM(A1)", "\t=1", "-7"));
    String csv = report(tables, SampleTables.facts("CSV")).text("csv/cohorts.csv");
    List<CSVRecord> records = CSVFormat.RFC4180.parse(new java.io.StringReader(csv)).getRecords();
    assertThat(records.stream().skip(1).map(record -> record.get(0)))
        .containsExactlyInAnyOrder("'=1+1", "'+1+1", "'-1-1", "'@SUM(A1)", "'\t=1", "-7");
  }

  @Test
  void csvHoldsTheTableWithAllItsColumns() throws IOException {
    SampleTables tables = SampleTables.four();
    MemoryOutputs outputs = report(tables, SampleTables.facts("CSV"));
    for (Table table :
        List.of(
            Table.COHORTS,
            Table.FINDINGS,
            Table.ACTIVITY,
            Table.CUES,
            Table.AVAILABILITY,
            Table.FILES,
            Table.QUARANTINE)) {
      String csv = outputs.text("csv/" + table.slug() + ".csv");
      List<CSVRecord> records = CSVFormat.RFC4180.parse(new java.io.StringReader(csv)).getRecords();
      assertThat(records.get(0).toList())
          .isEqualTo(table.columns().stream().map(Column::name).toList());
      assertThat(records).hasSize(tables.rows(table).size() + 1);
    }
    Row first = tables.rows(Table.COHORTS).get(0);
    int ratio = Table.COHORTS.schema().fieldIndex("promotional_ratio");
    int posted = Table.COHORTS.schema().fieldIndex("first_post");
    List<CSVRecord> cohorts =
        CSVFormat.RFC4180
            .parse(new java.io.StringReader(outputs.text("csv/cohorts.csv")))
            .getRecords();
    CSVRecord same =
        cohorts.stream().filter(record -> record.get(0).equals(first.get(0))).findFirst().get();
    assertThat(Double.parseDouble(same.get(ratio))).isEqualTo(first.getDouble(ratio));
    assertThat(same.get(posted)).isEqualTo("2019-01-03T23:30:00Z");
    assertThat(outputs.text("csv/files.csv")).contains("duplicate: 50; superseded edit: 2");
  }

  @Test
  void missingAuditIsSaidFirst() throws IOException {
    Page page =
        Page.parse(report(SampleTables.four(), SampleTables.facts("Audit")).text("report.html"));
    String found = page.text("found");
    assertThat(found.indexOf("Labels not audited")).isBetween(0, found.indexOf("sells in"));
  }

  @Test
  void figuresThatAnAuditCorrectedAreToldInPlaceOfTheRawOnes() throws IOException {
    SampleTables tables = SampleTables.empty();
    Map<String, Object> row = clearRow("hard-sell-penalty", "hard sell against sharing");
    row.put("labels", "corrected");
    row.put("corrected", -44.0);
    row.put("corrected_low", -60.0);
    row.put("corrected_high", -21.0);
    row.put("label_error_low", -70.0);
    row.put("label_error_high", 5.0);
    tables.add(Table.FINDINGS, row);
    Map<String, Object> other = clearRow("hard-sell-penalty", "hard sell against soft sell");
    other.put("labels", "audited, not corrected");
    tables.add(Table.FINDINGS, other);
    MemoryOutputs outputs = report(tables, SampleTables.facts("Audited"));
    Page page = Page.parse(outputs.text("report.html"));
    assertThat(page.text("found"))
        .contains("44\u00a0% fewer reactions")
        .contains("interval 21 to 60\u00a0%")
        .contains("corrected by the audit")
        .contains("Not all figures are corrected")
        .doesNotContain("Labels not audited");
    assertThat(page.text("claim-hard-sell-penalty"))
        .contains("Drawn are figures corrected by the audit where it could")
        .contains("Corrected by the audit")
        .contains("\u221231\u00a0%")
        .contains("\u221270 to +5\u00a0%");
    assertThat(outputs.text("report.json")).contains("\"labels_audited\" : true");
  }

  private static Map<String, Object> clearRow(String claim, String measure) {
    Map<String, Object> row = new HashMap<>();
    row.put("claim", claim);
    row.put("essay", "E1");
    row.put("measure", measure);
    row.put("contrast", "within accounts");
    row.put("stratum", "pooled");
    row.put("scale", "percent");
    row.put("estimate", -31.0);
    row.put("low", -40.0);
    row.put("high", -20.0);
    row.put("p", 0.001);
    row.put("p_adjusted", 0.004);
    row.put("expected", -1);
    row.put("verdict", "supported");
    return row;
  }

  @Test
  void claimWhoseComputationBrokeDownSaysSoAndAsksForNoData() throws IOException {
    SampleTables tables = SampleTables.empty();
    Map<String, Object> row = new HashMap<>();
    row.put("claim", "dialogue");
    row.put("essay", "E3");
    row.put("measure", "all figures");
    row.put("verdict", "failed");
    row.put("reason", "a defect: ArithmeticException, please report it");
    tables.add(Table.FINDINGS, row);
    Page page = Page.parse(report(tables, SampleTables.facts("Failed")).text("report.html"));
    assertThat(page.text("claim-dialogue"))
        .contains("failed: a defect: ArithmeticException, please report it")
        .doesNotContain("What would be needed.");
    assertThat(page.text("found")).contains("Computations broke down");
  }

  @Test
  void claimThatCannotBeMeasuredSaysWhyAndWhatIsNeeded() throws IOException {
    SampleTables tables = SampleTables.empty();
    Map<String, Object> row = new HashMap<>();
    row.put("claim", "busy-but-shallow");
    row.put("essay", "E1");
    row.put("measure", "replies per post");
    row.put("verdict", "not measurable");
    row.put("reason", "the sources hold no replies by others");
    tables.add(Table.FINDINGS, row);
    MemoryOutputs outputs = report(tables, SampleTables.facts("Nothing"));
    String card = Page.parse(outputs.text("report.html")).text("claim-busy-but-shallow");
    assertThat(card)
        .contains("not measurable: the sources hold no replies by others")
        .contains("What would be needed.")
        .doesNotContain("The numbers behind it");
  }

  @Test
  void claimTheReportDoesNotKnowIsShownAllTheSame() throws IOException {
    SampleTables tables = SampleTables.empty();
    Map<String, Object> row = new HashMap<>();
    row.put("claim", "later-claim");
    row.put("essay", "E2");
    row.put("measure", "phatic share of replies");
    row.put("contrast", "selling against sharing posts");
    row.put("stratum", "pooled");
    row.put("scale", "share");
    row.put("estimate", 0.12);
    row.put("low", 0.05);
    row.put("high", 0.19);
    row.put("p_adjusted", 0.004);
    row.put("expected", 1);
    row.put("verdict", "supported");
    tables.add(Table.FINDINGS, row);
    MemoryOutputs outputs = report(tables, SampleTables.facts("Later claim"));
    Page page = Page.parse(outputs.text("report.html"));
    assertThat(page.text("claim-later-claim")).contains("Later claim").contains("E2");
    assertThat(page.text("found"))
        .contains(
            "In all cohorts together, phatic share of replies (selling against sharing posts) is"
                + " 12\u00a0percentage\u00a0points above zero (95\u00a0% interval 5 to"
                + " 19\u00a0percentage\u00a0points).");
  }

  @Test
  void filesThatWereNotReadAreNamedWithTheirReason() throws IOException {
    MemoryOutputs outputs = report(SampleTables.four(), SampleTables.facts("Files"));
    String data = Page.parse(outputs.text("report.html")).text("data");
    int name = Table.FILES.schema().fieldIndex("file");
    int status = Table.FILES.schema().fieldIndex("status");
    int reason = Table.FILES.schema().fieldIndex("reason");
    List<Row> notRead =
        SampleTables.four().rows(Table.FILES).stream()
            .filter(file -> !"read".equals(file.getString(status)))
            .toList();
    assertThat(notRead).hasSizeGreaterThan(5);
    for (Row file : notRead) {
      assertThat(data).contains(file.getString(name), file.getString(reason));
    }
  }

  @Test
  void nothingIsSaidToBeCaused() {
    String page = report(SampleTables.four(), SampleTables.facts("Words")).text("report.html");
    Matcher matcher =
        Pattern.compile("(?i)\\b(caused|causes|because of|leads to)\\b").matcher(page);
    assertThat(matcher.find()).isFalse();
  }
}
