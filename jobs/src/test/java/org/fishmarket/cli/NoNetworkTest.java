package org.fishmarket.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fishmarket.testing.ChildRun;
import org.fishmarket.testing.Shell;
import org.fishmarket.testing.TinyInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run on a machine without any network but its own address. Every second its sockets are written
 * down: they are those of the run alone.
 */
class NoNetworkTest {
  private static final List<String> SEALED =
      List.of("unshare", "--map-root-user", "--net", "sh", "-c");
  private static final String UP = "ip link set lo up";

  /** As the kernel writes 127.0.0.1, ::1, and the former in the form of the latter. */
  private static final String OWN =
      "0100007F|00000000000000000000000001000000|0000000000000000FFFF00000100007F";

  @TempDir Path temp;

  @Test
  void aRunNeedsNoNetworkAndNobodyElseCanReachIt() throws Exception {
    List<String> trial = new ArrayList<>(SEALED);
    trial.add(UP);
    assumeTrue(
        Shell.succeeds(trial.toArray(String[]::new)),
        "skipped: this machine lets nobody take a network away");
    Path seen = temp.resolve("sockets");
    List<String> program = new ArrayList<>(SEALED);
    program.add(
        UP
            + "; (while kill -0 $$; do sleep 1; cat /proc/net/tcp /proc/net/tcp6 /proc/net/udp /proc/net/udp6; done)"
            + " > '"
            + seen
            + "' 2>&1 & exec \"$@\"");
    program.add("sh");
    Path input = TinyInput.write(temp.resolve("in"));
    Path out = temp.resolve("out");
    try (ChildRun run = ChildRun.startBy(program, TinyInput.run(input, out, temp).toArray())) {
      assertThat(run.succeeding()).contains("finished in");
    }
    assertThat(out.resolve("report.html")).isNotEmptyFile();
    // Spark's parts talk to each other
    assertThat(addresses(seen)).isNotEmpty().allMatch(address -> address.matches(OWN));
  }

  /** The local addresses of all sockets, in hexadecimal digits. */
  private static List<String> addresses(Path seen) throws IOException {
    try (Stream<String> lines = Files.lines(seen)) {
      return lines
          .map(String::strip)
          .filter(line -> line.matches("\\d+: [0-9A-F]+:.*"))
          .map(line -> line.split("[ :]+")[1])
          .distinct()
          .toList();
    }
  }
}
