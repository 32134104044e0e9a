package org.fishmarket.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fishmarket.testing.Chromium;
import org.fishmarket.testing.Reader;
import org.fishmarket.testing.SparkTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Base of tests that look at reports in a browser; each class has one of its own. */
abstract class BrowserTest extends SparkTest {
  static Chromium browser;
  static Reader reader;

  @BeforeAll
  static void openBrowser() throws IOException, InterruptedException {
    Optional<Path> program = Chromium.program();
    if ("true".equals(System.getenv("CI"))) {
      assertThat(program).as("Chromium on the path; CI has to have it").isPresent();
    }
    assumeTrue(program.isPresent(), "no Chromium on the path: install it to test the page in it");
    // it still writes to its profile while it ends, so the folder is left to the system
    browser = Chromium.start(program.get(), Files.createTempDirectory("browser"));
    reader = new Reader(browser, Files.createTempDirectory("downloads"));
  }

  @AfterAll
  static void closeBrowser() {
    if (browser != null) {
      browser.close();
      browser = null;
    }
  }

  static Path page(String name) {
    return SamplePages.of(name, spark);
  }

  static void open(String page, int width, String theme) throws InterruptedException {
    browser.open(page(page), width, theme);
  }

  static String js(String expression) throws InterruptedException {
    return browser.evaluate(expression).asText();
  }

  static int count(String selector) throws InterruptedException {
    return browser.evaluate("document.querySelectorAll(`" + selector + "`).length").asInt();
  }

  static List<String> list(String expression) throws InterruptedException {
    List<String> items = new ArrayList<>();
    for (JsonNode item : browser.evaluate(expression)) {
      items.add(item.asText());
    }
    return items;
  }

  /** What the page asked for besides itself and what it made itself. */
  static List<String> requests(String page) {
    List<String> requests = new ArrayList<>(browser.requests());
    requests.removeIf(url -> url.equals(page(page).toUri().toString()) || url.startsWith("blob:"));
    return requests;
  }
}
