package org.fishmarket.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A small input and what a run on this machine makes of it: the measure for runs elsewhere. It is
 * made once for all tests.
 */
public final class LocalResult {
  private static final int POSTS = 121;

  private static LocalResult made;

  private final Path folder;

  private LocalResult(Path folder) {
    this.folder = folder;
    TinyInput.write(input());
    CommandLineRun.succeeding(words(input(), result()).toArray());
    try (DuckDb tables = new DuckDb(result())) {
      assertThat(tables.number("select count(*) from posts")).isEqualTo(POSTS);
    }
  }

  /** The one that there is, or a new one. */
  public static synchronized LocalResult get() {
    try {
      if (made == null) {
        made = new LocalResult(Files.createTempDirectory("fishmarket-local"));
      }
      return made;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  public Path input() {
    return folder.resolve("input");
  }

  public Path result() {
    return folder.resolve("result");
  }

  /** The command line of a run that must come to the same. */
  public List<String> words(Object input, Object out) {
    return TinyInput.run(input, out, folder);
  }
}
