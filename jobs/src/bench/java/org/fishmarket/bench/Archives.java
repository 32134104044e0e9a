package org.fishmarket.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Invented archives in the folder for work, made once and used again. */
record Archives(Path work, Programs programs) {
  private static final int COHORTS = 4;
  private static final int POSTS_AN_ACCOUNT = 10;
  private static final int FEWEST_ACCOUNTS = 20;

  /** The mean number of replies that {@code simulate} invents for a post. */
  private static final double REPLIES = 1.2;

  private static final long PILOT = 10_000;

  /** Writes something into a new folder. */
  interface Maker {
    void into(Path folder) throws IOException;
  }

  /** Archives of about so many messages, a tenth as many accounts, in four cohorts. */
  Path of(String format, long messages) {
    String name = format + "-" + messages;
    return made(
        name,
        folder -> {
          boolean replied = !format.equals("crowdtangle") && !format.equals("x-archive");
          long posts = replied ? Math.round(messages / (1 + REPLIES)) : messages;
          long accounts = Math.max(FEWEST_ACCOUNTS, messages / POSTS_AN_ACCOUNT / COHORTS);
          programs.fishmarket(
              List.of(
                  "simulate",
                  "--format=" + format,
                  "--posts=" + posts,
                  "--cohorts=" + COHORTS,
                  "--accounts=" + accounts,
                  "--labels=" + work.resolve(name + ".labels.csv"),
                  "--out=" + folder));
        });
  }

  /** What each message of some archives was written for, a table of {@code simulate}. */
  Path labels(Path archives) {
    return work.resolve(archives.getFileName() + ".labels.csv");
  }

  /** Archives of about so many bytes, uncompressed; of zips, as many posts as are allowed. */
  Path sized(String format, double gb) {
    double each = Folders.bytes(plain(of(format, PILOT))) / (double) PILOT;
    return plain(of(format, Math.round(gb * 1e9 / each / 1000) * 1000));
  }

  /** The same archives, each {@code .gz} unpacked. */
  Path plain(Path archives) {
    return made(
        archives.getFileName() + "-plain",
        folder -> {
          for (Path file : Folders.files(archives)) {
            Path copy = folder.resolve(archives.relativize(file));
            Files.createDirectories(copy.getParent());
            if (!file.toString().endsWith(".gz")) {
              Files.copy(file, copy);
              continue;
            }
            try (InputStream in = new GZIPInputStream(Files.newInputStream(file), 1 << 16)) {
              Files.copy(in, copy.resolveSibling(copy.getFileName().toString().replace(".gz", "")));
            }
          }
        });
  }

  /** A result in which posts are loaded. */
  Path loaded(Path archives) {
    return made(
        "loaded-" + archives.getFileName(),
        folder -> programs.fishmarket(List.of("load", archives.toString(), "--out=" + folder)));
  }

  /** The same result, its posts labelled too. */
  Path labelled(Path archives) {
    Path result = loaded(archives);
    if (!Files.exists(result.resolve("tables").resolve("labels"))) {
      programs.fishmarket(List.of("label", result.toString()));
    }
    return result;
  }

  /** A folder that is there whole or not at all. */
  Path made(String name, Maker maker) {
    Path folder = work.resolve(name);
    if (!Files.exists(folder)) {
      Path half = work.resolve(name + ".half");
      try {
        Folders.delete(half);
        Files.createDirectories(half);
        System.out.println("making " + name);
        maker.into(half);
        Files.move(half, folder);
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
    return folder;
  }

  /** A place for a result of one round: what a former round left there is deleted. */
  Path fresh(String name) {
    Path folder = work.resolve(name);
    Folders.delete(folder);
    return folder;
  }
}
