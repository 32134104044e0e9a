package org.fishmarket.audit.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fishmarket.audit.coded.Code;
import org.fishmarket.audit.coded.CodedFiles;
import org.fishmarket.models.codebook.Act;
import org.fishmarket.models.codebook.Intent;
import org.fishmarket.testing.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes by the page in a real browser. Pictures are kept in target/sheet-pictures. */
class CodingSheetTest {
  private static final String SCRIPT =
      "</script><script>document.title='taken'</script><img src=x onerror=\"document.title='taken'\">";
  private static final List<CodingSheet.Item> ITEMS =
      Stream.of(
              "Lovely walk by the river today, thanks to all who came along!\n\nSee you next week.",
              SCRIPT + " <!-- & \u2028 {{ data }} \\u003c https://example.org/a?b=c&d",
              "\u202Eright to left\u202C \u05E9\u05DC\u05D5\u05DD "
                  + "z\u0335\u0321\u034E\u0310".repeat(60),
              "=HYPERLINK(\"https://example.org\")",
              "NoSpaces".repeat(90),
              "A post of many words. ".repeat(130))
          .map(text -> new CodingSheet.Item("p" + Integer.toHexString(text.hashCode()), text))
          .toList();

  @TempDir(cleanup = CleanupMode.NEVER)
  private static Path folder;

  private static Path page;
  private static String html;
  private static Chromium browser;

