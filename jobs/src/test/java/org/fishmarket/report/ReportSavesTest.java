package org.fishmarket.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.fishmarket.testing.Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Charts that a reader saves: their figures as CSV, their picture as SVG. */
class ReportSavesTest extends BrowserTest {
  /** The chart of each cohort's promotional ratio. */
  private static final String RATIO =
      "#cohorts .plate:has([aria-labelledby^='cohorts-promotional_ratio-t'])";

  private static final String CSV = RATIO + " .save button:nth-of-type(1)";

  private static final String SVG = RATIO + " .save button:nth-of-type(2)";

  @ParameterizedTest
  @CsvSource({"four, 1e-12", "many, 1e-6"})
  void csvHoldsTheFiguresOfTheChart(String page, double precision)
      throws IOException, InterruptedException {
    browser.language("de-DE");
    open(page, 1400, "dark");
    Reader.Saved saved = reader.download(CSV);
    assertThat(saved.name()).isEqualTo("promotional-ratio.csv");
    Map<String, JsonNode> measured = new HashMap<>();
    for (JsonNode cohort : SamplePages.json(page).path("cohorts")) {
      JsonNode ratio = cohort.at("/measures/promotional_ratio");
      if (ratio.path("estimate").isNumber()) {
        measured.put(cohort.path("cohort").asText(), ratio);
      }
    }
    List<CSVRecord> rows = rows(saved);
    assertThat(rows).hasSize(measured.size());
    for (CSVRecord row : rows) {
      JsonNode ratio = measured.remove(row.get("cohort"));
      assertThat(row.get("chart")).isEqualTo("Promotional ratio");
      assertThat(row.get("name")).isEqualTo(row.get("cohort"));
      for (String part : List.of("estimate", "low", "high")) {
        assertThat(Double.parseDouble(row.get(part)))
            .isCloseTo(ratio.path(part).asDouble(), org.assertj.core.data.Offset.offset(precision));
      }
    }
    assertThat(measured).isEmpty();
    assertThat(requests(page)).isEmpty();
  }

  private static List<CSVRecord> rows(Reader.Saved saved) throws IOException {
    assertThat(saved.text()).startsWith("\ufeffchart,").endsWith("\r\n");
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    return format.parse(new StringReader(saved.text().substring(1))).getRecords();
  }

  @Test
  void barsAndClassesAreSavedWithTheirNames() throws IOException, InterruptedException {
    open("four", 1400, "light");
    String bars = "#cohorts .plate:has([aria-labelledby^='cohorts-parts-t']) .save button";
    List<CSVRecord> rows = rows(reader.download(bars));
    assertThat(rows).hasSize(12);
    assertThat(rows.get(1).get("name")).isEqualTo("Soft sell");
    JsonNode first = SamplePages.json("four").at("/cohorts/0");
    assertThat(rows.get(1).get("cohort")).isEqualTo(first.path("cohort").asText());
    assertThat(Double.parseDouble(rows.get(1).get("estimate")))
        .isEqualTo(first.at("/measures/soft_sell_share/estimate").asDouble());

    open("thirty", 1400, "light");
    List<CSVRecord> many = rows(reader.download(bars));
    assertThat(many.stream().map(row -> row.get("name") + " of " + row.get("cohort")).distinct())
        .hasSize(many.size())
        .hasSize(3 * count("#cohorts tbody tr:not(.suppressed)"));
    assertThat(many).allMatch(row -> Double.parseDouble(row.get("low")) >= 0);

    open("four", 1400, "light");
    String plate = "#claims h4 + .plates .plate:nth-child(2)";
    String panel = plate + " .save button";
    String cohort = js("document.querySelector('" + plate + " strong').textContent");
    Reader.Saved classes = reader.download(panel);
    assertThat(rows(classes)).extracting(row -> row.get("name")).contains("0");
    assertThat(rows(classes)).extracting(row -> row.get("cohort")).containsOnly(cohort);
    assertThat(classes.name()).endsWith(cohort.replaceAll("\\W+", "-") + ".csv");
  }

