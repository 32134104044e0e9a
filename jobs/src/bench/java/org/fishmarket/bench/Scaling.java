package org.fishmarket.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Seconds and memory of a whole {@code run} as posts grow. */
final class Scaling implements Benchmark {
  private static final List<String> JOBS = List.of("load", "label", "compare", "report");

  @Override
  public String name() {
    return "scaling";
  }

  @Override
  public String title() {
    return "Growth with posts";
  }

  @Override
  public String remarks() {
    return """
    Accounts grow with posts, ten posts an account. The exponent is the slope of log seconds on log posts, by least
    squares; 1 is growth in proportion. Seconds are of the four jobs; the start of the JVM and of Spark, which
    would make the exponent look small, is not in them. Smaller sizes still hold fixed costs of each job, so the
    exponent of the last two sizes is told apart. The heap is that of the call; a run in a heap of 1 GB is the
    same call with `--heap 1g`.\
    """;
  }

  @Override
  public List<Row> run(Setup setup) {
    List<Row> rows = new ArrayList<>();
    List<Double> posts = new ArrayList<>();
    List<Double> seconds = new ArrayList<>();
    for (long size : setup.sizes()) {
      Path archives = setup.archives().of("x-api-v1", size);
      Path out = null;
      Timed timed = new Timed();
      List<Child> children = new ArrayList<>();
      for (int round = 0; round < setup.rounds(); round++) {
        out = setup.archives().fresh("run");
        List<String> words = List.of("run", archives.toString(), "--out=" + out);
        Child child = setup.programs().fishmarket(words);
        children.add(child);
        timed.add(child, Scaling::jobs);
      }
      long written = DuckDb.rows(out, "posts");
      posts.add((double) written);
      seconds.add(timed.series().median());
      String what = "`run`, %,d posts, heap %s".formatted(written, setup.programs().heap());
      rows.add(
          Row.alone(what + ", seconds", timed.series(), null)
              .noting(each(children) + "; " + timed.whole()));
      if (timed.memory() != null) {
        rows.add(Row.alone(what + ", peak memory", timed.memory(), null));
      }
    }
    int many = posts.size();
    if (many > 1) {
      rows.add(exponent("exponent of time over all sizes", posts, seconds));
    }
    if (many > 2) {
      rows.add(
          exponent(
              "exponent of time from the last size but one to the last",
              posts.subList(many - 2, many),
              seconds.subList(many - 2, many)));
    }
    return rows;
  }

  private static Row exponent(String what, List<Double> posts, List<Double> seconds) {
    return Row.alone(what, Series.of("", slope(posts, seconds)), Goal.atMost(1.05));
  }

  private static double jobs(Child child) {
    return JOBS.stream().mapToDouble(child::job).sum();
  }

  /** The median seconds of each job, in words. */
  static String each(List<Child> children) {
    Stream<String> words =
        JOBS.stream()
            .map(
                job -> {
                  double[] rounds =
                      children.stream().mapToDouble(child -> child.job(job)).toArray();
                  return "%s %.1f s".formatted(job, Series.of("s", rounds).median());
                });
    return String.join(", ", words.toList());
  }

  /** Least squares of log y on log x. */
  private static double slope(List<Double> x, List<Double> y) {
    double meanX = x.stream().mapToDouble(Math::log).average().orElseThrow();
    double meanY = y.stream().mapToDouble(Math::log).average().orElseThrow();
    double products = 0;
    double squares = 0;
    for (int i = 0; i < x.size(); i++) {
      double deviation = Math.log(x.get(i)) - meanX;
      products += deviation * (Math.log(y.get(i)) - meanY);
      squares += deviation * deviation;
    }
    return products / squares;
  }
}
