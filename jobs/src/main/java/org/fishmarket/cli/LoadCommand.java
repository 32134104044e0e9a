package org.fishmarket.cli;

import java.util.List;
import org.fishmarket.load.LoadJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The first job alone. */
@Command(
    name = "load",
    description = "Read exports into tables of posts, accounts and interactions.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example: fishmarket load my-exports --out results"})
final class LoadCommand implements Runnable {
  @Mixin private LoadOptions load;
  @Mixin private NewResult result;

  @Override
  public void run() {
    load.keepKeyOutOf(result.folder());
    result.run(load.inputs(), load.parameters(), List.of(new LoadJob(load.settings())));
  }
}
