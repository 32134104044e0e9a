package org.fishmarket.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fishmarket.compare.CompareJob;
import org.fishmarket.forget.DropTextJob;
import org.fishmarket.job.Job;
import org.fishmarket.label.LabelJob;
import org.fishmarket.load.LoadJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** All four jobs. */
@Command(
    name = "run",
    description = "Load exports, label posts, compare cohorts and write the report.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example: fishmarket run my-exports --out results",
      "         fishmarket run a.zip b.zip --cohorts cohorts.csv --out results"
    })
final class RunCommand implements Runnable {
  @Mixin private LoadOptions load;
  @Mixin private ModelOption model;
  @Mixin private CompareOptions compare;
  @Mixin private ReportOptions report;

  @Option(
      names = "--drop-text",
      description =
          "Leave the texts of posts out of the finished tables. Figures stay the same; audits and"
              + " explanations need texts.")
  private boolean dropText;

  @Mixin private NewResult result;

  @Override
  public void run() {
    load.keepKeyOutOf(result.folder());
    Map<String, String> parameters = new TreeMap<>(load.parameters());
    parameters.putAll(model.parameters());
    parameters.putAll(compare.parameters());
    parameters.putAll(report.parameters());
    List<Job> jobs =
        new ArrayList<>(List.of(new LoadJob(load.settings()), new LabelJob(), new CompareJob()));
    if (dropText) {
      parameters.put("texts", "dropped");
      jobs.add(new DropTextJob());
    }
    jobs.add(report.job());
    result.run(load.inputs(), parameters, jobs);
  }
}
