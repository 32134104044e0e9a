package org.fishmarket.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.fishmarket.models.UserException;
import org.fishmarket.simulate.Experiment;
import org.fishmarket.simulate.ExperimentWriter;
import org.fishmarket.simulate.Simulation;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes invented archives in real formats. */
@Command(
    name = "simulate",
    description = {
      "Write invented archives in the platforms' formats, with planted effects.",
      "",
      "With none of the options of an experiment: the sample data. With any of them: cohorts that"
          + " differ in how much they sell and in what is planted. Beside the archives lies a"
          + " README that says what is in them.",
      ""
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples: fishmarket simulate --out invented --seed 7",
      "fishmarket simulate --out claims --effect dialogue=essay --truth planted.csv",
      "fishmarket simulate --out groups --effects all --groups 6 --format crowdtangle"
    })
final class SimulateCommand implements Runnable {
  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "FOLDER",
      description = "Folder to write the archives into: new or empty.")
  private Path out;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "2022",
      description = "Seed: the same gives the same archives. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Mixin private OutOptions output;

  /** Null if none of them was given. */
  @ArgGroup(exclusive = false, heading = "%nAn experiment:%n")
  private ExperimentOptions options;

  @Override
  public void run() {
    try {
      if (options == null) {
        Simulation.write(out, seed);
      } else {
        Experiment experiment = options.experiment(seed);
        PostsProgress progress = new PostsProgress(experiment.posts(), output.style());
        new ExperimentWriter(experiment, progress::written).write(out, options.answers());
      }
    } catch (IOException | UncheckedIOException failed) {
      throw new UserException("The archives cannot be written to " + out + ".", failed);
    }
  }
}
