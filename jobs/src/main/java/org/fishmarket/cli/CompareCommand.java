package org.fishmarket.cli;

import java.util.List;
import org.fishmarket.compare.CompareJob;
import org.fishmarket.models.UserException;
import org.fishmarket.report.ReportJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The third job alone, on one result or over several. */
@Command(
    name = "compare",
    description =
        "Compute the cohorts' figures and the findings of a labelled result, or of several.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example: fishmarket compare results --min-accounts 20",
      "         fishmarket compare site-a site-b --out together"
    })
final class CompareCommand implements Runnable {
  @Parameters(
      paramLabel = "RESULT",
      arity = "1..*",
      description = "A result with the tables of 'label'; or finished results to take together.")
  private List<String> results;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "OUT",
      description =
          "Folder of a new result over all that are given. Only their sums of accounts are read, not"
              + " posts: it finds what one run over all would have found, if no account is in two.")
  private String out;

  @Mixin private CompareOptions compare;
  @Mixin private OutOptions output;
  @Spec private CommandSpec command;

  @Override
  public void run() {
    if (out != null) {
      List<String> words = command.commandLine().getParseResult().originalArgs();
      output.runFresh(
          out,
          States.fresh(words, results, compare.parameters()),
          List.of(CompareJob.over(results), new ReportJob()));
    } else if (results.size() == 1) {
      output.runOn(results.get(0), compare.parameters(), new CompareJob());
    } else {
      throw new UserException(
          "There are " + results.size() + " results. Give a folder for all together with --out.");
    }
  }
}
