package org.fishmarket.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.fishmarket.table.Table;
import org.fishmarket.testing.SparkTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Walks every figure: the page says what report.json says, and that what the tables say. */
class FiguresAgreeTest extends SparkTest {
  private static final Pattern NUMBER = Pattern.compile("[\u2212+]?\\d[\\d,]*(\\.\\d+)?");

  private static SampleTables tables;
  private static JsonNode json;
  private static Page page;

  @BeforeAll
  static void write() throws IOException {
    tables =
        SampleTables.audited(
            IntStream.rangeClosed(1, 9).mapToObj(i -> "group " + (char) (64 + i)).toList());
    MemoryOutputs outputs =
        MemoryOutputs.of(table -> tables.dataset(spark, table), SampleTables.facts("Figures"));
    json = new ObjectMapper().readTree(outputs.text("report.json"));
    page = Page.parse(outputs.text("report.html"));
  }

  @Test
  void everyFigureOfThePageIsTheOneOfTheJson() {
    int figures = 0;
    int ranges = 0;
    for (Element element : page.elements("*")) {
      if (element.hasAttribute("data-at")) {
        JsonNode node = json.at(element.getAttribute("data-at"));
        assertThat(node.isMissingNode()).as(element.getAttribute("data-at")).isFalse();
        check(element, node);
        figures++;
        if (element.getNextSibling() instanceof Element next && isRange(next)) {
          check(next, element.getAttribute("data-at"), node);
          ranges++;
        }
      }
    }
    assertThat(figures).isGreaterThan(600);
    assertThat(ranges).isGreaterThan(200);
  }

  private static void check(Element element, JsonNode node) {
    check(element, element.getAttribute("data-at"), node);
  }

  private static void check(Element element, String place, JsonNode node) {
    String text = element.getTextContent();
    String at = place + ": " + text;
    List<Double> expected = new ArrayList<>();
    if (node.isNumber()) {
      expected.add(node.asDouble());
    } else {
      add(expected, node.path("estimate"));
      add(expected, node.path("low"));
      add(expected, node.path("high"));
      exact(element, "data-low", node.path("low"));
      if (!element.getAttribute("value").isEmpty()) {
        exact(element, "value", node.path("estimate"));
      }
    }
    if (expected.isEmpty()) {
      assertThat(text).as(at).doesNotContainPattern("\\d");
      return;
    }
    boolean small = text.contains("<");
    List<String> shown = NUMBER.matcher(text).results().map(match -> match.group()).toList();
    assertThat(shown).as(at).isNotEmpty();
    boolean share = text.contains("%") && !isPercent(place);
    boolean points = isPoints(place);
    double factor = share || points ? 100 : 1;
    for (String number : shown) {
      assertThat(small || matches(number, expected, factor)).as(at).isTrue();
    }
  }

  private static void exact(Element element, String attribute, JsonNode node) {
    if (element.hasAttribute(attribute)) {
      assertThat(Double.parseDouble(element.getAttribute(attribute))).isEqualTo(node.asDouble());
    }
  }

  private static void add(List<Double> values, JsonNode node) {
    if (node.isNumber()) {
      values.add(node.asDouble());
    }
  }

  /** True if the number is one of the values, rounded to the digits shown; words say the sign. */
  private static boolean matches(String number, List<Double> values, double factor) {
    String plain = number.replace(",", "").replace("\u2212", "-");
    double half = 0.5 * Math.pow(10, -Math.max(0, plain.length() - plain.indexOf('.') - 1));
    double tolerance = (plain.contains(".") ? half : 0.5) + 1e-9;
    double shown = Double.parseDouble(plain);
    boolean signed = plain.startsWith("-") || plain.startsWith("+");
    return values.stream()
        .map(value -> value * factor)
        .anyMatch(value -> Math.abs((signed ? value : Math.abs(value)) - shown) <= tolerance);
  }

  private static JsonNode finding(String at) {
    return at.startsWith("/findings/") ? json.at(at.replaceAll("^(/findings/\\d+).*", "$1")) : null;
  }

  private static boolean isPercent(String at) {
    JsonNode finding = finding(at);
    return finding != null && "percent".equals(finding.path("scale").asText());
  }

  private static boolean isPoints(String at) {
    JsonNode finding = finding(at);
    return finding != null
        && at.matches(".*/(figure|corrected|label_error|detectable)")
        && "share".equals(finding.path("scale").asText());
  }

  @Test
  void noNumberStandsInThePageOutsideAFigure() {
    List<String> strays = new ArrayList<>();
    for (String id : List.of("found", "cohorts", "claims", "data")) {
      Element section =
          page.elements("section").stream()
              .filter(e -> id.equals(e.getAttribute("id")))
              .findFirst()
              .get();
      String prose = prose(section);
      Matcher matcher = Pattern.compile("[^\\s]*\\d[^\\s]*").matcher(prose);
      while (matcher.find()) {
        strays.add(matcher.group());
      }
    }
    strays.removeIf(
        word ->
            List.of("95\u00a0%", "(95\u00a0%", "95", "(95", "10", "F1", "p\u00a0<\u00a00.001")
                .contains(word));
    assertThat(strays).isEmpty();
  }

