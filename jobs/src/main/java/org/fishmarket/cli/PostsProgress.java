package org.fishmarket.cli;

import java.util.Locale;
import org.fishmarket.job.Progress;

/** Tells how many posts of many are written. */
final class PostsProgress {
  private static final long LINE_PAUSE = 10_000_000_000L;
  private static final long TERMINAL_PAUSE = 200_000_000L;
  private final long all;
  private final Progress progress;
  private final long pause;
  private final long begun = System.nanoTime();
  private long shown = begun;

  PostsProgress(long all, Progress.Style style) {
    this.all = all;
    this.progress = new Progress(System.err, style);
    this.pause = style == Progress.Style.TERMINAL ? TERMINAL_PAUSE : LINE_PAUSE;
  }

  /**
   * @param posts so far
   */
  void written(long posts) {
    long now = System.nanoTime();
    if (now - shown < pause) {
      return;
    }
    shown = now;
    double perSecond = posts / ((now - begun) / 1e9);
    progress.step(
        String.format(
            Locale.ROOT,
            "%,d of about %,d posts, %,.0f a second, about %,.0f s left",
            posts,
            all,
            perSecond,
            Math.max(0, (all - posts) / perSecond)));
  }
}
