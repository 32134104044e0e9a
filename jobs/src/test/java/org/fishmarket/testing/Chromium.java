package org.fishmarket.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A headless Chromium over its DevTools protocol. The JDK's web socket is enough for it; a driver
 * would be a second program to install in a fitting version.
 */
public final class Chromium implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> PROGRAMS =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final int SECONDS = 60;

  private final Process process;
  private final WebSocket socket;
  private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
  private final List<String> requests = new ArrayList<>();
  private String session;
  private int calls;

  private Chromium(Process process, URI address) throws IOException, InterruptedException {
    this.process = process;
    socket =
        HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(address, new Inbox()).join();
    String target =
        call("Target.createTarget", params().put("url", "about:blank")).path("targetId").asText();
    ObjectNode attach = params().put("targetId", target).put("flatten", true);
    session = call("Target.attachToTarget", attach).path("sessionId").asText();
    call("Page.enable", params());
    call("Network.enable", params());
  }

  /** The browser's program, if there is one on the path. */
  public static Optional<Path> program() {
    return PROGRAMS.stream()
        .flatMap(
            name ->
                Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                    .map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Starts it with a profile of its own. */
  public static Chromium start(Path program, Path profile)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                program.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true)
            .redirectOutput(profile.resolve("browser.log").toFile())
            .start();
    Path port = profile.resolve("DevToolsActivePort");
    for (int i = 0; i < SECONDS * 10 && !Files.exists(port) && process.isAlive(); i++) {
      Thread.sleep(100);
    }
    Thread.sleep(200);
    List<String> lines = Files.readAllLines(port);
    return new Chromium(process, URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1)));
  }

  /** Opens a file at a width, in a theme, and waits until it has loaded. */
  public void open(Path file, int width, String theme) throws InterruptedException {
    requests.clear();
    media("screen", width, theme);
    // the page before may have the same address, and is complete too
    evaluate("window.before = true");
    call("Page.navigate", params().put("url", file.toUri().toString()));
    while (evaluate("window.before === true").asBoolean()
        || !"complete".equals(evaluate("document.readyState").asText())
        || !file.toUri().getPath().equals(evaluate("location.pathname").asText())) {
      Thread.sleep(20);
    }
  }

  /** Opens a file in a further tab too, which stays until the browser is closed. */
  public void openBeside(Path file) throws InterruptedException {
    callBrowser("Target.createTarget", params().put("url", file.toUri().toString()));
  }

  /**
   * Makes the browser forget what pages of files keep. Where a page clears the store itself and is
   * left at once, a later page in its process may not see what others have kept since.
   */
  public void forget() throws InterruptedException {
    call(
        "Storage.clearDataForOrigin",
        params().put("origin", "file://").put("storageTypes", "local_storage"));
  }

  /**
   * Lays the page out anew.
   *
   * @param medium {@code screen} or {@code print}
   * @param theme of the system: {@code light} or {@code dark}
   */
  public void media(String medium, int width, String theme) throws InterruptedException {
    call(
        "Emulation.setDeviceMetricsOverride",
        params()
            .put("width", width)
            .put("height", 900)
            .put("deviceScaleFactor", 1)
            .put("mobile", false));
    ObjectNode media = params().put("media", medium);
    media.putArray("features").addObject().put("name", "prefers-color-scheme").put("value", theme);
    call("Emulation.setEmulatedMedia", media);
  }

  /** Opens a file as {@link #open} does, in a browser that runs no scripts of pages. */
  public void openWithoutScripts(Path file, int width, String theme) throws InterruptedException {
    call("Emulation.setScriptExecutionDisabled", params().put("value", true));
    open(file, width, theme);
    // what a page did not run while it loaded, it does not run later: but evaluate can wait again
    call("Emulation.setScriptExecutionDisabled", params().put("value", false));
  }

  /** Makes a language the reader's first, such as {@code de-DE}. */
  public void language(String tag) throws InterruptedException {
    String agent = evaluate("navigator.userAgent").asText();
    ObjectNode params = params().put("userAgent", agent).put("acceptLanguage", tag);
    call("Emulation.setUserAgentOverride", params);
    call("Emulation.setLocaleOverride", params().put("locale", tag));
  }

  /** The page on A4 paper, as a PDF file. */
  public byte[] print() throws InterruptedException {
    // a medium that is pretended would be printed too
    call("Emulation.setEmulatedMedia", params().put("media", ""));
    ObjectNode params = params().put("paperWidth", 8.27).put("paperHeight", 11.69);
    return Base64.getDecoder().decode(call("Page.printToPDF", params).path("data").asText());
  }

  /** Value of an expression in the page, or what it promises. */
  public JsonNode evaluate(String expression) throws InterruptedException {
    ObjectNode params = params().put("expression", expression);
    params.put("returnByValue", true).put("awaitPromise", true);
    JsonNode result = call("Runtime.evaluate", params);
    if (result.has("exceptionDetails")) {
      throw new IllegalStateException(result.path("exceptionDetails").toString());
    }
    return result.path("result").path("value");
  }

  /** Addresses that the page asked for since it was opened, itself among them. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  /** Saves a picture of the page from its top, at most so high. */
  public void picture(Path file, int height) throws IOException, InterruptedException {
    int width = evaluate("innerWidth").asInt();
    int page = evaluate("document.documentElement.scrollHeight").asInt();
    ObjectNode params = params().put("captureBeyondViewport", true);
    params
        .putObject("clip")
        .put("x", 0)
        .put("y", 0)
        .put("width", width)
        .put("height", Math.min(page, height))
        .put("scale", 1);
    Files.createDirectories(file.getParent());
    String data = call("Page.captureScreenshot", params).path("data").asText();
    Files.write(file, Base64.getDecoder().decode(data));
  }

  static ObjectNode params() {
    return JSON.createObjectNode();
  }

  /** Calls the browser itself, not its page. */
  JsonNode callBrowser(String method, ObjectNode params) throws InterruptedException {
    String page = session;
    session = null;
    try {
      return call(method, params);
    } finally {
      session = page;
    }
  }

  JsonNode call(String method, ObjectNode params) throws InterruptedException {
    int id = ++calls;
    ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
    message.set("params", params);
    if (session != null) {
      message.put("sessionId", session);
    }
    socket.sendText(message.toString(), true).join();
    while (true) {
      JsonNode answer = messages.poll(SECONDS, TimeUnit.SECONDS);
      if (answer == null) {
        throw new IllegalStateException("the browser did not answer " + method);
      }
      if ("Network.requestWillBeSent".equals(answer.path("method").asText())) {
        requests.add(answer.path("params").path("request").path("url").asText());
      }
      if (answer.path("id").asInt() == id) {
        if (answer.has("error")) {
          throw new IllegalStateException(method + ": " + answer.path("error"));
        }
        return answer.path("result");
      }
    }
  }

  @Override
  public void close() {
    socket.abort();
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private final class Inbox implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        try {
          messages.add(JSON.readTree(text.toString()));
        } catch (IOException e) {
          throw new IllegalStateException(e);
        }
        text.setLength(0);
      }
      from.request(1);
      return null;
    }
  }
}
