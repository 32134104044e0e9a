package org.fishmarket.cli;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** The reader's browser, as the system starts it: Java's own way needs a display for itself. */
final class Browser {
  /** Time in which a program that cannot open a page has said so; a browser may go on for hours. */
  private static final long PATIENCE_MILLIS = 700;

  private static final String PLACE = "%s";

  private final List<List<String>> programs;

  private Browser(List<List<String>> programs) {
    this.programs = programs;
  }

  /** Those that the variable BROWSER names, in its order, then the system's own. */
  static Browser ofThisMachine() {
    return of(System.getenv("BROWSER"), System.getProperty("os.name"));
  }

  /**
   * @param wanted programs between the system's separators of paths, each with its words and
   *     perhaps {@code %s} for the page; null if none is wanted
   * @param system its name, as Java gives it
   */
  static Browser of(String wanted, String system) {
    List<List<String>> programs = new ArrayList<>();
    if (wanted != null) {
      Arrays.stream(wanted.split(File.pathSeparator))
          .map(String::strip)
          .filter(words -> !words.isEmpty())
          .forEach(words -> programs.add(List.of(words.split("\\s+"))));
    }
    programs.add(own(system.toLowerCase(Locale.ROOT)));
    return new Browser(programs);
  }

  private static List<String> own(String system) {
    if (system.startsWith("windows")) {
      // what "cmd /c start" ends in, without a shell that has its own idea of & and %
      return List.of("rundll32", "url.dll,FileProtocolHandler");
    }
    return List.of(system.startsWith("mac") ? "open" : "xdg-open");
  }

  /** The commands that are tried for a page, in their order. */
  List<List<String>> commands(URI page) {
    return programs.stream().map(words -> command(words, page.toASCIIString())).toList();
  }

  private static List<String> command(List<String> words, String page) {
    List<String> command = new ArrayList<>();
    words.forEach(word -> command.add(word.replace(PLACE, page)));
    if (command.equals(words)) {
      command.add(page);
    }
    return command;
  }

  /** Opens a page with the first program that can; false if none can. */
  boolean open(URI page) {
    return commands(page).stream().anyMatch(Browser::starts);
  }

  private static boolean starts(List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      process.getOutputStream().close();
      return !process.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS) || process.exitValue() == 0;
    } catch (IOException absent) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
