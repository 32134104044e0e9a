package org.fishmarket.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The report on paper. */
class ReportPrintTest extends BrowserTest {
  /** A4 less the browser's margins, in CSS pixels. */
  private static final int PAPER = 718;

  private static final String CLIPPED =
      """
      [...document.querySelectorAll('main table, main th, main td, main svg, main p, main pre')]
        .filter(e => e.checkVisibility()).filter(e => {
        const box = e.getBoundingClientRect();
        return box.right > innerWidth + 1 || box.left < -1
            || (getComputedStyle(e).overflowX !== 'visible' && e.scrollWidth > e.clientWidth + 1);
      }).slice(0, 5).map(e => e.tagName + ' ' + e.getAttribute('class') + ' '
          + e.getBoundingClientRect().right + ' ' + e.textContent.slice(0, 60))
      """;

  @ParameterizedTest
  @ValueSource(strings = {"four", "audited", "hostile"})
  void tablesStandOnPaperWhole(String page) throws InterruptedException {
    open(page, PAPER, "dark");
    browser.media("print", PAPER, "dark");
    assertThat(list(CLIPPED)).isEmpty();
    assertThat(count("table")).isGreaterThan(5);
    String all = "[...document.querySelectorAll('%s')].every(e => %s)";
    assertThat(js(all.formatted(".scroll", "e.scrollHeight <= e.clientHeight + 1")))
        .isEqualTo("true");
    assertThat(js(all.formatted("thead th", "getComputedStyle(e).position === 'static'")))
        .isEqualTo("true");
    assertThat(js(all.formatted("tr", "getComputedStyle(e).breakInside === 'avoid'")))
        .isEqualTo("true");
    assertThat(js(all.formatted("thead", "getComputedStyle(e).display === 'table-header-group'")))
        .isEqualTo("true");
    assertThat(js(all.formatted("details td", "e.getBoundingClientRect().height > 5")))
        .isEqualTo("true");
    assertThat(js(all.formatted(".tools, .sieve, .save, nav", "!e.checkVisibility()")))
        .isEqualTo("true");
    assertThat(js("getComputedStyle(document.body).backgroundColor"))
        .isEqualTo("rgb(255, 255, 255)");
    assertThat(js("getComputedStyle(document.body).color")).isEqualTo("rgb(0, 0, 0)");
  }

  @Test
  void paperShowsWhatIsFoldedOnTheScreenAndFoldsItAgain() throws InterruptedException {
    open("one", 1400, "light");
    int whole = pages(browser.print());
    assertThat(count("details[open]")).isZero();
    browser.evaluate("document.querySelectorAll('details').forEach(d => d.remove())");
    assertThat(whole).as("pages with what was folded").isBetween(pages(browser.print()) + 3, 60);
    browser.openWithoutScripts(page("one"), 1400, "light");
    assertThat(pages(browser.print())).isEqualTo(whole);
  }

  private static int pages(byte[] pdf) {
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    assertThat(text).startsWith("%PDF-");
    return (int) Pattern.compile("/Type\\s*/Page\\b").matcher(text).results().count();
  }
}
