package org.fishmarket.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.fishmarket.notebook.kernel.KernelSpec;

/**
 * Jupyter itself, which runs notebooks as their readers do; all that they make lies in a folder.
 */
final class Jupyter {
  private static final int MINUTES = 15;
  private static final String ABSENT =
      "skipped: notebooks are not run, as jupyter-nbconvert is not on the path (Debian: apt install"
          + " jupyter-nbconvert)";

  private final Path program;
  private final Path folder;

  private Jupyter(Path program, Path folder) {
    this.program = program;
    this.folder = folder;
  }

  /** With the kernel under test. Without Jupyter the test is skipped, but never in CI. */
  static Jupyter in(Path folder) throws IOException {
    Optional<Path> program =
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .map(place -> Path.of(place, "jupyter-nbconvert"))
            .filter(Files::isExecutable)
            .findFirst();
    if (System.getenv("CI") == null && program.isEmpty()) {
      // a class that is given up before its first test is not told of by the build
      System.out.println(ABSENT);
    }
    assumeTrue(System.getenv("CI") != null || program.isPresent(), ABSENT);
    assertThat(program).as("CI installs jupyter-nbconvert").isPresent();
    List<String> options = new ArrayList<>();
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> option.startsWith("--add-opens"))
        .forEach(options::add);
    options.add("-Xmx2g");
    options.add("-Dfile.encoding=UTF-8");
    options.add("-Dlog4j2.configurationFile=org/fishmarket/cli/log4j2-laptop.properties");
    options.add("-Dspark.master=local[2]");
    options.add("-D" + Notebook.HOME + "=" + NotebookFile.FOLDER.getParent());
    options.add("-Dfishmarket.work=" + folder.resolve("work"));
    // the key of pseudonyms is made in the home folder
    options.add("-Duser.home=" + folder);
    KernelSpec.write(folder, options, System.getProperty("java.class.path"));
    return new Jupyter(program.get(), folder);
  }

  /** Runs a notebook, which must go through, and gives it with its outputs. */
  NotebookFile run(Path notebook) throws IOException, InterruptedException {
    Path log = folder.resolve("jupyter.log");
    ProcessBuilder jupyter =
        new ProcessBuilder(
            program.toString(),
            "--to",
            "notebook",
            "--execute",
            "--ExecutePreprocessor.timeout=" + MINUTES * 60,
            "--output-dir=" + folder.resolve("run"),
            notebook.toString());
    jupyter.environment().put("JUPYTER_PATH", folder.toString());
    jupyter.environment().put("JUPYTER_RUNTIME_DIR", folder.resolve("runtime").toString());
    jupyter.environment().put(Notebook.RESULT, folder.resolve("result").toString());
    jupyter.redirectErrorStream(true).redirectOutput(log.toFile());
    Process process = jupyter.start();
    try {
      assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).as("ends").isTrue();
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    return NotebookFile.read(folder.resolve("run").resolve(notebook.getFileName()));
  }
}
