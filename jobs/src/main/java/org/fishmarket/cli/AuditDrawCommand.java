package org.fishmarket.cli;

import java.nio.file.Path;
import java.util.Map;
import org.fishmarket.audit.DrawJob;
import org.fishmarket.audit.design.Allocation;
import org.fishmarket.audit.design.Dealing;
import org.fishmarket.audit.design.Design;
import org.fishmarket.job.Sparks;
import org.fishmarket.models.UserException;
import org.fishmarket.table.ResultFolder;
import org.fishmarket.table.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Draws a sample and writes its coding sheets. */
@Command(
    name = "draw",
    description =
        "Draw a random sample of a result's posts and write a coding sheet for each coder.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example: fishmarket audit draw results --size 200 --per-cohort --to audit",
      "The sheets hold the texts of posts; nothing else that leaves the tables does."
    })
final class AuditDrawCommand implements Runnable {
  @Parameters(paramLabel = "OUT", description = "A result with the tables of 'label'.")
  private String out;

  @Option(
      names = "--size",
      required = true,
      paramLabel = "N",
      description = "Posts to draw, shared equally by the cohorts.")
  private int size;

  @Option(names = "--per-cohort", description = "Draw N posts from each cohort.")
  private boolean perCohort;

  @Option(
      names = "--by-score",
      paramLabel = "BANDS",
      defaultValue = "1",
      description = "Draw within so many bands of the classifier's score. Default: no bands.")
  private int bands;

  @Option(
      names = "--allocation",
      paramLabel = "RULE",
      defaultValue = "neyman",
      description =
          "How bands share: 'neyman' (more where the score is unsure), 'proportional' or 'equal'."
              + " Default: ${DEFAULT-VALUE}.")
  private String allocation;

  @Option(
      names = "--coders",
      paramLabel = "N",
      defaultValue = "2",
      description = "How many people code. Default: ${DEFAULT-VALUE}.")
  private int coders;

  @Option(
      names = "--overlap",
      paramLabel = "SHARE",
      defaultValue = "1",
      description =
          "Share of the posts that all of them code, to see how they agree; each of the others goes"
              + " to one. Default: all.")
  private double overlap;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "20110801",
      description = "Seed of the drawing of lots. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "FOLDER",
      description = "Folder for the sheets: new or empty.")
  private Path folder;

  @Option(
      names = "--again",
      description = "Forget the sample that the result holds, and what was imported for it.")
  private boolean again;

  @Mixin private OutOptions output;

  @Override
  public void run() {
    Design design = new Design(size, perCohort, bands, rule(), seed);
    DrawJob job = new DrawJob(design, new Dealing(coders, overlap, seed), folder);
    if (!again && new ResultFolder(out, Sparks.hadoop()).has(Table.SAMPLE)) {
      throw new UserException(
          "The result in "
              + out
              + " holds a sample already; sheets of it could not be imported any more. Import them"
              + " first, or draw anew with --again.");
    }
    output.runOn(out, Map.of(), job);
    System.out.print(job.report());
  }

  private Allocation rule() {
    for (Allocation known : Allocation.values()) {
      if (known.name().equalsIgnoreCase(allocation)) {
        return known;
      }
    }
    throw new UserException(
        "There is no allocation '" + allocation + "'. Give neyman, proportional or equal.");
  }
}
