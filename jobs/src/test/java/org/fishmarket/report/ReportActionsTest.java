package org.fishmarket.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reader does with the report besides reading it, with mouse and keyboard. */
class ReportActionsTest extends BrowserTest {
  private static final String RATIOS =
      "[...document.querySelectorAll('#cohorts tbody tr')]"
          + ".map(row => row.cells[4].querySelector('data')?.value ?? '')";
  private static final String RATIO_HEAD = "#cohorts thead th:nth-child(5)";

  @BeforeEach
  void speakEnglish() throws InterruptedException {
    browser.language("en-US");
  }

  @Test
  void tableSortsByAClickOnAHeadBothWaysAndBack() throws InterruptedException {
    open("thirty", 1400, "light");
    List<String> first = list(RATIOS);
    assertThat(first).contains("");
    List<Double> falling =
        new ArrayList<>(first.stream().filter(x -> !x.isEmpty()).map(Double::valueOf).toList());
    falling.sort(Collections.reverseOrder());

    reader.click(RATIO_HEAD + " button");
    assertThat(js("document.querySelector(`" + RATIO_HEAD + "`).ariaSort")).isEqualTo("descending");
    List<String> sorted = list(RATIOS);
    assertThat(figures(sorted)).isEqualTo(falling);
    assertThat(sorted.subList(falling.size(), sorted.size())).containsOnly("");

    reader.press("Enter");
    Collections.reverse(falling);
    List<String> turned = list(RATIOS);
    assertThat(js("document.querySelector(`" + RATIO_HEAD + "`).ariaSort")).isEqualTo("ascending");
    assertThat(figures(turned)).isEqualTo(falling);
    assertThat(turned.subList(falling.size(), turned.size())).containsOnly("");

    reader.press(" ");
    assertThat(list(RATIOS)).isEqualTo(first);
    assertThat(count("[aria-sort]")).isZero();
  }

  private static List<Double> figures(List<String> cells) {
    return cells.stream().filter(cell -> !cell.isEmpty()).map(Double::valueOf).toList();
  }

  @Test
  void everyTableOfFiguresCanBeSorted() throws InterruptedException {
    open("hostile", 1400, "light");
    String many =
        "[...document.querySelectorAll('table.figures')]"
            + ".filter(t => t.tBodies[0].rows.length > 1)";
    int tables = browser.evaluate(many + ".length").asInt();
    assertThat(tables).isGreaterThan(10);
    assertThat(browser.evaluate(many + ".filter(t => t.querySelector('.sort')).length").asInt())
        .isEqualTo(tables);
    browser.evaluate("document.querySelectorAll('.sort').forEach(button => button.click())");
    assertThat(count("[aria-sort]")).isEqualTo(tables);
  }

  @Test
  void namesSortAsWordsWithNumbersInThem() throws InterruptedException {
    open("thirty", 1400, "light");
    reader.click("#cohorts thead th:first-child button");
    String names =
        "[...document.querySelectorAll('#cohorts tbody th')].map(th => th.textContent.trim())";
    assertThat(list(names)).isEqualTo(SamplePages.names(30));
  }

  @Test
  void searchLeavesTheCohortsThatHoldTheWords() throws InterruptedException {
    open("many", 1400, "light");
    reader.fill("#search-cohorts input", "GROUP 29");
    assertThat(count("#cohorts tbody tr:not([hidden])")).isEqualTo(13);
    assertThat(js("document.querySelector('#search-cohorts output').textContent"))
        .isEqualTo("13 of 300 cohorts");
    reader.fill("#search-cohorts input", "no. 299");
    reader.press("Enter");
    assertThat(js("document.getElementById('lit-name').textContent"))
        .isEqualTo("Trading group no. 299");
    reader.fill("#search-cohorts input", "no such cohort");
    assertThat(count("#cohorts tbody tr:not([hidden])")).isZero();
    reader.press("Escape");
    assertThat(count("#cohorts tbody tr:not([hidden])")).isEqualTo(300);
  }

  @Test
  void claimsAreFoundByVerdictAndByWords() throws InterruptedException {
    open("four", 1400, "light");
    int all = count("#claims .card");
    String verdict = "[...document.querySelectorAll('.toggle')].find(t => t.textContent === '%s')";
    reader.clickOn(verdict.formatted("inconclusive"));
    int some = count("#claims .card:not([hidden])");
    assertThat(some).isBetween(1, all - 1);
    assertThat(count("#claims .card:not([hidden]) .tally .v-inconclusive")).isEqualTo(some);
    assertThat(count("#claims .card[hidden] .tally .v-inconclusive")).isZero();
    assertThat(js("document.querySelector('#search-claims output').textContent"))
        .isEqualTo(some + " of " + all + " claims");

    reader.clickOn(verdict.formatted("inconclusive"));
    assertThat(count("#claims .card:not([hidden])")).isEqualTo(all);
    reader.fill("#search-claims input", "courtesies");
    assertThat(count("#claims .card:not([hidden])")).isBetween(1, all / 2);
    assertThat(list("[...document.querySelectorAll('.card:not([hidden])')].map(c => c.innerText)"))
        .allMatch(card -> card.toLowerCase(java.util.Locale.ROOT).contains("courtes"));
  }

