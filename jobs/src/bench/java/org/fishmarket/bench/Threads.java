package org.fishmarket.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.ToIntFunction;

/** A plain loop over things, on one thread or several. */
final class Threads {
  /** What the work came to: nobody may find out that it need not be done. */
  private static final LongAdder DONE = new LongAdder();

  private Threads() {}

  /** Things a second, by the clock on the wall. */
  static <T> double rate(List<T> things, int threads, ToIntFunction<T> work) {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      long begun = System.nanoTime();
      List<Future<?>> parts = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        int from = (int) ((long) things.size() * i / threads);
        int to = (int) ((long) things.size() * (i + 1) / threads);
        parts.add(
            pool.submit(
                () ->
                    DONE.add(
                        things.subList(from, to).stream().mapToInt(work).asLongStream().sum())));
      }
      for (Future<?> part : parts) {
        part.get();
      }
      return things.size() / ((System.nanoTime() - begun) / 1e9);
    } catch (InterruptedException | ExecutionException failed) {
      throw new IllegalStateException(failed);
    } finally {
      pool.shutdown();
      if (DONE.sum() == 0) {
        throw new IllegalStateException("nothing was done");
      }
    }
  }
}
