package org.fishmarket.report;

import java.util.Map;
import org.fishmarket.job.Job;
import org.fishmarket.job.JobContext;
import org.fishmarket.job.RunState;
import org.fishmarket.table.Table;

/**
 * Writes the report.
 *
 * <p>Input: {@link Table#COHORTS}, {@link Table#FINDINGS}, {@link Table#AVAILABILITY}, {@link
 * Table#FILES}, {@link Table#QUARANTINE} and counts over {@link Table#POSTS} and {@link
 * Table#LABELS}. Output: {@code report.html}, {@code report.json}, {@code csv}; over several
 * results, which have no posts to tell of, {@code csv} alone. Example: {@code fishmarket report
 * results --title 'Two campaigns'}
 */
public final class ReportJob implements Job {
  @Override
  public String name() {
    return "report";
  }

  @Override
  public Map<String, String> execute(JobContext context) {
    context.progress().step("writing the report");
    if (context.result().has(Table.POSTS)) {
      Report.write(context::read, facts(context.state()), context.result()::create);
    } else {
      Report.writeTables(context::read, context.result()::create);
    }
    return Map.of();
  }

  private static RunFacts facts(RunState state) {
    Map<String, String> parameters = state.parameters();
    return new RunFacts(
        parameters.getOrDefault("title", ""),
        state.fishmarket(),
        state.command(),
        state.started(),
        Long.parseLong(parameters.get("seed")),
        parameters,
        state.inputs(),
        state.fact("label", "model"),
        Integer.parseInt(parameters.get("min-accounts")));
  }
}
