package org.fishmarket.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Uses a page as a person does: with a mouse and a keyboard, and with a folder for downloads. */
public final class Reader {
  private static final Map<String, Integer> KEYS =
      Map.of("Tab", 9, "Enter", 13, "Escape", 27, " ", 32, "ArrowDown", 40, "End", 35);
  private static final int SECONDS = 20;

  private final Chromium browser;
  private final Path downloads;

  /**
   * @param downloads an empty folder of its own
   */
  public Reader(Chromium browser, Path downloads) throws InterruptedException {
    this.browser = browser;
    this.downloads = downloads;
    ObjectNode params = Chromium.params().put("behavior", "allow");
    params.put("downloadPath", downloads.toAbsolutePath().toString());
    browser.callBrowser("Browser.setDownloadBehavior", params);
  }

  /** Scrolls the first element of a selector into view and clicks on its middle. */
  public void click(String selector) throws InterruptedException {
    clickOn("document.querySelector(`" + selector + "`)");
  }

  /** Clicks on the element that an expression gives. */
  public void clickOn(String element) throws InterruptedException {
    JsonNode at =
        browser.evaluate(
            "(() => { const e = "
                + element
                + "; e.scrollIntoView({block: 'center', inline: 'center'});"
                + " const box = e.getBoundingClientRect();"
                + " return {x: box.x + box.width / 2, y: box.y + box.height / 2}; })()");
    for (String type : List.of("mousePressed", "mouseReleased")) {
      ObjectNode params = Chromium.params().put("type", type).put("button", "left");
      params.put("x", at.path("x").asDouble()).put("y", at.path("y").asDouble());
      browser.call("Input.dispatchMouseEvent", params.put("clickCount", 1));
    }
  }

  /** Presses a key: Tab, Enter, Escape, Space as a blank, or one letter. */
  public void press(String key) throws InterruptedException {
    String text = "Enter".equals(key) ? "\r" : key.length() == 1 ? key : "";
    int code = KEYS.containsKey(key) ? KEYS.get(key) : Character.toUpperCase(key.charAt(0));
    for (String type : List.of(text.isEmpty() ? "rawKeyDown" : "keyDown", "keyUp")) {
      ObjectNode params = Chromium.params().put("type", type).put("key", key);
      params.put("windowsVirtualKeyCode", code).put("code", " ".equals(key) ? "Space" : key);
      if ("keyDown".equals(type)) {
        params.put("text", text);
      }
      browser.call("Input.dispatchKeyEvent", params);
    }
  }

  /** Writes into what has the focus. */
  public void type(String text) throws InterruptedException {
    browser.call("Input.insertText", Chromium.params().put("text", text));
  }

  /** Clicks into a field and replaces what stands there. */
  public void fill(String selector, String text) throws InterruptedException {
    click(selector);
    browser.evaluate("document.activeElement.select()");
    type(text);
  }

  /** Clicks, and gives the file that is saved then, which is removed. */
  public Saved download(String selector) throws IOException, InterruptedException {
    click(selector);
    for (int i = 0; i < SECONDS * 50; i++) {
      try (Stream<Path> files = Files.list(downloads)) {
        Path file = files.findFirst().orElse(null);
        if (file != null && !file.toString().endsWith(".crdownload") && Files.size(file) > 0) {
          Saved saved = new Saved(file.getFileName().toString(), Files.readAllBytes(file));
          Files.delete(file);
          return saved;
        }
      }
      Thread.sleep(20);
    }
    throw new IllegalStateException("nothing was saved by " + selector);
  }

  /** A file as it was saved. */
  public record Saved(String name, byte[] bytes) {
    public String text() {
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }
}
