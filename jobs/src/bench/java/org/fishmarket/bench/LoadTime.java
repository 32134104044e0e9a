package org.fishmarket.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Seconds of {@code load}, beside DuckDB's and Spark's own readers. */
final class LoadTime implements Benchmark {
  private static final String MASTER = "local[2]";
  private static final int MOST_IN_ZIPS = 50_000;

  @Override
  public String name() {
    return "load";
  }

  @Override
  public String title() {
    return "`load` beside DuckDB and `spark.read`";
  }

  @Override
  public String remarks() {
    return """
    All read the same unpacked files and write the fields of a post as Parquet, each in a process of its own, on
    two threads. Seconds are those of the work, without the start of a JVM; DuckDB's database and Spark's session
    are open when the clock starts. The others read and write, and no more. `load` also hashes its inputs, makes
    pseudonyms of ids, replaces handles inside texts, leaves out doubles, finds the post that a reply answers,
    writes accounts and interactions, and accounts for every record. DuckDB is told the fields and types;
    `spark.read` finds them out, as people use it, which costs it a second pass. Bare reading is a loop on two
    threads of a new JVM over the tokens of Jackson, or the rows of Commons CSV, which are what `load` reads by:
    each text is decoded and thrown away. No program that reads by these libraries can be faster. Bare leaving out of
    doubles is Spark alone reading the posts that `load` has written, keeping one of each id, and writing them.

    Nobody else reads the zips of personal archives (a script in a zip), so posts a second are set beside those of
    our own reading of API v1.1.\
    """;
  }

  @Override
  public List<Row> run(Setup setup) {
    List<Row> rows = new ArrayList<>();
    for (Queries queries : List.of(Queries.V2, Queries.V1, Queries.CROWDTANGLE)) {
      rows.addAll(beside(setup, queries));
    }
    rows.add(zips(setup));
    return rows;
  }

  private static List<Row> beside(Setup setup, Queries queries) {
    Path archives = setup.archives().sized(queries.format(), setup.gb());
    Timed ours = new Timed();
    Timed duckdb = new Timed();
    Timed spark = new Timed();
    Timed bare = new Timed();
    Timed doubles = new Timed();
    Path work = setup.archives().work();
    for (int round = 0; round < setup.rounds(); round++) {
      ours.add(load(setup, archives), child -> child.job("load"));
      Path file = setup.archives().fresh("duckdb.parquet");
      List<String> words = List.of(queries.duckdb().formatted(archives), file.toString());
      duckdb.add(setup.programs().other(DuckDbWay.class, words), Work::seconds);
      Path out = setup.archives().fresh("spark.parquet");
      words = List.of(queries.reader(), archives.toString(), queries.spark(), out.toString());
      spark.add(setup.programs().other(SparkReadWay.class, words), Work::seconds);
      words = List.of(queries.reader(), archives.toString());
      bare.add(setup.programs().other(BareReading.class, words), Work::seconds);
      Path written = work.resolve("loaded").resolve("tables").resolve("posts");
      words = List.of(written.toString(), setup.archives().fresh("doubles").toString());
      doubles.add(setup.programs().other(BareDoubles.class, words), Work::seconds);
    }
    long posts = DuckDb.rows(work.resolve("loaded"), "posts");
    double size = Folders.bytes(archives) / 1e9;
    String what =
        String.format(Locale.ROOT, "%s, %.2f GB, %,d posts", queries.title(), size, posts);
    return List.of(
        Row.speed(what, ours.series(), "DuckDB", duckdb.series(), Goal.atLeast(1))
            .noting(ours.whole() + "; DuckDB " + wrote(work.resolve("duckdb.parquet"), duckdb)),
        Row.speed(what, ours.series(), "`spark.read`", spark.series(), Goal.atLeast(2))
            .noting("`spark.read` " + wrote(work.resolve("spark.parquet"), spark)),
        Row.speed("bare reading of these files", bare.series(), "DuckDB", duckdb.series(), null),
        Row.speed(
            "bare leaving out of doubles", doubles.series(), "`spark.read`", spark.series(), null));
  }

  /** What one of the others wrote and took: that it has read the same can be seen by its rows. */
  private static String wrote(Path parquet, Timed timed) {
    String files = Files.isDirectory(parquet) ? parquet + "/*.parquet" : parquet.toString();
    double rows = DuckDb.number("SELECT count(*) FROM '%s'".formatted(files));
    return String.format(Locale.ROOT, "wrote %,.0f rows, %s", rows, timed.whole());
  }

  private static Child load(Setup setup, Path archives) {
    Path out = setup.archives().fresh("loaded");
    return setup
        .programs()
        .fishmarket(MASTER, List.of("load", archives.toString(), "--out=" + out));
  }

  private static Row zips(Setup setup) {
    long posts = Math.min(MOST_IN_ZIPS, setup.posts());
    Path zips = setup.archives().of("x-archive", posts);
    Path lines = setup.archives().plain(setup.archives().of("x-api-v1", posts));
    double[] ours = new double[setup.rounds()];
    double[] beside = new double[setup.rounds()];
    for (int round = 0; round < setup.rounds(); round++) {
      ours[round] = rate(setup, zips);
      beside[round] = rate(setup, lines);
    }
    String what =
        String.format(Locale.ROOT, "personal archives, %,d zips", Folders.files(zips).size());
    return Row.part(
        what,
        Series.of("posts/s", ours),
        "our own reading of API v1.1 JSONL",
        Series.of("posts/s", beside),
        null);
  }

  private static double rate(Setup setup, Path archives) {
    double seconds = load(setup, archives).job("load");
    return DuckDb.rows(setup.archives().work().resolve("loaded"), "posts") / seconds;
  }
}
