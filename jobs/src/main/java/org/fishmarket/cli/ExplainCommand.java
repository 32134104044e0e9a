package org.fishmarket.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.fishmarket.explain.Explained;
import org.fishmarket.explain.Format;
import org.fishmarket.explain.LabelledFile;
import org.fishmarket.explain.ResultPosts;
import org.fishmarket.explain.Wanted;
import org.fishmarket.job.Sparks;
import org.fishmarket.models.UserException;
import org.fishmarket.models.codebook.Act;
import org.fishmarket.table.ResultFolder;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says why posts are labelled as they are. */
@Command(
    name = "explain",
    description = {
      "Say which words and cues moved the label of a text, of posts of a result, or of a file of"
          + " labelled posts.",
      "Posts themselves are not shown, but single words and pairs of words of them are."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example: fishmarket explain 'Our spring sale ends tonight, order now!'",
      "         fishmarket explain --result results --cohort traders --format tsv",
      "         fishmarket explain --labels held-out.tsv --posts 3,17 --act thanks"
    })
final class ExplainCommand implements Runnable {
  @ArgGroup(multiplicity = "1")
  private Subject subject;

  @ArgGroup private Choice choice = new Choice();

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many posts at most, unless --posts names them. Default: ${DEFAULT-VALUE}.")
  private int limit;

  @Option(
      names = "--strongest",
      paramLabel = "N",
      defaultValue = "12",
      description = "How many words and cues to show. Default: ${DEFAULT-VALUE}.")
  private int strongest;

  @Option(
      names = "--act",
      paramLabel = "ACT",
      converter = Choices.OfAct.class,
      description = "Explain an act instead of selling: thanks, asks_question, \u2026")
  private Act act;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      converter = Choices.OfFormat.class,
      description = "text, tsv (a row for each word or cue) or json. Default: ${DEFAULT-VALUE}.")
  private Format format;

  @Mixin private ModelOption model;

  /** What is to be explained. */
  private static final class Subject {
    @Parameters(paramLabel = "TEXT", description = "The text of one post.")
    private String text;

    @Option(
        names = "--result",
        paramLabel = "OUT",
        description = "A result; the model that labelled it explains it.")
    private String result;

    @Option(
        names = "--labels",
        paramLabel = "FILE",
        description = "Labelled posts; the coder's label is shown as well.")
    private Path labels;
  }

  /** Which posts of a table. */
  private static final class Choice {
    @Option(
        names = "--posts",
        paramLabel = "ID",
        split = ",",
        description = "These posts: by post_id, or by their numbers in a file of labelled posts.")
    private List<String> posts;

    @Option(names = "--cohort", paramLabel = "NAME", description = "Posts of this cohort.")
    private String cohort;
  }

  @Override
  public void run() {
    atLeast("--limit", limit, 1);
    atLeast("--strongest", strongest, 0);
    if (choice.cohort != null && subject.result == null) {
      throw new UserException(
          "--cohort '" + choice.cohort + "' needs --result: cohorts are there.");
    }
    if (choice.posts != null && subject.text != null) {
      throw new UserException("--posts needs --result or --labels; a text is one post.");
    }
    Wanted wanted = new Wanted(Wanted.ids(choice.posts), choice.cohort, limit, act);
    List<Explained> explained =
        subject.text != null
            ? List.of(
                new Explained(null, null, model.classifier().explain(subject.text, null, act)))
            : subject.labels != null
                ? LabelledFile.explain(subject.labels, model.classifier(), wanted)
                : ofResult(wanted);
    Writer out = new OutputStreamWriter(System.out, StandardCharsets.UTF_8);
    try {
      format.print(explained, strongest, out);
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot write the explanations", failed);
    }
  }

  private List<Explained> ofResult(Wanted wanted) {
    if (model.given()) {
      throw new UserException(
          "--model cannot go with --result: its labels are explained by the model that made them."
              + " To see another model's, label the result again with it.");
    }
    ResultPosts posts = new ResultPosts(new ResultFolder(subject.result, Sparks.hadoop()));
    SparkSession spark = Sparks.session("explain");
    try {
      return posts.explain(spark, wanted);
    } finally {
      spark.stop();
    }
  }

  private static void atLeast(String option, int value, int least) {
    if (value < least) {
      throw new UserException(option + " is " + value + "; give " + least + " or more.");
    }
  }
}
