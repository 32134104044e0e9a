package org.fishmarket.load.plan;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.fishmarket.load.source.Location;
import org.fishmarket.load.source.Storage;
import org.fishmarket.models.UserException;

/** Finds every file of the input: in folders, in zips (one level deep) and single files. */
final class Inputs {
  /** A zip with more entries is refused: no export has so many, and listing costs memory. */
  static final int MOST_ENTRIES = 1_000_000;

  /** Deflate reaches about 1,000 to 1 at the very best; honest exports stay under 100. */
  static final int HIGHEST_RATIO = 400;

  private final Configuration hadoop;
  private final Storage storage;

  Inputs(Configuration hadoop) {
    this.hadoop = hadoop;
    this.storage = new Storage(hadoop);
  }

  /**
   * Lists the files in a stable order.
   *
   * @throws UserException if a path is not there, or nothing is in it
   */
  List<InputFile> list(List<String> inputs) throws IOException {
    List<InputFile> files = new ArrayList<>();
    for (String input : inputs) {
      int before = files.size();
      walk(input, files);
      if (files.size() == before) {
        throw new UserException(
            "There is no file in " + input + ". Give a folder with exports, a zip or a file.");
      }
    }
    return files;
  }

  private void walk(String input, List<InputFile> files) throws IOException {
    Path root = new Path(input);
    FileSystem fs = root.getFileSystem(hadoop);
    FileStatus status;
    try {
      status = fs.getFileStatus(root);
    } catch (FileNotFoundException absent) {
      throw new UserException(
          "There is no file or folder " + input + ". Check the path that is to be read.", absent);
    }
    String name = status.getPath().getName();
    if (!status.isDirectory()) {
      add(status, name, name, files);
      return;
    }
    String prefix = status.getPath().toUri().getPath();
    List<FileStatus> found = new ArrayList<>();
    RemoteIterator<LocatedFileStatus> below = fs.listFiles(status.getPath(), true);
    while (below.hasNext()) {
      found.add(below.next());
    }
    found.sort(Comparator.comparing(file -> file.getPath().toUri().getPath()));
    for (FileStatus file : found) {
      String path = file.getPath().toUri().getPath();
      add(file, name, path.substring(prefix.length()).replaceFirst("^/", ""), files);
    }
  }

  private void add(FileStatus file, String input, String path, List<InputFile> files) {
    Location location = new Location(file.getPath().toString(), null, file.getLen());
    InputFile found = new InputFile(location, input, path, null, null);
    if (path.toLowerCase(Locale.ROOT).endsWith(".zip")) {
      files.addAll(entries(found));
    } else {
      files.add(found);
    }
  }

  private List<InputFile> entries(InputFile zip) {
    List<InputFile> files = new ArrayList<>();
    try (ZipFile opened = storage.zip(zip.location().path())) {
      var entries = Collections.list(opened.getEntries());
      if (entries.size() > MOST_ENTRIES) {
        return List.of(zip.refused("the zip has over " + MOST_ENTRIES + " entries"));
      }
      entries.sort(Comparator.comparing(ZipArchiveEntry::getName));
      for (ZipArchiveEntry entry : entries) {
        if (!entry.isDirectory()) {
          files.add(entry(zip, opened, entry));
        }
      }
    } catch (IOException | RuntimeException broken) {
      return List.of(
          zip.refused(
              "the zip is cut or broken (no readable central directory): fetch or copy it again"));
    }
    return files.isEmpty() ? List.of(zip.refused("the zip is empty")) : files;
  }

  private static InputFile entry(InputFile zip, ZipFile opened, ZipArchiveEntry entry) {
    String name = entry.getName().replace('\\', '/');
    Location location =
        new Location(zip.location().path(), entry.getName(), Math.max(0, entry.getSize()));
    InputFile file = new InputFile(location, zip.input(), name, zip.path(), null);
    if (name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
      return file.refused("a zip inside a zip is not opened: unpack the outer one");
    }
    if (!opened.canReadEntryData(entry)) {
      return file.refused("the entry is encrypted, or packed by a method that cannot be read");
    }
    if (entry.getSize() > (1 << 20)
        && entry.getSize() / Math.max(1, entry.getCompressedSize()) > HIGHEST_RATIO) {
      return file.refused("the entry inflates over " + HIGHEST_RATIO + " times: a zip bomb?");
    }
    return file;
  }
}
