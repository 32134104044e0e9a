package org.fishmarket.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Real files that lie beside the project, where there are any. */
public final class Shared {
  private static final Path ROOT = Path.of("..", "..", "shared");

  private Shared() {}

  /** A folder of real files; the test is skipped where they are absent, but never in CI. */
  public static Path folder(String name) {
    Path folder = ROOT.resolve(name);
    if ("true".equals(System.getenv("CI")) && !Files.isDirectory(folder)) {
      throw new AssertionError("CI must have ../shared/" + name);
    }
    assumeTrue(Files.isDirectory(folder), "skipped: there is no ../shared/" + name + " here");
    return folder;
  }
}
