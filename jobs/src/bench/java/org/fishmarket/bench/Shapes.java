package org.fishmarket.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A whole {@code run} over the same posts in other shapes. */
final class Shapes implements Benchmark {
  private static final int COHORTS = 4;
  private static final int MANY_COHORTS = 1000;

  /** What is run. */
  private record Shape(String what, Path archives, Path cohorts) {}

  @Override
  public String name() {
    return "shapes";
  }

  @Override
  public String title() {
    return "Uneven archives beside an even one";
  }

  @Override
  public String remarks() {
    return """
    The even case has four cohorts in a few files, and accounts that differ by what `simulate` makes of them. The
    others hold the same posts: a share of .3 of them written over to one account, cut into tiny files, all in one
    file, or with the same accounts dealt to a thousand cohorts. Replies to posts that were written over still
    name their first author. Whole runs are compared, from the start of the process to its end. A thousand cohorts
    need ten accounts each to be shown: with fewer than 10,000 accounts most are suppressed, which is little
    work.\
    """;
  }

  @Override
  public List<Row> run(Setup setup) {
    Archives archives = setup.archives();
    Path even = archives.plain(archives.of("x-api-v1", setup.posts()));
    Path labels = archives.labels(archives.of("x-api-v1", setup.posts()));
    Reshaped reshaped = new Reshaped(archives, even, labels);
    Path few = reshaped.cohorts(COHORTS);
    List<Shape> shapes =
        List.of(
            new Shape("one account with .3 of all posts", reshaped.giant(), few),
            new Shape("%,d tiny files".formatted(setup.files()), reshaped.tiny(setup.files()), few),
            new Shape("one file of all posts", reshaped.one(), few),
            new Shape("%,d cohorts".formatted(MANY_COHORTS), even, reshaped.cohorts(MANY_COHORTS)));
    Timed ours = new Timed();
    Map<Shape, Timed> others = new LinkedHashMap<>();
    Map<Shape, List<Child>> children = new LinkedHashMap<>();
    for (int round = 0; round < setup.rounds(); round++) {
      ours.add(run(setup, even, few), Child::seconds);
      for (Shape shape : shapes) {
        Child child = run(setup, shape.archives(), shape.cohorts());
        others.computeIfAbsent(shape, unseen -> new Timed()).add(child, Child::seconds);
        children.computeIfAbsent(shape, unseen -> new ArrayList<>()).add(child);
      }
    }
    String beside = "the even case, %,d posts".formatted(DuckDb.rows(out(setup), "posts"));
    List<Row> rows = new ArrayList<>();
    for (Shape shape : shapes) {
      Timed timed = others.get(shape);
      rows.add(
          Row.part(shape.what(), timed.series(), beside, ours.series(), Goal.atMost(1.3))
              .noting(
                  "%s; %s; even: %s"
                      .formatted(Scaling.each(children.get(shape)), timed.whole(), ours.whole())));
    }
    return rows;
  }

  private static Path out(Setup setup) {
    return setup.archives().work().resolve("run");
  }

  private static Child run(Setup setup, Path archives, Path cohorts) {
    setup.archives().fresh("run");
    return setup
        .programs()
        .fishmarket(
            List.of("run", archives.toString(), "--out=" + out(setup), "--cohorts=" + cohorts));
  }
}
