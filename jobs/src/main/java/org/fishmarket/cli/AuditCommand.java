package org.fishmarket.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Labels by people for a sample of a result's posts. */
@Command(
    name = "audit",
    description = "Hold the classifier to people's labels on a random sample of your own posts.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    subcommands = {AuditPlanCommand.class, AuditDrawCommand.class, AuditImportCommand.class},
    footer = {"", "Example: fishmarket audit draw results --size 200 --to audit"})
final class AuditCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(System.out);
  }
}
