package org.fishmarket.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.fishmarket.job.Job;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A result that a command begins, and how jobs are run into it. */
final class NewResult {
  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "OUT",
      description = "Folder of the result; must be new, or hold the same run unfinished.")
  private String out;

  @Mixin private OutOptions output;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  /** Its folder as a path of this machine, which it need not be. */
  Path folder() {
    return Path.of(new org.apache.hadoop.fs.Path(out).toUri().getPath());
  }

  void run(List<String> inputs, Map<String, String> parameters, List<Job> jobs) {
    List<String> words = command.commandLine().getParseResult().originalArgs();
    output.runFresh(out, States.fresh(words, inputs, parameters), jobs);
  }
}
