package org.fishmarket.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.fishmarket.testing.ChildRun;
import org.fishmarket.testing.CommandLineRun;
import org.fishmarket.testing.SameResult;
import org.fishmarket.testing.Shell;
import org.fishmarket.testing.TinyInput;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever happens to a run, its result is complete or absent, and the same command makes it
 * complete. A few kills; {@code -Dfishmarket.kills=50} makes it many.
 */
class FaultsTest {
  private static final int KILLS = Integer.getInteger("fishmarket.kills", 2);
  private static final long SEED = Long.getLong("fishmarket.seed", 1);

  @TempDir static Path temp;
  private static Path input;
  private static Path undisturbed;
  private static long millis;

  @BeforeAll
  static void runUndisturbed() {
    input = TinyInput.write(temp.resolve("input"));
    undisturbed = temp.resolve("undisturbed");
    long begin = System.nanoTime();
    try (ChildRun run = child(run(undisturbed))) {
      run.succeeding();
    }
    millis = (System.nanoTime() - begin) / 1_000_000;
  }

  private static Object[] run(Path out) {
    return TinyInput.run(input, out, temp).toArray();
  }

  private static ChildRun child(Object... words) {
    return ChildRun.start(List.of(), words);
  }

  private static boolean complete(Path out) {
    return Files.exists(out.resolve("manifest.json"));
  }

  @Test
  void killedAtAnyTimeItGoesOn() throws Exception {
    killed(undisturbed, out -> {}, FaultsTest::run, FaultsTest::complete);
  }

  @Test
  void killedWhileForgettingNothingIsHalfForgotten() throws Exception {
    Path expected = temp.resolve("forgotten");
    CommandLineRun.succeeding(run(expected));
    CommandLineRun.succeeding(forget(expected));
    killed(
        expected,
        out -> CommandLineRun.succeeding(run(out)),
        FaultsTest::forget,
        out -> complete(out) && manifest(out).contains("taken out"));
  }

  private static String manifest(Path out) {
    try {
      return Files.readString(out.resolve("manifest.json"));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Object[] forget(Path out) {
    return new Object[] {"forget", out, "member100", "--key", CommandLineRun.key(temp)};
  }

  /**
   * Kills a command at random times until so many kills have landed. Whenever it comes to its end
   * the result is the expected one, and another is begun.
   */
  private static void killed(
      Path expected, Consumer<Path> prepare, Function<Path, Object[]> command, Predicate<Path> done)
      throws Exception {
    Random random = new Random(SEED);
    int results = 0;
    Path out = null;
    for (int landed = 0; landed < KILLS; ) {
      if (out == null) {
        out = temp.resolve(expected.getFileName() + "-" + results++);
        prepare.accept(out);
      }
      try (ChildRun run = child(command.apply(out))) {
        Thread.sleep((long) (random.nextDouble() * millis));
        landed += run.kill() ? 1 : 0;
      }
      if (done.test(out)) {
        SameResult.everywhere(out, expected);
        out = null;
      }
    }
    if (out != null) {
      try (ChildRun last = child(command.apply(out))) {
        last.succeeding();
      }
      SameResult.everywhere(out, expected);
    }
  }

  @Test
  void aFolderThatTurnsReadOnlyIsNamedAndNothingHalfDoneIsLeft() throws Exception {
    Path out = temp.resolve("sealed");
    try (ChildRun run = child(run(out))) {
      assertThat(run.says("label    starting")).as(run.err()).isTrue();
      // permissions would not keep root out
      assumeTrue(
          Shell.succeeds("chattr", "-R", "+i", out.toString()),
          "skipped: only root can seal a folder");
      assertThat(run.code()).as(run.err()).isEqualTo(2);
      assertThat(run.err()).contains("may not be read or written").doesNotContain("defect");
    } finally {
      Shell.succeeds("chattr", "-R", "-i", out.toString());
    }
    assertThat(complete(out)).isFalse();
    try (ChildRun again = child(run(out))) {
      assertThat(again.succeeding()).contains("load was finished before");
    }
    SameResult.everywhere(out, undisturbed);
  }

  @Test
  void anInputThatVanishesEndsTheRun() throws IOException {
    Path mine = TinyInput.write(temp.resolve("vanishing"));
    Path out = temp.resolve("vanished");
    try (ChildRun run = child(TinyInput.run(mine, out, temp).toArray())) {
      assertThat(run.says("looking at the input")).as(run.err()).isTrue();
      assertThat(run.says("of them to be read")).as(run.err()).isTrue();
      Files.delete(mine.resolve("stalls/search.jsonl"));
      assertThat(run.code()).as(run.err()).isEqualTo(2);
      assertThat(run.err()).contains("stalls/search.jsonl", "gone");
    }
    assertThat(complete(out)).isFalse();
  }
}
