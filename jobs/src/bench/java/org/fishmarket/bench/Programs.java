package org.fishmarket.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Starts both sides as children, from the root of the project: ours as the launcher does, the
 * others written in Java with the same options and heap.
 *
 * @param heap of each Java child, as {@code 4g}
 * @param key the file of the pseudonyms' key
 */
record Programs(String heap, Path key) {
  private static final Path TARGET = Path.of("jobs", "target");
  private static final String PYTHON = "/usr/bin/python3";
  private static final String NOTEBOOK = "jobs/src/bench/python/notebook_way.py";

  /** The same, with another heap. */
  Programs with(String otherHeap) {
    return new Programs(otherHeap, key);
  }

  /** Runs a command of ours on all cores. */
  Child fishmarket(List<String> words) {
    return fishmarket("local[*]", words);
  }

  /**
   * Runs a command of ours.
   *
   * @param master Spark's master
   */
  Child fishmarket(String master, List<String> words) {
    String jars =
        TARGET.resolve("fishmarket.jar") + File.pathSeparator + read(TARGET, "spark.classpath");
    List<String> all = new ArrayList<>(words);
    if (List.of("run", "load").contains(words.get(0))) {
      all.addAll(List.of("--key", key.toString()));
    }
    return java(List.of("-Dspark.master=" + master), jars, "org.fishmarket.cli.Main", all);
  }

  /** Runs another way of doing things, written beside this class. */
  Child other(Class<?> main, List<String> words) {
    return java(List.of(), System.getProperty("java.class.path"), main.getName(), words);
  }

  private Child java(List<String> options, String jars, String main, List<String> words) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + heap);
    command.add("@" + TARGET.resolve("java.options"));
    command.addAll(options);
    command.addAll(List.of("-cp", jars, main));
    command.addAll(words);
    return Child.run(command, Map.of());
  }

  /** Runs the launcher itself, as a user would. */
  Child launcher(List<String> words) {
    List<String> command = new ArrayList<>(List.of("./fishmarket"));
    command.addAll(words);
    return Child.run(command, Map.of("FISHMARKET_MEMORY", heap));
  }

  /** Runs the notebook's way, with the system's Python and its packages. */
  static Child notebook(List<String> words) {
    List<String> command = new ArrayList<>(List.of(PYTHON, NOTEBOOK));
    command.addAll(words);
    return Child.run(command, Map.of());
  }

  private static String read(Path folder, String file) {
    try {
      return Files.readString(folder.resolve(file)).strip();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
