package org.fishmarket.cli;

import org.apache.spark.sql.SparkSession;
import org.fishmarket.audit.Plan;
import org.fishmarket.job.Sparks;
import org.fishmarket.table.ResultFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says how many posts an audit needs. */
@Command(
    name = "plan",
    description = "Say how many posts of each cohort to code for a ratio of a wanted width.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example: fishmarket audit plan results --width 0.1"})
final class AuditPlanCommand implements Runnable {
  @Parameters(paramLabel = "OUT", description = "A finished result.")
  private String out;

  @Option(
      names = "--width",
      paramLabel = "SHARE",
      defaultValue = "0.1",
      description =
          "Width of the 95 %% interval: 0.1 is 5 points up and down. Default: ${DEFAULT-VALUE}.")
  private double width;

  @Override
  public void run() {
    Plan plan = new Plan(width);
    ResultFolder result = new ResultFolder(out, Sparks.hadoop());
    SparkSession spark = Sparks.session("audit-plan");
    try {
      System.out.print(plan.of(result, spark));
    } finally {
      spark.stop();
    }
  }
}