  @BeforeAll
  static void write() throws IOException, InterruptedException {
    PrivateFolder sheets = PrivateFolder.make(folder.resolve("sheets"));
    CodingSheet sheet = new CodingSheet("s1", "A", ITEMS);
    HtmlSheet.write(sheet, sheets, "coding-sheet-A.html");
    CsvSheet.write(sheet, sheets, "coding-sheet-A.csv");
    page = folder.resolve("sheets/coding-sheet-A.html");
    html = Files.readString(page);
    Optional<Path> program = Chromium.program();
    if (program.isPresent()) {
      browser = Chromium.start(program.get(), folder);
    }
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void forget() throws InterruptedException {
    if (browser != null) {
      browser.forget();
    }
  }

  private static void open(int width, String theme) throws InterruptedException {
    assumeTrue(browser != null, "no Chromium on the path: install it to test the page in it");
    browser.open(page, width, theme);
  }

  private static String js(String expression) throws InterruptedException {
    return browser.evaluate(expression).asText();
  }

  private static void press(String... keys) throws InterruptedException {
    for (String key : keys) {
      browser.evaluate(
          "document.activeElement.dispatchEvent(new KeyboardEvent('keydown',"
              + "{key: '%s', bubbles: true, cancelable: true}))".formatted(key));
    }
  }

  /** What the export would save. */
  private static String exported() throws InterruptedException {
    browser.evaluate(
        "URL.createObjectURL = blob => { blob.text().then(text => window.saved = text);"
            + " return 'blob:none'; }; window.saved = undefined;"
            + "HTMLAnchorElement.prototype.click = function() { window.name = this.download; };"
            + "document.getElementById('export').click()");
    while (browser.evaluate("window.saved === undefined").asBoolean()) {
      Thread.sleep(20);
    }
    return js("window.saved");
  }

  private static void bringIn(String csv) throws InterruptedException {
    browser.evaluate(
        "{ const files = new DataTransfer(); files.items.add(new File([`%s`], 'x.csv'));"
                .formatted(csv)
            + " const input = document.getElementById('import'); input.files = files.files;"
            + " input.dispatchEvent(new Event('change')); }");
    while (js("document.getElementById('said').textContent").isEmpty()) {
      Thread.sleep(20);
    }
  }

  /** Where the page keeps the code of a post. */
  private static String place(int item) {
    return "fishmarket audit s1 A " + ITEMS.get(item).id();
  }

  private static String done() throws InterruptedException {
    return js("document.getElementById('done').textContent");
  }

  @Test
  void thePageHoldsTheWholeCodebookAndNoMarkupOfPosts() {
    for (Intent intent : Intent.values()) {
      assertThat(html).contains("value=\"" + intent + "\"");
    }
    for (Act act : Act.values()) {
      assertThat(html).contains("value=\"" + act.slug() + "\"");
    }
    assertThat(html)
        .doesNotContain("<img", "title='taken'</script>", "<a ", "http://")
        .contains("default-src 'none'", "{{ data }}");
    assertThat(html.split("<script", -1)).hasSize(3);
  }

  @Test
  void theSheetForSpreadsheetsHoldsNoFormula() throws IOException {
    assertThat(Files.readString(folder.resolve("sheets/coding-sheet-A.csv")))
        .startsWith("\uFEFFsample,coder,post_id,intent,acts,unsure,note,text\r\n")
        .contains(",\"'=HYPERLINK(\"\"https://example.org\"\")\"")
        .doesNotContain(",=", ",\"=");
  }

  @Test
  void keysCodeAndTheExportIsRead() throws InterruptedException, IOException {
    open(1300, "light");
    assertThat(js("document.getElementById('text').textContent")).isEqualTo(ITEMS.get(0).text());
    press("4", "t", "Enter", "1", "u", "n");
    browser.evaluate(
        "{ const note = document.getElementById('note'); note.value = '=1+1, \"so\"';"
            + " note.dispatchEvent(new Event('input', {bubbles: true})); }");
    press("1", "Escape", "ArrowRight", "0", "ArrowRight", "2", "z");
    assertThat(done()).isEqualTo("3 of 6 coded");
    assertThat(js("document.getElementById('where').textContent")).isEqualTo("Post 4 of 6");
    String csv = exported();
    assertThat(js("window.name")).isEqualTo("coded-s1-A.csv");
    Path file = Files.writeString(folder.resolve("coded.csv"), csv);
    List<String> ids = ITEMS.stream().map(CodingSheet.Item::id).toList();
    List<Code> codes = CodedFiles.read(List.of(file), "s1", java.util.Set.copyOf(ids));
    assertThat(codes)
        .containsExactly(
            new Code(ids.get(0), "A", Intent.SHARING, java.util.Set.of(Act.THANKS), false, null),
            new Code(ids.get(1), "A", Intent.HARD_SELL, java.util.Set.of(), true, "=1+1, \"so\""),
            new Code(ids.get(2), "A", null, java.util.Set.of(), false, null));
    assertThat(csv).contains("\"'=1+1, \"\"so\"\"\"");

    open(1300, "light");
    assertThat(done()).as("kept in the browser").isEqualTo("3 of 6 coded");
    assertThat(js("document.getElementById('where').textContent")).isEqualTo("Post 4 of 6");
    browser.forget();
    open(1300, "light");
    assertThat(done()).isEqualTo("0 of 6 coded");
    bringIn(csv);
    assertThat(done()).as("brought in again").isEqualTo("3 of 6 coded");
    assertThat(exported()).isEqualTo(csv);
    bringIn(csv.replace("s1,A,", "s2,A,"));
    assertThat(js("document.getElementById('said').textContent")).contains("another sheet");
  }

  @Test
  void aSheetThatIsOpenTwiceLosesNoCode() throws InterruptedException {
    open(1300, "light");
    press("1");
    // another tab keeps the code of another post, and tells of it
    browser.evaluate(
        "{ const key = '%s'; localStorage.setItem(key, '{\"intent\":\"CAUSE\"}');"
                .formatted(place(1))
            + " dispatchEvent(new StorageEvent('storage', {key})); }");
    assertThat(done()).isEqualTo("2 of 6 coded");
    // and one that this page has not heard of
    browser.evaluate(
        "localStorage.setItem('%s', '{\"intent\":\"NONE\"}');".formatted(place(3))
            + "localStorage.setItem('%s', 'broken')".formatted(place(4)));
    press("Enter", "2");
    assertThat(done()).isEqualTo("3 of 6 coded");
    open(1300, "light");
    assertThat(done()).isEqualTo("4 of 6 coded");
    assertThat(js("document.getElementById('where').textContent")).isEqualTo("Post 5 of 6");
  }

  @Test
  void tabsWithOneSheetDoNotAnswerEachOtherForEver() throws InterruptedException {
    open(1300, "light");
    browser.evaluate("window.told = 0; addEventListener('storage', () => window.told++)");
    browser.openBeside(page);
    // the other tab tries whether the browser keeps anything
    while (browser.evaluate("window.told").asInt() == 0) {
      Thread.sleep(20);
    }
    Thread.sleep(1000);
    assertThat(browser.evaluate("window.told").asInt()).isLessThanOrEqualTo(2);
    press("1");
    Thread.sleep(1000);
    assertThat(browser.evaluate("window.told").asInt()).isLessThanOrEqualTo(2);
  }

  @Test
  void hostilePostsDoNothing() throws InterruptedException {
    open(1300, "light");
    for (CodingSheet.Item item : ITEMS) {
      assertThat(js("document.getElementById('text').textContent")).isEqualTo(item.text());
      assertThat(browser.evaluate("document.querySelectorAll('#post *').length").asInt())
          .isEqualTo(1);
      press("ArrowRight");
    }
    assertThat(js("document.title")).startsWith("Coding sheet A");
    assertThat(browser.requests()).containsExactly(page.toUri().toString());
  }

  @Test
  void whereNothingIsKeptThePageSaysSo() throws InterruptedException {
    open(1300, "light");
    assertThat(browser.evaluate("document.getElementById('unkept').hidden").asBoolean()).isTrue();
    browser.evaluate("Storage.prototype.setItem = () => { throw new Error('blocked'); }");
    press("3");
    assertThat(browser.evaluate("document.getElementById('unkept').hidden").asBoolean()).isFalse();
    assertThat(done()).isEqualTo("1 of 6 coded");
  }

  @Test
  void whatCanBeKeptAgainTakesNothingFromAnotherTab() throws InterruptedException {
    open(1300, "light");
    browser.evaluate(
        "window.keeps = Storage.prototype.setItem;"
            + "Storage.prototype.setItem = () => { throw new Error('full'); }");
    press("1");
    browser.evaluate(
        "Storage.prototype.setItem = window.keeps;"
            + "localStorage.setItem('%s', '{\"intent\":\"CAUSE\"}')".formatted(place(3)));
    press("Enter", "2");
    open(1300, "light");
    assertThat(done()).isEqualTo("3 of 6 coded");
  }

  @ParameterizedTest
  @CsvSource({"1400, light", "1400, dark", "400, light", "320, dark"})
  void nothingReachesOutOfThePage(int width, String theme)
      throws IOException, InterruptedException {
    open(width, theme);
    for (int i = 0; i < ITEMS.size(); i++) {
      assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt())
          .as("post " + i)
          .isLessThanOrEqualTo(width);
      if (i < 2) {
        press("1", "t");
        String name = "%d-%s-%d.png".formatted(width, theme, i);
        browser.picture(Path.of("target", "sheet-pictures", name), 3000);
      }
      press("ArrowRight");
    }
    JsonNode names =
        browser.evaluate(
            "[...document.querySelectorAll('button, input, textarea, progress')].filter(e =>"
                + " !e.labels?.length && !e.textContent.trim() && !e.ariaLabel"
                + " && !e.hasAttribute('aria-labelledby')).map(e => e.outerHTML)");
    assertThat(names).as("controls without a name").isEmpty();
  }
}
