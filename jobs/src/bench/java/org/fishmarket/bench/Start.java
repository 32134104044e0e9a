package org.fishmarket.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Seconds to the first line, and of a run on the sample. */
final class Start implements Benchmark {
  @Override
  public String name() {
    return "start";
  }

  @Override
  public String title() {
    return "Start, and `run sample-data`";
  }

  @Override
  public String remarks() {
    return """
    The launcher as a user calls it, built and called once before. Until the first line it looks for newer sources
    and starts a JVM. On the sample, a few hundred kilobytes, nearly all of a run's time is the start of Spark,
    loading and compiling of classes, and Spark's planning of many small queries: the processors' seconds in the
    note, set beside the whole, tell how far the cores are busy with that. Bare Spark is a program that starts
    Spark, makes one query over the sample's posts (a sum, a join) and writes one table; a run makes dozens of
    queries and writes thirteen tables.\
    """;
  }

  @Override
  public List<Row> run(Setup setup) {
    Timed timed = new Timed();
    Timed bare = new Timed();
    List<Child> children = new ArrayList<>();
    for (int round = -1; round < setup.rounds(); round++) {
      Path out = setup.archives().fresh("sample");
      String key = setup.programs().key().toString();
      Child child =
          setup.programs().launcher(List.of("run", "sample-data", "--out=" + out, "--key", key));
      if (round >= 0) {
        children.add(child);
        timed.add(child, Child::seconds);
        Path posts = out.resolve("tables").resolve("posts");
        Path copy = setup.archives().fresh("bare");
        bare.add(
            setup.programs().other(BareSpark.class, List.of(posts.toString(), copy.toString())),
            Child::seconds);
      }
    }
    double[] first = children.stream().mapToDouble(child -> child.lines().get(0).at()).toArray();
    return List.of(
        Row.alone("start to the first line", Series.of("s", first), Goal.atMost(2)),
        Row.alone("`run sample-data`, second call", timed.series(), Goal.atMost(25))
            .noting(Scaling.each(children) + "; " + timed.whole()),
        Row.part("`run sample-data`", timed.series(), "bare Spark", bare.series(), null)
            .noting("bare Spark " + bare.whole()));
  }
}
