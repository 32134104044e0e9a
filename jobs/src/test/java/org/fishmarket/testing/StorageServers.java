package org.fishmarket.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts servers that the profile {@code storage} brings, each in a JVM of its own. */
public final class StorageServers {
  /** The property that names a file with their classpath; not set without the profile. */
  public static final String CLASSPATH = "fishmarket.storage";

  private StorageServers() {}

  static ChildRun start(String mainClass, String... words) {
    try {
      String jars = Files.readString(Path.of(System.getProperty(CLASSPATH))).strip();
      List<String> command = new ArrayList<>(List.of("-DLOG_LEVEL=warn", "-cp", jars, mainClass));
      command.addAll(List.of(words));
      return ChildRun.java(command, new ProcessBuilder());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
