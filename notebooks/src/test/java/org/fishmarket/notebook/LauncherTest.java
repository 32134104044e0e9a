package org.fishmarket.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code ./fishmarket notebook} where it cannot start: one message, exit code 2, no build before.
 */
class LauncherTest {
  private static final Path BASH = Path.of("/bin/bash");

  @TempDir Path temp;
  private Path bin;

  private record Said(int code, String err) {}

  @BeforeEach
  void anAlmostEmptyPath() throws IOException {
    assumeTrue(Files.isExecutable(BASH), "skipped: no bash");
    bin = Files.createDirectory(temp.resolve("bin"));
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Files.createSymbolicLink(bin.resolve("java"), java);
    for (String place : List.of("/usr/bin/dirname", "/bin/dirname")) {
      if (Files.isExecutable(Path.of(place)) && !Files.exists(bin.resolve("dirname"))) {
        Files.createSymbolicLink(bin.resolve("dirname"), Path.of(place));
      }
    }
  }

  private Said notebook(String... words) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>();
    line.add(BASH.toString());
    line.add(NotebookFile.FOLDER.resolveSibling("fishmarket").toString());
    line.add("notebook");
    line.addAll(List.of(words));
    Path err = temp.resolve("err");
    ProcessBuilder builder = new ProcessBuilder(line).redirectError(err.toFile());
    builder.environment().put("PATH", bin.toString());
    builder.environment().remove("JAVA_HOME");
    Process process = builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return new Said(process.exitValue(), Files.readString(err, StandardCharsets.UTF_8));
  }

  @Test
  void withoutJupyterItSaysWhatToInstall() throws Exception {
    Said said = notebook();
    assertThat(said.code()).as(said.err()).isEqualTo(2);
    assertThat(said.err())
        .contains("Notebooks need Jupyter", "apt install jupyter-notebook", "pip install")
        .doesNotContain("built first");
    assertThat(said.err().strip().lines()).hasSizeLessThanOrEqualTo(3);
  }

  @Test
  void aResultThatIsNoneIsNamed() throws Exception {
    Path jupyter = Files.writeString(bin.resolve("jupyter-lab"), "#!/bin/bash\n");
    assertThat(jupyter.toFile().setExecutable(true)).isTrue();
    Said said = notebook(temp.resolve("nothing").toString());
    assertThat(said.code()).as(said.err()).isEqualTo(2);
    assertThat(said.err()).contains("no result in " + temp.resolve("nothing"), "fishmarket run");
  }
}
