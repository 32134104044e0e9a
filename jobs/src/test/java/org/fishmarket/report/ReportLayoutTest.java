package org.fishmarket.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the report is laid out. Pictures are kept in target/report-pictures. */
class ReportLayoutTest extends BrowserTest {
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
    open(page, width, theme);
    browser.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
    String name = page + "-" + width + "-" + theme + ".png";
    browser.picture(Path.of("target", "report-pictures", name), 12_000);

    assertThat(browser.evaluate("innerWidth").asInt()).isEqualTo(width);
    assertThat(list(OVERFLOW)).as("out of the page").isEmpty();
    assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt())
        .isLessThanOrEqualTo(width);
    assertThat(list(COLLISIONS)).as("texts over each other").isEmpty();
    assertThat(browser.requests()).containsExactly(page(page).toUri().toString());
  }

  @ParameterizedTest
  @CsvSource({"light, 240, 255", "dark, 0, 60"})
  void themeFollowsTheReader(String theme, int least, int most) throws InterruptedException {
    open("four", 1400, theme);
    String color = browser.evaluate("getComputedStyle(document.body).backgroundColor").asText();
    int red = Integer.parseInt(color.replaceAll("\\D+", " ").strip().split(" ")[0]);
    assertThat(red).isBetween(least, most);
    String ink = browser.evaluate("getComputedStyle(document.body).color").asText();
    assertThat(ink).isNotEqualTo(color);
  }

  @Test
  void hostileNamesRunNothingAndHideNothing() throws InterruptedException {
    open("hostile", 1400, "light");
    assertThat(count("script")).isEqualTo(1);
    assertThat(count("style")).isEqualTo(3);
    assertThat(browser.evaluate("document.querySelectorAll('tbody th bdi.name').length").asInt())
        .isGreaterThanOrEqualTo(Hostile.NAMES.size());
    assertThat(browser.evaluate("document.body.innerText").asText()).contains(Hostile.SCRIPT);
  }

  @Test
  void styleIsNotBlockedByThePolicy() throws InterruptedException {
    open("four", 1400, "light");
    assertThat(browser.evaluate("document.styleSheets.length").asInt()).isEqualTo(3);
    assertThat(
            browser.evaluate("getComputedStyle(document.querySelector('.bar')).position").asText())
        .isEqualTo("sticky");
  }

  @Test
  void overflowCheckSeesAnOverflow() throws InterruptedException {
    open("four", 400, "light");
    browser.evaluate("document.querySelector('.notice').style.width = '500px'");
    assertThat(list(OVERFLOW)).isNotEmpty();
  }

  @Test
  void collisionCheckSeesACollision() throws InterruptedException {
    open("four", 1400, "light");
    browser.evaluate("document.querySelector('svg .value').setAttribute('x', 120)");
    assertThat(list(COLLISIONS)).isNotEmpty();
  }
}
