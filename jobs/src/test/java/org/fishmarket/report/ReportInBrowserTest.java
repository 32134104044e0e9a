package org.fishmarket.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fishmarket.testing.Chromium;
import org.fishmarket.testing.SparkTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Looks at the report as a reader's browser does. Pictures are kept in target/report-pictures. */
class ReportInBrowserTest extends SparkTest {
  /** Elements that reach out of the page, besides those inside a box that scrolls by itself. */
  private static final String OVERFLOW =
      """
      [...document.querySelectorAll('body *')].filter(e => {
        const box = e.getBoundingClientRect();
        if (box.width === 0 || e.closest('.skip') || e.closest('.scroll > *') || e.closest('nav ul > *'))
          return false;
        for (let p = e.parentElement; p; p = p.parentElement)
          if (getComputedStyle(p).overflowX === 'hidden') return false;
        return box.right > document.documentElement.clientWidth + 0.5 || box.left < -0.5;
      }).slice(0, 5).map(e => e.tagName + '.' + e.getAttribute('class') + ' '
          + e.textContent.slice(0, 60))
      """;

  /** Pairs of texts of one chart whose boxes share more than a hair, and texts outside of it. */
  private static final String COLLISIONS =
      """
      [...document.querySelectorAll('svg')].flatMap(svg => {
        const frame = svg.getBoundingClientRect();
        const texts = [...svg.querySelectorAll('text')]
            .map(t => ({text: t.firstChild.textContent, box: t.getBoundingClientRect()}));
        const bad = texts.filter(t => t.box.right > frame.right + 1 || t.box.left < frame.left - 1
            || t.box.top < frame.top - 1 || t.box.bottom > frame.bottom + 1)
            .map(t => 'outside: ' + t.text);
        for (let i = 0; i < texts.length; i++) for (let j = i + 1; j < texts.length; j++) {
          const a = texts[i].box, b = texts[j].box;
          const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
          const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
          if (across > 0.5 && down > 1.5) bad.push(texts[i].text + ' | ' + texts[j].text);
        }
        return bad;
      }).slice(0, 5)
      """;

  @TempDir(cleanup = CleanupMode.NEVER)
  private static Path folder;

  private static final Map<String, Path> PAGES = new HashMap<>();
  private static Chromium browser;

  @BeforeAll
  static void openBrowser() throws IOException, InterruptedException {
    Optional<Path> program = Chromium.program();
    if ("true".equals(System.getenv("CI"))) {
      assertThat(program).as("Chromium on the path; CI has to have it").isPresent();
    }
    assumeTrue(program.isPresent(), "no Chromium on the path: install it to test the page in it");
    page("one", SampleTables.of(List.of("only one")));
    page("four", SampleTables.four());
    page("audited", SampleTables.audited(List.of("market stall", "reading circle")));
    page("hostile", SampleTables.of(Hostile.NAMES));
    page("thirty", SampleTables.of(names(30)));
    page("many", SampleTables.of(names(300)));
    page("nothing", SampleTables.empty());
    browser = Chromium.start(program.get(), folder);
  }

  private static List<String> names(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> "Trading group no. " + i).toList();
  }

  private static void page(String name, SampleTables tables) throws IOException {
    String title =
        "hostile".equals(name) ? String.join(" ", Hostile.NAMES) : "Who sells, who shares";
    MemoryOutputs outputs =
        MemoryOutputs.of(table -> tables.dataset(spark, table), SampleTables.facts(title));
    PAGES.put(name, outputs.save("report.html", folder.resolve(name + ".html")));
  }

  @AfterAll
  static void closeBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "one, 1400, light",
    "one, 400, dark",
    "four, 1400, light",
    "four, 1400, dark",
    "four, 400, light",
    "four, 400, dark",
    "audited, 1400, light",
    "audited, 400, dark",
    "hostile, 1400, light",
    "hostile, 400, dark",
    "thirty, 1400, dark",
    "thirty, 400, light",
    "many, 1400, light",
    "many, 400, dark",
    "nothing, 1400, light",
    "nothing, 400, dark"
  })
  void nothingOverflowsOrOverlapsOrLoads(String page, int width, String theme)
      throws IOException, InterruptedException {
    browser.open(PAGES.get(page), width, theme);
    browser.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
    String name = page + "-" + width + "-" + theme + ".png";
    browser.picture(Path.of("target", "report-pictures", name), 12_000);

    assertThat(browser.evaluate("innerWidth").asInt()).isEqualTo(width);
    assertThat(list(OVERFLOW)).as("out of the page").isEmpty();
    assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt())
        .isLessThanOrEqualTo(width);
    assertThat(list(COLLISIONS)).as("texts over each other").isEmpty();
    assertThat(browser.requests()).containsExactly(PAGES.get(page).toUri().toString());
  }

  @ParameterizedTest
  @CsvSource({"light, 240, 255", "dark, 0, 60"})
  void themeFollowsTheReader(String theme, int least, int most) throws InterruptedException {
    browser.open(PAGES.get("four"), 1400, theme);
    String color = browser.evaluate("getComputedStyle(document.body).backgroundColor").asText();
    int red = Integer.parseInt(color.replaceAll("\\D+", " ").strip().split(" ")[0]);
    assertThat(red).isBetween(least, most);
    String ink = browser.evaluate("getComputedStyle(document.body).color").asText();
    assertThat(ink).isNotEqualTo(color);
  }

  @Test
  void hostileNamesRunNothingAndHideNothing() throws InterruptedException {
    browser.open(PAGES.get("hostile"), 1400, "light");
    assertThat(browser.evaluate("document.scripts.length").asInt()).isZero();
    assertThat(browser.evaluate("document.querySelectorAll('style').length").asInt()).isEqualTo(2);
    assertThat(browser.evaluate("document.querySelectorAll('tbody th bdi.name').length").asInt())
        .isGreaterThanOrEqualTo(Hostile.NAMES.size());
    assertThat(browser.evaluate("document.body.innerText").asText()).contains(Hostile.SCRIPT);
  }

  @Test
  void styleIsNotBlockedByThePolicy() throws InterruptedException {
    browser.open(PAGES.get("four"), 1400, "light");
    assertThat(browser.evaluate("document.styleSheets.length").asInt()).isEqualTo(2);
    assertThat(
            browser.evaluate("getComputedStyle(document.querySelector('nav')).position").asText())
        .isEqualTo("sticky");
  }

  @Test
  void overflowCheckSeesAnOverflow() throws InterruptedException {
    browser.open(PAGES.get("four"), 400, "light");
    browser.evaluate("document.querySelector('.notice').style.width = '500px'");
    assertThat(list(OVERFLOW)).isNotEmpty();
  }

  @Test
  void collisionCheckSeesACollision() throws InterruptedException {
    browser.open(PAGES.get("four"), 1400, "light");
    browser.evaluate("document.querySelector('svg .value').setAttribute('x', 120)");
    assertThat(list(COLLISIONS)).isNotEmpty();
  }

  private static List<String> list(String expression) throws InterruptedException {
    List<String> items = new ArrayList<>();
    for (JsonNode item : browser.evaluate(expression)) {
      items.add(item.asText());
    }
    return items;
  }
}
