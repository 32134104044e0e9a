package org.fishmarket.load.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.fishmarket.load.plan.Recogniser.Found;
import org.fishmarket.load.source.Location;
import org.fishmarket.load.source.Storage;

/**
 * What is to be read: every file of the input with its format, and the work cut into units of about
 * equal bytes. Made on the driver from names and first bytes; knows no Spark.
 */
public record Plan(List<PlannedFile> files, Catalog catalog) {
  /** Opening a file costs about as much as reading so many bytes. */
  private static final long OPENING = 256 * 1024;

  /** Compressed bytes cost more than plain ones. */
  private static final int INFLATION = 6;

  /** Files looked at side by side: this is waiting for storage, not work. */
  private static final int LOOKERS = 16;

  /** Entries of a zip looked at by one task, as opening a zip reads the list of all. */
  private static final int ENTRIES = 256;

  /**
   * Looks at every file of the input.
   *
   * @param names gives the names by which files and folders are shown
   */
  public static Plan of(
      List<String> inputs, Catalog catalog, UnaryOperator<String> names, Configuration hadoop)
      throws IOException {
    List<InputFile> found = new ArrayList<>();
    List<Found> recognised = recognised(inputs, found, catalog, hadoop);
    List<Archives.Place> places = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      var format = recognised.get(i).format();
      boolean alone = format != null && format.selfContained();
      places.add(Archives.of(found.get(i), alone, inputs.size() > 1));
    }
    Map<String, Map<String, Location>> archives = byArchive(found, places);
    List<PlannedFile> files = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      var format = recognised.get(i).format();
      var place = places.get(i);
      var members = archives.get(place.archive());
      files.add(
          new PlannedFile(
              i,
              found.get(i).location(),
              names.apply(place.archive()),
              place.name(),
              names.apply(place.name()),
              Archives.topFolder(found.get(i), names),
              format == null || format.platform() == null ? null : format.platform().slug(),
              format == null ? null : format.name(),
              recognised.get(i).splits(),
              recognised.get(i).reason(),
              // an archive may hold ten thousand pictures, which need none
              format == null || recognised.get(i).reason() != null
                  ? Map.of()
                  : Companions.of(place.name(), format.companions(), members)));
    }
    return new Plan(files, catalog);
  }

  /**
   * What the files are, which are looked at while further ones are listed.
   *
   * @param files takes them in their order
   */
  private static List<Found> recognised(
      List<String> inputs, List<InputFile> files, Catalog catalog, Configuration hadoop)
      throws IOException {
    Recogniser recogniser = new Recogniser(new Storage(hadoop), catalog);
    ExecutorService lookers = Executors.newFixedThreadPool(LOOKERS);
    try {
      List<Future<List<Found>>> futures = new ArrayList<>();
      List<InputFile> together = new ArrayList<>();
      Runnable look =
          () -> {
            List<InputFile> some = List.copyOf(together);
            futures.add(lookers.submit(() -> recogniser.recognise(some)));
            together.clear();
          };
      new Inputs(hadoop)
          .list(
              inputs,
              file -> {
                files.add(file);
                if (!together.isEmpty() && !together(together, file)) {
                  look.run();
                }
                together.add(file);
              });
      look.run();
      List<Found> found = new ArrayList<>();
      for (Future<List<Found>> future : futures) {
        found.addAll(future.get());
      }
      return found;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while looking at the input", stopped);
    } catch (ExecutionException defect) {
      throw new IllegalStateException("a format failed to recognise a file", defect.getCause());
    } finally {
      lookers.shutdownNow();
    }
  }

  /** Whether a file is a further one of the same zip, of which a task still takes some. */
  private static boolean together(List<InputFile> files, InputFile next) {
    return files.size() < ENTRIES
        && next.location().entry() != null
        && next.location().path().equals(files.get(0).location().path());
  }

  private static Map<String, Map<String, Location>> byArchive(
      List<InputFile> files, List<Archives.Place> places) {
    Map<String, Map<String, Location>> archives = new HashMap<>();
    for (int i = 0; i < files.size(); i++) {
      archives
          .computeIfAbsent(places.get(i).archive(), archive -> new HashMap<>())
          .put(places.get(i).name(), files.get(i).location());
    }
    return archives;
  }

  /** Stored bytes of the files that are read. */
  public long bytes() {
    return files.stream().filter(PlannedFile::read).mapToLong(f -> f.location().bytes()).sum();
  }

  /**
   * The work, packed into at most {@code tasks} lists of about equal cost, the largest first.
   *
   * @param tasks how many tasks are wanted
   * @param range largest range of a file that can be split, in bytes
   */
  public List<List<WorkUnit>> units(int tasks, long range) {
    List<WorkUnit> units =
        files.stream()
            .filter(PlannedFile::read)
            .flatMap(file -> ranges(file, range).stream())
            .sorted(
                Comparator.comparingLong(WorkUnit::cost)
                    .reversed()
                    .thenComparing(unit -> unit.file().index())
                    .thenComparing(WorkUnit::start))
            .toList();
    record Bin(List<WorkUnit> units, long[] cost) {}
    PriorityQueue<Bin> bins =
        new PriorityQueue<>(Comparator.comparingLong((Bin bin) -> bin.cost()[0]));
    for (int i = 0; i < Math.min(tasks, units.size()); i++) {
      bins.add(new Bin(new ArrayList<>(), new long[1]));
    }
    for (WorkUnit unit : units) {
      Bin least = bins.poll();
      least.units().add(unit);
      least.cost()[0] += unit.cost();
      bins.add(least);
    }
    return bins.stream()
        .sorted(Comparator.comparingLong((Bin bin) -> -bin.cost()[0]))
        .map(Bin::units)
        .collect(Collectors.toList());
  }

  private static List<WorkUnit> ranges(PlannedFile file, long range) {
    long bytes = file.location().bytes();
    if (!file.splits() || bytes <= range) {
      long weight = Storage.compressed(file.location()) ? INFLATION : 1;
      return List.of(new WorkUnit(file, 0, Long.MAX_VALUE, OPENING + bytes * weight));
    }
    List<WorkUnit> units = new ArrayList<>();
    for (long start = 0; start < bytes; start += range) {
      long end = start + range >= bytes ? Long.MAX_VALUE : start + range;
      units.add(new WorkUnit(file, start, end, OPENING + Math.min(range, bytes - start)));
    }
    return units;
  }
}
