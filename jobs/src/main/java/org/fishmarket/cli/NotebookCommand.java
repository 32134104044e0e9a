package org.fishmarket.cli;

import java.util.ArrayList;
import java.util.List;
import org.fishmarket.models.UserException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Unmatched;

/**
 * Tells of the notebooks. The launcher starts them: this jar knows neither Jupyter nor a kernel.
 */
@Command(
    name = "notebook",
    description = {
      "Open the Java notebooks in Jupyter, if it is installed: a first look at a result, a finding"
          + " of your own, and audit and retrain.",
      "",
      "Without RESULT they look at the folder 'results' of the project, and make it from the sample"
          + " data if it is not there. OPTIONS are Jupyter's, such as --no-browser."
    },
    mixinStandardHelpOptions = true,
    footer = {"", "Example: fishmarket notebook my-results"})
final class NotebookCommand implements Runnable {
  @Parameters(paramLabel = "RESULT", arity = "0..1", description = "A finished result.")
  private String result;

  @Unmatched private List<String> options = new ArrayList<>();

  @Override
  public void run() {
    throw new UserException(
        "Notebooks are started by the launcher in the project's folder: ./fishmarket notebook");
  }
}
