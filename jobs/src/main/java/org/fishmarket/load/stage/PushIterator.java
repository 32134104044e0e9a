package org.fishmarket.load.stage;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;

/**
 * What a producer pushes, as an iterator: formats push records, Spark pulls rows. The producer runs
 * in a thread of its own, a few batches ahead at most, so memory stays bounded however large a file
 * is.
 */
final class PushIterator<T> implements Iterator<T>, AutoCloseable {
  private static final int BATCH = 128;
  private static final int AHEAD = 4;

  /** Ends the producer when nobody pulls any more. */
  static final class Stopped extends RuntimeException {
    private Stopped(InterruptedException cause) {
      super("nobody reads any more", cause);
    }
  }

  /** A batch; the last one is marked, and carries what ended the producer early, if anything. */
  private record Batch<T>(List<T> items, boolean last, Throwable failure) {}

  private final BlockingQueue<Batch<T>> queue = new ArrayBlockingQueue<>(AHEAD);
  private final Thread producer;
  private List<T> filling = new ArrayList<>(BATCH);
  private Batch<T> current = new Batch<>(List.of(), false, null);
  private int next;

  PushIterator(Consumer<Consumer<T>> production) {
    producer = new Thread(() -> produce(production), "fishmarket-reader");
    producer.setDaemon(true);
    producer.setContextClassLoader(Thread.currentThread().getContextClassLoader());
    producer.start();
  }

  private void produce(Consumer<Consumer<T>> production) {
    Throwable failure = null;
    try {
      production.accept(this::push);
    } catch (Stopped stopped) {
      return;
    } catch (Throwable failed) {
      failure = failed;
    }
    put(new Batch<>(filling, true, failure));
  }

  private void push(T item) {
    filling.add(item);
    if (filling.size() == BATCH) {
      put(new Batch<>(filling, false, null));
      filling = new ArrayList<>(BATCH);
    }
  }

  private void put(Batch<T> batch) {
    try {
      queue.put(batch);
    } catch (InterruptedException closed) {
      throw new Stopped(closed);
    }
  }

  @Override
  public boolean hasNext() {
    while (next == current.items().size() && !current.last()) {
      try {
        current = queue.take();
        next = 0;
      } catch (InterruptedException killed) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("the task was stopped", killed);
      }
    }
    if (next == current.items().size() && current.failure() != null) {
      throw new IllegalStateException("reading failed", current.failure());
    }
    return next < current.items().size();
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return current.items().get(next++);
  }

  @Override
  public void close() {
    producer.interrupt();
  }
}