  @Test
  void courseOverTimeIsSavedByItsPeriods() throws IOException, InterruptedException {
    open("four", 1400, "light");
    List<CSVRecord> rows = rows(reader.download("#time .plate .save button"));
    assertThat(rows).hasSizeGreaterThan(3);
    long counted = rows.stream().filter(row -> !row.get("posts").isEmpty()).count();
    assertThat(counted).isPositive();
    for (CSVRecord row : rows) {
      assertThat(row.get("name")).matches("\\d{4}-\\d{2}-\\d{2}");
      assertThat(row.get("cohort")).isEqualTo(rows.get(0).get("cohort")).isNotEmpty();
    }
  }

  @Test
  void bothFiguresOfAPointAreSaved() throws IOException, InterruptedException {
    open("four", 1400, "light");
    List<CSVRecord> rows = rows(reader.download("#cohorts .broad .save button"));
    assertThat(rows).hasSize(8);
    JsonNode first = SamplePages.json("four").at("/cohorts/0/measures");
    assertThat(rows.get(0).get("name")).isEqualTo("promotional ratio, %");
    assertThat(rows.get(0).get("estimate"))
        .isEqualTo(first.at("/promotional_ratio/estimate").asText());
    assertThat(rows.get(1).get("name")).startsWith("engagement");
    assertThat(rows.get(1).get("high")).isEqualTo(first.at("/engagement/high").asText());
  }

  @Test
  void svgStandsForItselfInLightColoursWithTitleAndSource() throws Exception {
    open("four", 1400, "dark");
    reader.click("#cohorts tbody tr:nth-child(2) bdi.name");
    Reader.Saved saved = reader.download(SVG);
    assertThat(saved.name()).isEqualTo("promotional-ratio.svg");
    assertThat(saved.text()).doesNotContain("var(", "currentColor", "url(", "http://fonts");
    Document svg = parse(saved);
    assertThat(svg.getDocumentElement().getTagName()).isEqualTo("svg");
    assertThat(svg.getDocumentElement().getTextContent())
        .contains("Promotional ratio", "Who sells, who shares", "fishmarket 0.1.0");
    assertThat(svg.getElementsByTagName("style").item(0).getTextContent())
        .contains("#1c1b18")
        .doesNotContain("#ecebe6");
    assertThat(((Element) svg.getElementsByTagName("rect").item(0)).getAttribute("fill"))
        .isEqualTo("#fff");
    assertThat(js("document.querySelector('#cohorts .plate .mark.on') !== null")).isEqualTo("true");
    assertThat(saved.text()).doesNotContain(" on\"", "found-line");
    assertThat(js("document.documentElement.dataset.theme === undefined")).isEqualTo("true");
    assertThat(requests("four")).isEmpty();
  }

  @Test
  void strangeNamesAreTextInWhatIsSaved() throws Exception {
    open("hostile", 1400, "light");
    List<CSVRecord> rows = rows(reader.download(CSV));
    assertThat(rows)
        .extracting(row -> row.get("cohort"))
        .contains(Hostile.SCRIPT, "'" + Hostile.FORMULA, Hostile.BLANKLESS, Hostile.REVERSED)
        .noneMatch(cell -> cell.matches("(?s)[=+\\-@\t\r].*"));
    Document svg = parse(reader.download(SVG));
    assertThat(svg.getElementsByTagName("script").getLength()).isZero();
    assertThat(svg.getElementsByTagName("style").getLength()).isEqualTo(1);
    assertThat(svg.getDocumentElement().getTextContent()).contains(Hostile.SCRIPT);

    String panel = "#claims h4 + .plates .plate:nth-child(%d) .save button:nth-of-type(2)";
    // a browser stops a page after its tenth file
    for (int i = 2; i <= 9 && count(panel.formatted(i)) > 0; i++) {
      Reader.Saved saved = reader.download(panel.formatted(i));
      assertThat(saved.name()).matches("[\\p{L}\\p{M}\\p{N}-]{1,100}\\.svg");
      parse(saved);
    }
  }

  private static Document parse(Reader.Saved saved) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(saved.bytes()));
  }
}
