package org.fishmarket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fishmarket.testing.ChildRun;
import org.fishmarket.testing.CommandLineRun;
import org.fishmarket.testing.TinyInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a run on one's own machine needs of it, and who may read what it leaves there. */
@DisabledOnOs(OS.WINDOWS)
class OwnMachineTest {
  private static final String UMASK = "spark.hadoop.fs.permissions.umask-mode";

  @TempDir Path temp;

  /** Permissions of everything below a folder and of itself. */
  private static Map<Path, String> permissions(Path folder) throws IOException {
    Map<Path, String> permissions = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.toList()) {
        String given = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        permissions.put(path, (Files.isDirectory(path) ? "d" : "-") + given);
      }
    }
    return permissions;
  }

  @Test
  void aRunNeedsNoOtherProgramAndItsFilesAreForTheirOwnerAlone() throws IOException {
    Path input = TinyInput.write(temp.resolve("in"));
    Path out = temp.resolve("new").resolve("out");
    Object[] words = TinyInput.run(input, out, temp).toArray();
    try (ChildRun run = ChildRun.startWhere("PATH", temp.toString(), words)) {
      assertThat(run.succeeding()).contains("report   done in");
    }
    assertThat(permissions(out.getParent()))
        .containsKeys(out.resolve("report.html"), out.resolve("manifest.json"))
        .hasSizeGreaterThan(50)
        .allSatisfy(
            (path, given) ->
                assertThat(given)
                    .as(path.toString())
                    .isEqualTo(Files.isDirectory(path) ? "drwx------" : "-rw-------"));
  }

  @Test
  void whoWantsOthersToReadSaysSo() throws IOException {
    Path input = TinyInput.write(temp.resolve("in"));
    Path out = temp.resolve("out");
    Object[] words = {"load", input, "--out", out, "--key", CommandLineRun.key(temp)};
    try (ChildRun load = ChildRun.start(List.of("-D" + UMASK + "=027"), words)) {
      load.succeeding();
    }
    assertThat(permissions(out).values()).containsOnly("drwxr-x---", "-rw-r-----");
  }
}
