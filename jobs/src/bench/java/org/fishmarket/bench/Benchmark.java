package org.fishmarket.bench;

import java.util.List;

/** A part of fishmarket beside another way of doing it. */
interface Benchmark {
  /** The word that the command line and the file of results know it by. */
  String name();

  /** Its heading on the page. */
  String title();

  /** What is compared, what the other side does not do, and what we lose; Markdown. */
  String remarks();

  /**
   * Measures. Archives are made before a clock starts.
   *
   * @return a row for each comparison, also of those that miss their goal
   */
  List<Row> run(Setup setup);
}
