package org.fishmarket.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line. Exit codes: 0 done, 2 a mistake of the user, 3 a defect of the program. */
@Command(
    name = "fishmarket",
    description = "Who sells, who shares, and how do people answer? Measured on exported archives.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      RunCommand.class,
      InspectCommand.class,
      FormatsCommand.class,
      LoadCommand.class,
      LabelCommand.class,
      CompareCommand.class,
      ReportCommand.class,
      OpenCommand.class,
      TrainCommand.class,
      EvaluateCommand.class,
      ExplainCommand.class,
      SimulateCommand.class,
      AuditCommand.class,
      ForgetCommand.class,
      NotebookCommand.class
    },
    footer = {
      "",
      "Example: fishmarket run my-exports --out results",
      "Each command says more with --help."
    })
public final class Main implements Runnable {
  static final int MISTAKE = 2;
  static final int DEFECT = 3;

  @Spec private CommandSpec spec;

  /** Ends the JVM only if something failed, as a cluster takes an early exit for a failure. */
  public static void main(String[] args) {
    int code = execute(args);
    if (code != 0) {
      System.exit(code);
    }
  }

  /** Runs a command line and returns its exit code. */
  public static int execute(String... args) {
    CommandLine command = new CommandLine(new Main());
    command.setParameterExceptionHandler(Main::mistaken).setExecutionExceptionHandler(failed());
    try {
      return command.execute(args);
    } catch (Error failure) {
      return told(failure, command);
    }
  }

  @Override
  public void run() {
    spec.commandLine().usage(System.out);
  }

  private static int mistaken(ParameterException mistake, String[] args) {
    CommandLine command = mistake.getCommandLine();
    PrintWriter err = command.getErr();
    err.println(mistake.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(mistake, err);
    err.println("See: " + command.getCommandSpec().qualifiedName() + " --help");
    return MISTAKE;
  }

  private static IExecutionExceptionHandler failed() {
    return (failure, command, parsed) -> told(failure, command);
  }

  private static int told(Throwable failure, CommandLine command) {
    PrintWriter err = command.getErr();
    String mistake = Failures.mistake(failure);
    if (mistake != null) {
      err.println(mistake);
      return MISTAKE;
    }
    err.println("fishmarket failed: this is a defect of the program. Please report it with this:");
    failure.printStackTrace(err);
    return DEFECT;
  }
}
