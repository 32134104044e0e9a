package org.fishmarket.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * That the report is for everybody: axe finds nothing, and the keyboard alone reaches all of it.
 */
class ReportAccessTest extends BrowserTest {
  private static final String VIOLATIONS =
      """
      axe.run(document, {resultTypes: ['violations']}).then(result => result.violations.map(v =>
          v.id + ': ' + v.help + ' — ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 160)
              + ' ' + (n.any[0]?.message ?? n.all[0]?.message ?? n.none[0]?.message ?? '')).join(' | ')))
      """;

  private static void loadAxe() throws IOException, InterruptedException {
    try (InputStream in = ReportAccessTest.class.getResourceAsStream("/axe.min.js")) {
      browser.evaluate(new String(in.readAllBytes(), StandardCharsets.UTF_8) + "; 1");
    }
  }

  /** What is left of many alike, so that looking at each does not take minutes. */
  private static final String FEWER =
      "document.querySelectorAll('tbody tr:nth-child(n + 6), .plate:nth-child(n + 4)')"
          + ".forEach(e => e.remove())";

  @ParameterizedTest
  @CsvSource({
    "four, 1400, light, on",
    "four, 1400, dark, on",
    "four, 400, light, on",
    "four, 400, dark, on",
    "four, 1400, light, off",
    "four, 1400, dark, off",
    "four, 400, light, off",
    "four, 400, dark, off",
    "hostile, 400, light, on",
    "audited, 1400, dark, on",
    "nothing, 1400, light, on"
  })
  void axeFindsNoViolation(String page, int width, String theme, String scripts)
      throws IOException, InterruptedException {
    if ("off".equals(scripts)) {
      browser.openWithoutScripts(page(page), width, theme);
      assertThat(count("button, input, select, .scripted")).isZero();
    } else {
      open(page, width, theme);
    }
    browser.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
    browser.evaluate(FEWER);
    assertThat(count("svg")).isLessThan(80);
    loadAxe();
    assertThat(list(VIOLATIONS)).isEmpty();
    if ("on".equals(scripts) && "four".equals(page) && (width == 400) == "dark".equals(theme)) {
      browser.evaluate("document.querySelector('#cohorts tbody bdi.name').click()");
      browser.evaluate("document.querySelector('#cohorts .sort').click()");
      browser.evaluate("document.querySelector('.toggle').click()");
      assertThat(list(VIOLATIONS)).as("with a cohort highlighted").isEmpty();
    }
  }

  @Test
  void linkToNumbersUnfoldsThemWithoutScriptsToo() throws InterruptedException {
    browser.openWithoutScripts(page("four"), 1400, "light");
    reader.click(".card .state a");
    String numbers = "document.querySelector('.card details [role=region]')";
    assertThat(js(numbers + ".id")).isEqualTo(js("location.hash.slice(1)"));
    assertThat(js(numbers + ".closest('details').open")).isEqualTo("true");
  }

  @Test
  void axeSeesAFault() throws IOException, InterruptedException {
    open("nothing", 1400, "light");
    browser.evaluate(
        "document.querySelector('#theme').removeAttribute('aria-label');"
            + "document.querySelector('main').append(document.querySelector('#theme'))");
    loadAxe();
    assertThat(list(VIOLATIONS)).anyMatch(fault -> fault.startsWith("select-name"));
  }

  @Test
  void contentIsTheSameWithoutScripts() throws InterruptedException {
    String text =
        "[...document.querySelectorAll('main p, main td, main th, main li, main text,"
            + " main dd')].map(e => e.textContent)";
    browser.openWithoutScripts(page("thirty"), 1400, "light");
    List<String> without = list(text);
    open("thirty", 1400, "light");
    assertThat(list(text)).isEqualTo(without).hasSizeGreaterThan(1_000);
  }

  @ParameterizedTest
  @CsvSource({"1400", "400"})
  void keyboardReachesEverythingInOrderAndIsSeen(int width) throws InterruptedException {
    open("four", width, "light");
    String wanted =
        "[...document.querySelectorAll('a, button, input, select, summary, [tabindex]')]"
            + ".filter(e => e.checkVisibility({contentVisibilityAuto: true}))";
    int all = browser.evaluate(wanted + ".map((e, i) => { e.dataset.stop = i; }).length").asInt();
    assertThat(all).isGreaterThan(80);
    Set<Integer> reached = new HashSet<>();
    int last = -1;
    for (int i = 0; i < all; i++) {
      reader.press("Tab");
      String[] on =
          js("(() => { const e = document.activeElement; const style = getComputedStyle(e);"
                  + " return e.dataset.stop + ' ' + style.outlineStyle + ' '"
                  + " + parseFloat(style.outlineWidth) + ' ' + e.outerHTML.slice(0, 80); })()")
              .split(" ", 4);
      assertThat(on[0]).as("focus is lost after " + last + " on " + on[3]).matches("\\d+");
      assertThat(Integer.parseInt(on[0])).as(on[3]).isGreaterThan(last);
      assertThat(on[1]).as(on[3]).isNotEqualTo("none");
      assertThat(Double.parseDouble(on[2])).as(on[3]).isGreaterThanOrEqualTo(2);
      last = Integer.parseInt(on[0]);
      reached.add(last);
    }
    assertThat(reached).hasSize(all);
  }

  @Test
  void foldedNumbersOpenAndFoldByKeyboard() throws InterruptedException {
    open("four", 1400, "light");
    browser.evaluate("document.querySelector('.card summary').focus()");
    reader.press("Enter");
    assertThat(js("document.querySelector('.card details').open")).isEqualTo("true");
    reader.press("Tab");
    assertThat(js("document.activeElement.getAttribute('role')")).isEqualTo("region");
    reader.press("Tab");
    assertThat(js("document.activeElement.className")).isEqualTo("term");
    reader.press("Tab");
    assertThat(js("document.activeElement.className")).isEqualTo("sort beside");
    reader.press(" ");
    assertThat(js("document.activeElement.closest('th').ariaSort")).isEqualTo("ascending");
  }
}
