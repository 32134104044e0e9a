package org.fishmarket.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says why a text is labelled as it is. */
@Command(
    name = "explain",
    description = "Say the label of a text and which words and cues moved it.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example: fishmarket explain 'Our spring sale ends tonight, order now!'"})
final class ExplainCommand implements Runnable {
  @Parameters(paramLabel = "TEXT", description = "The text of one post.")
  private String text;

  @Option(
      names = "--strongest",
      paramLabel = "N",
      defaultValue = "12",
      description = "How many words and cues to show. Default: ${DEFAULT-VALUE}.")
  private int strongest;

  @Mixin private ModelOption model;

  @Override
  public void run() {
    System.out.print(model.classifier().explain(text, null).text(strongest));
  }
}
