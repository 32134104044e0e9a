package org.fishmarket.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.fishmarket.models.UserException;
import org.fishmarket.simulate.Simulation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes invented archives in real formats. */
@Command(
    name = "simulate",
    description = "Write invented archives in the platforms' formats, with planted effects.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example: fishmarket simulate --out invented --seed 7"})
final class SimulateCommand implements Runnable {
  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "FOLDER",
      description = "Folder to write the archives into.")
  private Path out;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "2022",
      description = "Seed: the same gives the same archives. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Override
  public void run() {
    try {
      Simulation.write(out, seed);
    } catch (IOException failed) {
      throw new UserException("The archives cannot be written to " + out + ".", failed);
    }
  }
}
