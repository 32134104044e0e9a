package org.fishmarket.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The posts of some archives in other shapes.
 *
 * @param even JSON lines of API v1.1, a post a line
 * @param labels what {@code simulate} tells of each post, from which the accounts are known
 */
record Reshaped(Archives archives, Path even, Path labels) {
  /** The first in a line is the author of the post. */
  private static final Pattern AUTHOR = Pattern.compile("\"user\":\\{[^{}]*\\}");

  private static final int ACCOUNT = 4;

  /** Takes the lines of all files, in their order. */
  private interface Taker {
    void take(long number, String line) throws IOException;
  }

  /** Three of ten posts are by the author of the first. */
  Path giant() {
    return archives.made(
        even.getFileName() + "-giant",
        folder -> {
          String[] giant = new String[1];
          try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("giant.jsonl"))) {
            each(
                (number, line) -> {
                  Matcher author = AUTHOR.matcher(line);
                  if (number * 3 % 10 < 3 && author.find()) {
                    giant[0] = giant[0] == null ? author.group() : giant[0];
                    out.write(line, 0, author.start());
                    out.write(giant[0]);
                    out.write(line, author.end(), line.length() - author.end());
                  } else {
                    out.write(line);
                  }
                  out.write('\n');
                });
          }
        });
  }

  /** All posts in one file. */
  Path one() {
    return tiny(1);
  }

  /** All posts in so many files. */
  Path tiny(int files) {
    return archives.made(
        even.getFileName() + "-" + files + "-files",
        folder -> {
          long[] lines = new long[1];
          each((number, line) -> lines[0]++);
          try (Parts parts = new Parts(folder)) {
            each((number, line) -> parts.write(number * files / lines[0], line));
          }
        });
  }

  /** A table that deals the accounts to so many cohorts. */
  Path cohorts(int many) {
    Path folder =
        archives.made(
            even.getFileName() + "-" + many + "-cohorts",
            made -> {
              Set<String> accounts = new LinkedHashSet<>();
              try (BufferedReader rows = Files.newBufferedReader(labels)) {
                rows.lines().skip(1).map(row -> row.split(",")[ACCOUNT]).forEach(accounts::add);
              }
              try (BufferedWriter out = Files.newBufferedWriter(made.resolve("cohorts.csv"))) {
                out.write("cohort,account\n");
                int next = 0;
                for (String account : accounts) {
                  out.write("cohort-" + next++ % many + "," + account + "\n");
                }
              }
            });
    return folder.resolve("cohorts.csv");
  }

  private void each(Taker taker) {
    long number = 0;
    for (Path file : Folders.files(even)) {
      try (BufferedReader lines = Files.newBufferedReader(file)) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          taker.take(number++, line);
        }
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
  }
}