  /** True for the interval behind a figure. */
  private static boolean isRange(Element element) {
    return element.getTagName().equals("small")
        && !"gap".equals(element.getAttribute("class"))
        && element.getPreviousSibling() instanceof Element before
        && before.hasAttribute("data-at");
  }

  /** Text besides figures, names, charts, what the tables say in words, and how much is drawn. */
  private static String prose(Node node) {
    if (node instanceof Element element) {
      String style = element.getAttribute("class");
      boolean apart =
          element.hasAttribute("data-at")
              || List.of("bdi", "svg", "code", "figcaption").contains(element.getTagName())
              || isRange(element)
              || List.of("alert", "words", "intro", "cut", "kicker").contains(style);
      if (apart) {
        return " ";
      }
      if ("prose".equals(style) || element.getTagName().equals("b")) {
        return " ";
      }
    }
    if (node.getNodeType() == Node.TEXT_NODE) {
      return node.getTextContent();
    }
    StringBuilder text = new StringBuilder();
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      text.append(prose(child));
    }
    return text.toString();
  }

  @Test
  void cohortsOfTheJsonAreThoseOfTheTable() {
    Map<String, JsonNode> byName = new HashMap<>();
    json.path("cohorts").forEach(cohort -> byName.put(cohort.path("cohort").asText(), cohort));
    assertThat(byName).hasSize(tables.rows(Table.COHORTS).size());
    StructField[] fields = Table.COHORTS.schema().fields();
    int figures = 0;
    for (Row row : tables.rows(Table.COHORTS)) {
      JsonNode cohort = byName.get((String) row.get(0));
      for (int i = 0; i < fields.length; i++) {
        String name = fields[i].name();
        if (fields[i].dataType().equals(DataTypes.DoubleType)) {
          Double shown = number(measure(cohort, name));
          // figures of later versions of the table are in the CSV only
          if (measure(cohort, name).isMissingNode()) {
            continue;
          }
          assertThat(shown).as(name).isEqualTo(row.get(i));
          figures++;
        } else if (fields[i].dataType().equals(DataTypes.LongType)) {
          JsonNode node = cohort.path(name);
          assertThat(node.isNull() ? null : node.asLong()).as(name).isEqualTo(row.get(i));
        }
      }
    }
    assertThat(figures).isGreaterThanOrEqualTo(9 * 33);
  }

  private static JsonNode measure(JsonNode cohort, String column) {
    String name = column.replaceAll("_(low|high)$", "");
    String part = column.endsWith("_low") ? "low" : column.endsWith("_high") ? "high" : "estimate";
    return cohort.path("measures").path(name).path(part);
  }

  private static Double number(JsonNode node) {
    return node.isNumber() ? node.asDouble() : null;
  }

  @Test
  void findingsOfTheJsonAreThoseOfTheTable() {
    List<String> fromTable =
        tables.rows(Table.FINDINGS).stream().map(FiguresAgreeTest::key).sorted().toList();
    List<String> fromJson = new ArrayList<>();
    json.path("findings").forEach(finding -> fromJson.add(key(finding)));
    assertThat(fromJson.stream().sorted().toList()).isEqualTo(fromTable);
    assertThat(json.path("findings_total").asLong()).isEqualTo(fromTable.size());
  }

  private static String key(Row row) {
    List<String> parts = new ArrayList<>();
    for (StructField field : Table.FINDINGS.schema().fields()) {
      parts.add(Objects.toString(row.get(Table.FINDINGS.schema().fieldIndex(field.name()))));
    }
    return String.join("|", parts);
  }

  private static String key(JsonNode finding) {
    List<String> parts = new ArrayList<>();
    for (StructField field : Table.FINDINGS.schema().fields()) {
      JsonNode value = value(finding, field.name());
      parts.add(value.isDouble() ? String.valueOf(value.asDouble()) : value.asText());
    }
    return String.join("|", parts);
  }

  private static JsonNode value(JsonNode finding, String column) {
    for (String group : List.of("corrected", "label_error")) {
      if (column.startsWith(group)) {
        String part = column.substring(group.length()).replace("_", "");
        return finding.path(group).path(part.isEmpty() ? "estimate" : part);
      }
    }
    JsonNode node = finding.path(column);
    return node.isMissingNode() ? finding.path("figure").path(column) : node;
  }

  @Test
  void countsOfTheDataAreThoseOfTheFiles() {
    long records = sum("records");
    long posts = sum("posts");
    assertThat(sumOf(json.at("/data/archives"), "records")).isEqualTo(records);
    assertThat(sumOf(json.at("/data/archives"), "posts")).isEqualTo(posts);
    assertThat(sumOf(json.at("/data/archives"), "skipped")).isEqualTo(sum("skipped"));
    assertThat(sumOf(json.at("/data/skipped"), "records")).isEqualTo(sum("skipped"));
    assertThat(sumOf(json.at("/data/quarantined"), "records"))
        .isEqualTo(tables.rows(Table.QUARANTINE).size());
    assertThat(json.at("/data/posts").asLong()).isEqualTo(tables.rows(Table.POSTS).size());
    assertThat(sumOf(json.at("/data/content"), "posts")).isEqualTo(tables.rows(Table.POSTS).size());
    long coded = json.at("/data/coded").asLong() + sumOf(json.at("/data/not_coded"), "posts");
    assertThat(coded).isEqualTo(tables.rows(Table.LABELS).size());
  }

  @Test
  void whatWasLeftOutAddsUp() {
    JsonNode data = json.path("data");
    assertThat(data.path("files_total").asInt()).isEqualTo(tables.rows(Table.FILES).size());
    assertThat(data.path("records_total").asLong()).isEqualTo(sum("records"));
    assertThat(data.path("skipped_total").asLong()).isEqualTo(sum("skipped")).isPositive();
    assertThat(data.path("uncoded_total").asLong())
        .isEqualTo(sumOf(data.path("not_coded"), "posts"))
        .isPositive();
    for (String total :
        List.of("skipped", "quarantined", "records", "not_read", "files", "uncoded")) {
      assertThat(page.attributes("data-at")).contains("/data/" + total + "_total");
    }
  }

  @Test
  void theAuditOfTheJsonIsThatOfTheTables() {
    JsonNode audit = json.at("/data/audit");
    assertThat(audit.path("drawn").asInt()).isEqualTo(tables.rows(Table.SAMPLE).size());
    long codes = tables.rows(Table.AUDIT).size();
    assertThat(audit.path("coded").asLong() + audit.path("twice").asLong()).isEqualTo(codes);
    assertThat(audit.path("tied").asLong()).isEqualTo(4);
    // of ten posts that both coded, in each of two cohorts: five both call selling, three neither
    JsonNode selling = audit.at("/agreement/0");
    assertThat(selling.path("who").asText()).isEqualTo("A and B");
    assertThat(selling.path("posts").asLong()).isEqualTo(20);
    assertThat(selling.path("same").asDouble()).isEqualTo(0.8);
    double chance = 0.7 * 0.5 + 0.3 * 0.5;
    assertThat(selling.path("kappa").asDouble())
        .isCloseTo((0.8 - chance) / (1 - chance), within(1e-9));
    // each stratum has four posts, so that all weigh the same: six said, half a post wrong
    JsonNode all = audit.at("/scores/0");
    assertThat(all.path("coded").asLong()).isEqualTo(24);
    assertThat(all.at("/people/estimate").asDouble()).isCloseTo(6 / 12.0, within(1e-9));
    assertThat(all.at("/precision/estimate").asDouble()).isCloseTo(5.5 / 6, within(1e-9));
    assertThat(all.at("/recall/estimate").asDouble()).isCloseTo(5.5 / 6, within(1e-9));
    assertThat(all.at("/recall/low").asDouble()).isBetween(0.5, 5.5 / 6);
    assertThat(page.attributes("data-at"))
        .contains("/data/audit/scores/1/recall", "/run/classifier/held_out/auc");
    assertThat(page.text("data")).contains("a club of librarians").doesNotContain("Lovelace");
  }

  @Test
  void everyLinkWithinThePageHasItsTarget() {
    List<String> targets = page.attributes("href").stream().filter(h -> h.startsWith("#")).toList();
    assertThat(targets).anyMatch(target -> target.startsWith("#term-"));
    assertThat(page.attributes("id"))
        .doesNotHaveDuplicates()
        .containsAll(targets.stream().map(target -> target.substring(1)).toList());
  }

  private static long sum(String column) {
    int index = Table.FILES.schema().fieldIndex(column);
    return tables.rows(Table.FILES).stream().mapToLong(row -> row.getLong(index)).sum();
  }

  private static long sumOf(JsonNode list, String field) {
    long sum = 0;
    for (JsonNode item : list) {
      sum += item.path(field).asLong();
    }
    return sum;
  }

  @Test
  void sentencesOfTheJsonStandInThePage() {
    List<String> said =
        page.elements("*").stream()
            .filter(e -> e.hasAttribute("data-about"))
            .map(Element::getTextContent)
            .toList();
    List<String> written = new ArrayList<>();
    json.path("sentences").forEach(sentence -> written.add(sentence.path("text").asText()));
    assertThat(said).containsExactlyInAnyOrderElementsOf(written).hasSizeGreaterThan(3);
    List<String> alerts =
        page.elements("li").stream()
            .filter(e -> "alert".equals(e.getAttribute("class")))
            .map(Element::getTextContent)
            .toList();
    List<String> known = new ArrayList<>();
    json.path("alerts")
        .forEach(
            alert -> known.add(alert.path("title").asText() + " " + alert.path("text").asText()));
    assertThat(alerts).isEqualTo(known);
    List<String> sections = new ArrayList<>();
    json.path("alerts").forEach(alert -> sections.add("#" + alert.path("section").asText()));
    assertThat(sections).contains("#data-not-read", "#data-counts", "#cohorts");
    assertThat(page.attributes("href")).containsSubsequence(sections);
  }
}
