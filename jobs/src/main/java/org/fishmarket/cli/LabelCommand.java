package org.fishmarket.cli;

import org.fishmarket.label.LabelJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The second job alone. */
@Command(
    name = "label",
    description = "Label the posts of a result selling or sharing.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example: fishmarket label results --model mine.model"})
final class LabelCommand implements Runnable {
  @Parameters(paramLabel = "OUT", description = "A result with the tables of 'load'.")
  private String out;

  @Mixin private ModelOption model;
  @Mixin private OutOptions output;

  @Override
  public void run() {
    output.runOn(out, model.parameters(), new LabelJob());
  }
}
