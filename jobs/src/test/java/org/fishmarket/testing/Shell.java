package org.fishmarket.testing;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Programs of the operating system. */
public final class Shell {
  private static final int SECONDS = 20;

  private Shell() {}

  /** Whether a program is there and succeeds. */
  public static boolean succeeds(String... words) throws InterruptedException {
    try {
      Process process = new ProcessBuilder(words).start();
      return process.waitFor(SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException absent) {
      return false;
    }
  }
}
