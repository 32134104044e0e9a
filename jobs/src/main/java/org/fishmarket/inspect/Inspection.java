package org.fishmarket.inspect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import org.apache.hadoop.conf.Configuration;
import org.fishmarket.load.plan.Catalog;
import org.fishmarket.load.plan.Plan;
import org.fishmarket.load.plan.PlannedFile;
import org.fishmarket.load.plan.PlannedSource;
import org.fishmarket.load.plan.WorkUnit;
import org.fishmarket.load.source.Head;
import org.fishmarket.load.source.Storage;
import org.fishmarket.load.stage.Pseudonyms;
import org.fishmarket.load.tables.MappingDraft;

/** Looks at files: all of them are recognised, and read as far as time allows. */
public final class Inspection {
  private final Catalog catalog;
  private final byte[] key;
  private final Configuration hadoop;

  /**
   * @param key of the pseudonyms; null if owners are not to be named
   */
  public Inspection(Catalog catalog, byte[] key, Configuration hadoop) {
    this.catalog = catalog;
    this.key = key;
    this.hadoop = hadoop;
  }

  /** A first draft of a mapping for a table, in YAML; empty if nothing is known by its name. */
  public Optional<String> draft(String table) {
    Storage storage = new Storage(hadoop);
    return plan(List.of(table)).files().stream()
        .map(file -> MappingDraft.of(head(file, storage)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Head head(PlannedFile file, Storage storage) {
    try (InputStream in = storage.open(file.location())) {
      return Head.of(file.name(), in);
    } catch (IOException unreadable) {
      return new Head(file.name(), new byte[0], true);
    }
  }

  /**
   * Looks at the files, in order of their plan.
   *
   * @param inputs folders, zips and files
   * @param time to be spent on reading; recognising comes on top
   */
  public List<Seen> of(List<String> inputs, Duration time) {
    Plan plan = plan(inputs);
    long deadline = System.nanoTime() + time.toNanos();
    ExecutorService readers =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      List<Future<Seen>> futures = new ArrayList<>();
      plan.files().forEach(file -> futures.add(readers.submit(() -> seen(file, deadline))));
      List<Seen> seen = new ArrayList<>();
      for (Future<Seen> future : futures) {
        seen.add(future.get());
      }
      return seen;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while looking at the files", stopped);
    } catch (ExecutionException defect) {
      throw new IllegalStateException("looking at a file failed", defect.getCause());
    } finally {
      readers.shutdownNow();
    }
  }

  private Plan plan(List<String> inputs) {
    try {
      return Plan.of(inputs, catalog, UnaryOperator.identity(), hadoop);
    } catch (IOException failed) {
      throw new UncheckedIOException("the input cannot be listed", failed);
    }
  }

  private Seen seen(PlannedFile file, long deadline) {
    if (!file.read()) {
      return seen(file, file.reason(), null, null);
    }
    Glance glance = new Glance(deadline);
    WorkUnit unit = new WorkUnit(file, 0, Long.MAX_VALUE, 0);
    try {
      catalog.named(file.format()).read(new PlannedSource(unit, new Storage(hadoop)), glance);
      return seen(file, null, glance, true);
    } catch (Glance.TimeIsUp up) {
      return seen(file, null, glance, false);
    } catch (IOException | RuntimeException | StackOverflowError broken) {
      // the loader quarantines the rest, with its reason
      glance.quarantined++;
      return seen(file, null, glance, true);
    }
  }

  private Seen seen(PlannedFile file, String reason, Glance glance, Boolean whole) {
    boolean read = glance != null;
    return new Seen(
        file.archive(),
        file.name(),
        file.platform(),
        file.format(),
        reason,
        file.location().bytes(),
        whole,
        read ? glance.records : null,
        read ? glance.posts : null,
        read ? glance.interactions : null,
        read ? glance.quarantined : null,
        read ? glance.skipped : null,
        read ? glance.authors() : null,
        read && key != null ? new Pseudonyms(key).account(file.platform(), glance.author()) : null,
        read ? glance.first : null,
        read ? glance.last : null,
        read ? glance.languages : null,
        read ? glance.measured : null);
  }
}