  @Test
  void clickedCohortStandsOutEverywhereUntilEscape() throws InterruptedException {
    open("four", 1400, "light");
    reader.click("#cohorts tbody tr:nth-child(2) bdi.name");
    String name = js("document.querySelector('#cohorts tr.on bdi.name').textContent");
    assertThat(js("document.querySelector('#cohorts tbody tr:nth-child(2) bdi').textContent"))
        .isEqualTo(name);
    int marks = count(".mark[data-c~='1']");
    assertThat(marks).isGreaterThan(10);
    assertThat(count(".mark.on")).isEqualTo(marks);
    assertThat(count(".mark.on:not([data-c~='1'])")).isZero();
    assertThat(count("#claims tr.on")).isPositive().isEqualTo(count("#claims tr[data-c~='1']"));
    assertThat(js("document.getElementById('lit').checkVisibility()")).isEqualTo("true");
    assertThat(js("document.getElementById('lit-name').textContent")).isEqualTo(name);
    String faint = "getComputedStyle(document.querySelector('.mark:not(.on) .dot')).opacity";
    assertThat(Double.parseDouble(js(faint))).isLessThan(0.5);

    reader.press("Escape");
    assertThat(count(".on")).isZero();
    assertThat(js("document.getElementById('lit').checkVisibility()")).isEqualTo("false");

    reader.click(".chart .mark[data-c='2'] .name");
    assertThat(count(".mark.on")).isEqualTo(count(".mark[data-c~='2']"));
    reader.click(".chart .mark[data-c='2'] .name");
    assertThat(count(".on")).isZero();
  }

  @Test
  void cohortInsideAStripIsFoundByNameAndDrawnWithItsFigure()
      throws InterruptedException, IOException {
    open("many", 1400, "light");
    JsonNode cohorts = SamplePages.json("many").path("cohorts");
    for (String name : List.of("Trading group no. 150", "Trading group no. 77")) {
      reader.fill("#pick", name);
      reader.press("Enter");
      int at = 0;
      while (!name.equals(cohorts.path(at).path("cohort").asText())) {
        at++;
      }
      for (String measure : List.of("promotional_ratio", "engagement", "answered_share")) {
        String chart = "document.querySelector('[aria-labelledby^=\"cohorts-%s-t\"]')";
        String found = chart.formatted(measure) + ".querySelector('.found-line')";
        assertThat(js(found + ".querySelector('.name').firstChild.textContent")).isEqualTo(name);
        String cell = "document.querySelector('data[data-at=\"/cohorts/" + at + "/measures/";
        cell += measure + "\"]')";
        String[] range = js(cell + ".nextSibling.textContent").split("\u00a0");
        assertThat(js(found + ".querySelector('.value').textContent"))
            .isEqualTo(js(cell + ".textContent") + " (" + range[0] + ")");
        String line = found + ".querySelector('line').getBoundingClientRect().x";
        String axis = chart.formatted(measure) + ".getBoundingClientRect().x";
        assertThat(Double.parseDouble(js(line))).isGreaterThan(Double.parseDouble(js(axis)));
      }
      assertThat(count(".strip .found-line")).isGreaterThan(10);
    }
    // rounding of signs and small figures: the same words as the report would write
    assertThat(list("[...document.querySelectorAll('.found-line .value')].map(v => v.textContent)"))
        .allMatch(text -> text.matches("[+\u2212]?[\\d,.]+\\D* \\([+\u2212\\d,.]+ to .*\\)"));
    reader.click("#lit button");
    assertThat(count(".found-line")).isZero();
    assertThat(requests("many")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"light, d, dark", "dark, l, light"})
  void themeOfTheReadersChoiceHoldsAndIsKept(String system, String key, String chosen)
      throws InterruptedException {
    String ground = "getComputedStyle(document.body).backgroundColor";
    open("four", 1400, chosen);
    String wanted = js(ground);
    open("four", 1400, system);
    String before = js(ground);
    assertThat(before).isNotEqualTo(wanted);
    browser.evaluate("document.getElementById('theme').focus()");
    reader.press(key);
    assertThat(js(ground)).isEqualTo(wanted);
    assertThat(js("getComputedStyle(document.documentElement).colorScheme")).isEqualTo(chosen);

    open("four", 1400, system);
    assertThat(js(ground)).isEqualTo(wanted);
    assertThat(js("document.getElementById('theme').value")).isEqualTo(chosen);
    browser.evaluate("document.getElementById('theme').focus()");
    reader.press("s");
    assertThat(js(ground)).isEqualTo(before);
    assertThat(js("localStorage.length")).isEqualTo("0");
  }

