package org.fishmarket.testing;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.fishmarket.cli.Main;

/**
 * The real command line, run inside the test's JVM on two cores.
 *
 * @param code the exit code
 * @param err what it wrote to standard error
 * @param out what it wrote to standard output
 */
public record CommandLineRun(int code, String err, String out) {
  /** Runs the command line. */
  public static CommandLineRun of(Object... words) {
    System.setProperty("spark.master", "local[2]");
    System.setProperty("spark.sql.shuffle.partitions", "4");
    String[] args = new String[words.length];
    for (int i = 0; i < words.length; i++) {
      args[i] = words[i].toString();
    }
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
    ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(outBytes, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(errBytes, true, StandardCharsets.UTF_8));
      int code = Main.execute(args);
      return new CommandLineRun(
          code,
          errBytes.toString(StandardCharsets.UTF_8),
          outBytes.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  /** Runs a command line that must succeed. */
  public static CommandLineRun succeeding(Object... words) {
    CommandLineRun run = of(words);
    if (run.code() != 0) {
      throw new AssertionError("exit code " + run.code() + ":\n" + run.err());
    }
    return run;
  }

  /** A key that tests share, so that pseudonyms are the same in all of them. */
  public static Path key(Path folder) {
    return folder.resolve("test.key");
  }
}
