package org.fishmarket.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** The options that say how much is measured. */
final class Sizes {
  @Option(
      names = "--posts",
      split = ",",
      paramLabel = "N",
      defaultValue = "100000",
      description =
          "Messages in the archives, about; several for scaling, of which the others take the last."
              + " Default: ${DEFAULT-VALUE}.")
  private List<Long> posts;

  @Option(
      names = "--gb",
      paramLabel = "SIZE",
      defaultValue = "0.2",
      description = "Size of each format's archives for load. Default: ${DEFAULT-VALUE}.")
  private double gb;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "3",
      description = "How often both sides are measured. Default: ${DEFAULT-VALUE}.")
  private int rounds;

  @Option(
      names = "--heap",
      paramLabel = "SIZE",
      defaultValue = "4g",
      description = "Heap of each Java program. Default: ${DEFAULT-VALUE}.")
  private String heap;

  @Option(
      names = "--sample",
      paramLabel = "N",
      defaultValue = "2000",
      description = "Posts for one UDF for each annotator. Default: ${DEFAULT-VALUE}.")
  private int sample;

  @Option(
      names = "--files",
      paramLabel = "N",
      defaultValue = "10000",
      description = "How many tiny files. Default: ${DEFAULT-VALUE}.")
  private int files;

  /** What they ask for, with archives in a folder for work. */
  Setup setup(Path work) {
    Programs programs = new Programs(heap, work.resolve("key"));
    Archives archives = new Archives(work, programs);
    long last = posts.get(posts.size() - 1);
    return new Setup(last, posts, gb, rounds, sample, files, archives, programs);
  }

  /** The options that give the same; the folder for work is of no account. */
  String typed() {
    return String.format(
        Locale.ROOT,
        "--posts %s --gb %s --rounds %d --heap %s --sample %d --files %d",
        posts.stream().map(Object::toString).collect(Collectors.joining(",")),
        gb,
        rounds,
        heap,
        sample,
        files);
  }
}
