package org.fishmarket.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.fishmarket.bench.DuckDb.Text;
import org.fishmarket.models.Classifier;

/** Posts a second of {@code label}, beside CoreNLP's tokeniser alone and one UDF an annotator. */
final class LabelRate implements Benchmark {
  private static final int MOST_TEXTS = 200_000;
  private static final String BARE = "bare tokeniser";

  @Override
  public String name() {
    return "label";
  }

  @Override
  public String title() {
    return "`label` beside CoreNLP's tokeniser";
  }

  @Override
  public String remarks() {
    return """
    The bare loop makes CoreNLP's tokens of the same texts, with the same options, and throws them away: a
    labeller that reads words can hardly be faster. All loops run turn by turn in one JVM, after a turn that does
    not count. The job reads and writes Parquet besides, and reads its model; the start of the JVM and of Spark is
    not in its seconds.

    One UDF for each annotator is how the published wrapper of CoreNLP for Spark works: each UDF parses the text
    from anew, through CoreNLP's simple API. Only annotators that need no models are set side by side here
    (tokens, sentences, and our cues over tokens of their own), because the models of part of speech and names
    are a download of 474 MB that fishmarket does not need. With them the other side would be slower still, and
    would tell more: parts of speech, lemmas and names, which we do not give. What even a labeller that only made
    tokens could reach is the bare loop's posts a second over those of the UDFs.\
    """;
  }

  @Override
  public List<Row> run(Setup setup) {
    Path loaded = setup.archives().loaded(setup.archives().of("x-api-v1", setup.posts()));
    List<Text> texts = DuckDb.texts(loaded, MOST_TEXTS);
    Classifier classifier = Classifier.shipped();
    double[][] bare = new double[2][setup.rounds()];
    double[][] ours = new double[2][setup.rounds()];
    for (int round = -1; round < setup.rounds(); round++) {
      for (int threads = 1; threads <= 2; threads++) {
        double tokenised = Threads.rate(texts, threads, BareTokeniser::tokens);
        double labelled =
            Threads.rate(
                texts, threads, text -> classifier.label(text.text(), text.lang()).words());
        if (round >= 0) {
          bare[threads - 1][round] = tokenised;
          ours[threads - 1][round] = labelled;
        }
      }
    }
    long posts = DuckDb.rows(loaded, "posts");
    Series job = rates(setup, round -> posts / job(setup, "local[1]", loaded));
    Series wide = rates(setup, round -> posts / job(setup, "local[2]", loaded));
    Series one = Series.of("posts/s", bare[0]);
    Series gain = Series.of("posts/s", bare[1]).over(one);
    Series loop = Series.of("posts/s", ours[0]);
    return List.of(
        Row.part("classifier in a loop, 1 thread", loop, BARE, one, Goal.atLeast(.5)),
        Row.part(
            "`label`, 1 core, %,d posts".formatted(posts),
            job,
            BARE + ", 1 thread",
            one,
            Goal.atLeast(.5)),
        Row.part(
            "gain of the loop from a second thread",
            Series.of("posts/s", ours[1]).over(loop),
            "gain of the bare tokeniser",
            gain,
            Goal.atLeast(.9)),
        Row.part(
            "gain of `label` from a second core",
            wide.over(job),
            "gain of the bare tokeniser",
            gain,
            Goal.atLeast(.9)),
        udfs(setup, loaded));
  }

  private static Series rates(Setup setup, IntToDoubleFunction measured) {
    return Series.of("posts/s", IntStream.range(0, setup.rounds()).mapToDouble(measured).toArray());
  }

  private static double job(Setup setup, String master, Path loaded) {
    return setup.programs().fishmarket(master, List.of("label", loaded.toString())).job("label");
  }

  private static Row udfs(Setup setup, Path loaded) {
    int rounds = setup.rounds();
    List<String> words =
        List.of(loaded.toString(), Integer.toString(setup.sample()), Integer.toString(rounds));
    Child child = setup.programs().other(OneUdfEach.class, words);
    return Row.part(
            "labelling inside Spark, 1 core, %,d posts".formatted(setup.sample()),
            rates(setup, round -> child.value("ours-" + round)),
            "one UDF for each annotator that needs no models",
            rates(setup, round -> child.value("udfs-" + round)),
            Goal.atLeast(20))
        .noting("The goal was set for annotators with models, which are not measured here.");
  }
}
