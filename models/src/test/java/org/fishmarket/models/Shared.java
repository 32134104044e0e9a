package org.fishmarket.models;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The labelled posts beside the project; tests that need them are skipped where they are absent.
 */
final class Shared {
  static final Path LABELLED = Path.of("..", "..", "shared", "labelled");

  private Shared() {}

  static Path file(String name) {
    Path file = LABELLED.resolve(name);
    boolean there = Files.exists(file);
    assertFalse(
        !there && "true".equals(System.getenv("CI")), "in CI the labelled posts must be there");
    assumeTrue(there, "skipped: no labelled posts beside the project");
    return file;
  }
}
