package org.fishmarket.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command line of the benchmark; {@code jobs/src/bench/run} starts it. */
@Command(
    name = "jobs/src/bench/run",
    description = {
      "Set parts of fishmarket beside other ways of doing the same, and write docs/performance.md.",
      "",
      "Names: label, load, notebook, claims, scaling, shapes, start. Without a name all are run;"
          + " 'page' only writes the page again. Archives are invented first and kept.",
      ""
    },
    mixinStandardHelpOptions = true)
final class Bench implements Runnable {
  private static final List<Benchmark> ALL =
      List.of(
          new LabelRate(),
          new LoadTime(),
          new NotebookTime(),
          new ClaimsTime(),
          new Scaling(),
          new Shapes(),
          new Start());

  @Parameters(paramLabel = "NAME", arity = "0..*", description = "What to run.")
  private List<String> names = List.of();

  @Option(
      names = "--work",
      paramLabel = "DIR",
      defaultValue = "jobs/target/bench",
      description = "Where archives and results lie. Default: ${DEFAULT-VALUE}.")
  private Path work;

  @Mixin private Sizes sizes;
  @CommandLine.Spec private CommandLine.Model.CommandSpec command;

  public static void main(String[] words) {
    Locale.setDefault(Locale.ROOT);
    System.exit(new CommandLine(new Bench()).execute(words));
  }

  @Override
  public void run() {
    List<String> known = ALL.stream().map(Benchmark::name).toList();
    for (String name : names) {
      if (!known.contains(name) && !name.equals("page")) {
        throw new CommandLine.ParameterException(
            command.commandLine(), "There is no '" + name + "'. There are: " + known + ", page.");
      }
    }
    Setup setup = sizes.setup(work);
    for (Benchmark benchmark : ALL) {
      if (names.isEmpty() || names.contains(benchmark.name())) {
        measure(benchmark, setup);
      }
    }
    if (names.contains("page")) {
      Page.write(ALL);
    }
  }

  private void measure(Benchmark benchmark, Setup setup) {
    System.out.println("== " + benchmark.name());
    List<Row> rows = benchmark.run(setup);
    rows.forEach(row -> System.out.println(Cells.line(row)));
    new Outcome(
            LocalDate.now().toString(),
            "jobs/src/bench/run " + benchmark.name() + " " + sizes.typed(),
            Machine.facts(),
            rows)
        .keep(benchmark);
    // at once: a later benchmark may fail
    Page.write(ALL);
  }
}
