package org.fishmarket.cli;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fishmarket.compare.CompareJob;
import org.fishmarket.label.LabelJob;
import org.fishmarket.load.LoadJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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
  @Mixin private NewResult result;

  @Override
  public void run() {
    Map<String, String> parameters = new TreeMap<>(load.parameters());
    parameters.putAll(model.parameters());
    parameters.putAll(compare.parameters());
    parameters.putAll(report.parameters());
    result.run(
        load.inputs(),
        parameters,
        List.of(new LoadJob(load.settings()), new LabelJob(), new CompareJob(), report.job()));
  }
}