  @Test
  void claimIsFollowedFromTheTopSentenceToItsCardAndItsNumbers() throws InterruptedException {
    open("four", 1400, "light");
    reader.fill("#search-claims input", "nothing holds this");
    assertThat(count("#claims .card:not([hidden])")).isZero();
    reader.click(".story:nth-child(2) a.onward");
    String id = js("location.hash.slice(1)");
    assertThat(id).startsWith("claim-");
    assertThat(
            Double.parseDouble(
                js("document.getElementById(`" + id + "`)" + ".getBoundingClientRect().y")))
        .isBetween(0.0, 300.0);
    String said = js("document.querySelector('.story:nth-child(2) .said').textContent");
    assertThat(js("document.querySelector(`#" + id + " .answer`).textContent")).isEqualTo(said);

    String numbers = "document.getElementById(`" + id + "-numbers`)";
    assertThat(js(numbers + ".checkVisibility()")).isEqualTo("false");
    reader.click("#" + id + " .state a");
    assertThat(js(numbers + ".checkVisibility()")).isEqualTo("true");
    assertThat(js(numbers + " === document.activeElement")).isEqualTo("true");
    browser.evaluate(numbers + ".closest('details').open = false");
    reader.click("#" + id + " .state a");
    assertThat(js(numbers + ".checkVisibility()")).isEqualTo("true");
  }

  @ParameterizedTest
  @CsvSource({
    "de-DE, '.', ','",
    "fr-FR, '\u202f', ','",
    "hi-IN, ',', '.'",
    "ar-EG, ',', '.'",
    "es-ES, '.', ','"
  })
  void numbersHaveTheReadersSeparators(String language, String group, String decimal)
      throws InterruptedException {
    String shown =
        "[...document.querySelectorAll('data, data + small, .chart .value, .chart .tick')]"
            + ".map(e => e.textContent)";
    String values = "[...document.querySelectorAll('data')].map(e => e.value)";
    browser.language("en-GB");
    open("thirty", 1400, "light");
    List<String> english = list(shown);
    List<String> exact = list(values);
    browser.language(language);
    open("thirty", 1400, "light");
    List<String> here = list(shown);
    List<String> expected =
        english.stream()
            .map(
                text ->
                    text.matches("[(\\[].*") && ",".equals(decimal)
                        ? text.replace(", ", "; ")
                        : text)
            .map(text -> text.replaceAll("(?<=\\d)\\.(?=\\d)", "\0"))
            .map(text -> text.replaceAll("(?<=\\d),(?=\\d)", group).replace("\0", decimal))
            .toList();
    assertThat(english).anyMatch(text -> text.matches(".*\\d,\\d{3}.*"));
    assertThat(english).anyMatch(text -> text.contains("p\u00a0=\u00a00."));
    assertThat(here).isEqualTo(expected);
    assertThat(list(values)).isEqualTo(exact);
  }

  @Test
  void strangeNamesStayTextInEveryTool() throws InterruptedException {
    open("hostile", 1400, "light");
    assertThat(list("[...document.querySelectorAll('#cohort-names option')].map(o => o.value)"))
        .contains(Hostile.SCRIPT, Hostile.FORMULA, Hostile.BLANKLESS, Hostile.REVERSED);
    for (String name : List.of(Hostile.SCRIPT, Hostile.BLANKLESS, Hostile.REVERSED)) {
      reader.fill("#pick", name);
      assertThat(js("document.getElementById('lit-name').textContent")).isEqualTo(name);
      assertThat(
              Double.parseDouble(
                  js("document.getElementById('lit').getBoundingClientRect().right")))
          .isLessThanOrEqualTo(1400);
      assertThat(count(".mark.on")).isPositive();
    }
    assertThat(count("script")).isEqualTo(1);
    assertThat(js("getComputedStyle(document.getElementById('lit-name')).unicodeBidi"))
        .isEqualTo("isolate");
    assertThat(requests("hostile")).isEmpty();
  }

  @Test
  void threeHundredCohortsAreSmallAndQuick() throws IOException, InterruptedException {
    long size = java.nio.file.Files.size(page("many"));
    assertThat(size).isLessThan(3_000_000);
    open("many", 1400, "light");
    double ready =
        browser.evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd").asDouble();
    System.out.printf("300 cohorts: %,d bytes, ready after %.0f ms%n", size, ready);
    assertThat(ready).isPositive().isLessThan(5_000);
    assertThat(count("#cohorts .sort")).isPositive();
  }
}
