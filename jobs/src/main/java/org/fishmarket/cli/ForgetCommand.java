package org.fishmarket.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.fishmarket.compare.CompareJob;
import org.fishmarket.forget.DropTextJob;
import org.fishmarket.forget.ForgetJob;
import org.fishmarket.job.Job;
import org.fishmarket.job.RunState;
import org.fishmarket.load.stage.PseudonymKey;
import org.fishmarket.models.UserException;
import org.fishmarket.report.ReportJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes people or texts out of a result. */
@Command(
    name = "forget",
    description =
        "Take accounts, or all texts, out of a result: tables, figures and report are made anew"
            + " without them.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example: fishmarket forget results @jane",
      "         fishmarket forget results --texts",
      "Take the account out of the exports too: another run would bring it back."
    })
final class ForgetCommand implements Runnable {
  @Parameters(index = "0", paramLabel = "OUT", description = "A result.")
  private String out;

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "ACCOUNT",
      description =
          "Who is to be forgotten: a handle or an id as in the exports, the name of the archive that"
              + " the account made, or a pseudonym.")
  private List<String> accounts = List.of();

  @Option(
      names = "--texts",
      description = "Take the texts of all posts out. Audits and explanations need them.")
  private boolean texts;

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description =
          "Key of the pseudonyms that the result was made with; not needed for pseudonyms."
              + " Default: .fishmarket/pseudonym.key in the home folder.")
  private Path key;

  @Mixin private OutOptions output;

  @Override
  public void run() {
    if (accounts.isEmpty() == !texts) {
      throw new UserException("Name either the accounts to be forgotten, or --texts.");
    }
    if (texts) {
      output.runOn(out, Map.of("texts", "dropped"), new DropTextJob(), again(new ReportJob()));
    } else {
      output.runOn(
          out,
          Map.of(),
          new ForgetJob(accounts, secret()),
          again(new CompareJob(), new ReportJob()));
    }
  }

  /** Jobs to be done again, if there were figures: a run that compares has a seed. */
  private static Function<RunState, List<Job>> again(Job... jobs) {
    return state -> state.parameters().containsKey("seed") ? List.of(jobs) : List.of();
  }

  private byte[] secret() {
    Path file = key == null ? PseudonymKey.usual() : key;
    return accounts.stream().allMatch(ForgetJob::isPseudonym) ? null : PseudonymKey.read(file);
  }
}
