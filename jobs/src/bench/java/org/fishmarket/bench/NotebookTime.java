package org.fishmarket.bench;

import java.nio.file.Path;
import java.util.List;

/** Seconds and memory of a whole {@code run}, beside a notebook in Python. */
final class NotebookTime implements Benchmark {
  /** As many labelled messages as the shipped classifier learned from, about. */
  private static final long TRAINING = 36_000;

  private static final String SMALL_HEAP = "512m";

  /** E1 over all cohorts, as a percentage. */
  private static final String SLOPE =
      "SELECT estimate FROM '%s/tables/findings/*.parquet' WHERE measure = 'engagement slope' AND"
          + " stratum = 'pooled' AND cohort IS NULL AND against IS NULL";

  private static final String SHARE =
      "SELECT avg(CAST(selling AS DOUBLE)) FROM '%s/tables/labels/*.parquet'";

  @Override
  public String name() {
    return "notebook";
  }

  @Override
  public String title() {
    return "`run` beside a Python notebook's way";
  }

  @Override
  public String remarks() {
    return """
    The notebook's way is one program of pandas, scikit-learn and statsmodels: it reads the same files, learns
    from labelled posts (invented ones of another archive: the texts of the project's own training posts are not
    in the repository) by TF-IDF and logistic regression, labels all posts, and fits one finding, the slope of
    log engagement on promotional ratio over accounts and on selling within accounts. Its training is part of its
    time, because a notebook does it; ours is in the jar. It writes four numbers. `run` computes sixteen claims
    with intervals, writes all tables and a report, and its start is part of its time. Both are measured from the
    start of the process to its end; memory is the peak that was resident, ours with the heap named in the call.

    How far the goals can be reached at all, two programs show that do less. One reads the same files by the same
    library and labels each text by the same classifier, in one loop on two threads, and throws the labels away:
    no run can be faster. The other is the bare Spark of the last section, over the posts of this run, in a heap
    of 512 MB.\
    """;
  }

  @Override
  public List<Row> run(Setup setup) {
    Path archives = setup.archives().of("x-api-v1", setup.posts());
    Path training = setup.archives().of("x-api-v1", TRAINING);
    Path labels = setup.archives().labels(training);
    Timed ours = new Timed();
    Timed theirs = new Timed();
    Timed labelling = new Timed();
    Timed spark = new Timed();
    Child last = null;
    Path out = null;
    for (int round = 0; round < setup.rounds(); round++) {
      out = setup.archives().fresh("run");
      List<String> words = List.of("run", archives.toString(), "--out=" + out);
      ours.add(setup.programs().fishmarket(words), Child::seconds);
      words = List.of(archives.toString(), training.toString(), labels.toString());
      last = Programs.notebook(words);
      theirs.add(last, Child::seconds);
      words = List.of(archives.toString());
      labelling.add(setup.programs().other(BareLabelling.class, words), Child::seconds);
      Path copy = setup.archives().fresh("bare");
      words = List.of(out.resolve("tables").resolve("posts").toString(), copy.toString());
      spark.add(setup.programs().with(SMALL_HEAP).other(BareSpark.class, words), Child::seconds);
    }
    String what = "`run`, %,d posts".formatted(DuckDb.rows(out, "posts"));
    String found =
        "selling: ours %.3f, theirs %.3f of coded posts; slope over accounts: ours %.1f %%, theirs %.1f %%"
            .formatted(
                DuckDb.number(SHARE.formatted(out)),
                last.value("selling"),
                DuckDb.number(SLOPE.formatted(out)),
                last.value("slope"));
    return List.of(
        Row.part(what + ", time", ours.series(), "Python", theirs.series(), Goal.atMost(1 / 3.0))
            .noting(found),
        Row.part(what + ", memory", ours.memory(), "Python", theirs.memory(), Goal.atMost(.5))
            .noting(ours.whole() + "; Python: " + theirs.whole()),
        Row.part(
                "reading and labelling in a loop, time",
                labelling.series(),
                "Python",
                theirs.series(),
                null)
            .noting(labelling.whole()),
        Row.part(
                "bare Spark, heap " + SMALL_HEAP + ", memory",
                spark.memory(),
                "Python",
                theirs.memory(),
                null)
            .noting(spark.whole()));
  }
}
