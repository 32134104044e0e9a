package org.fishmarket.load.plan;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.fishmarket.load.source.Inflating;
import org.fishmarket.load.source.Location;
import org.fishmarket.load.source.Storage;
import org.fishmarket.load.workbook.NoWorkbookException;
import org.fishmarket.load.workbook.Workbook;
import org.fishmarket.models.UserException;

/**
 * Finds every file of the input: in folders, in zips (one level deep) and single files; and every
 * sheet of workbooks, which are tables.
 */
final class Inputs {
  /** Of the list of a zip's entries, some 200,000: it is held in memory, at five times its size. */
  static final long MOST_LISTED = 24L << 20;

  private final Configuration hadoop;
  private final Storage storage;

  Inputs(Configuration hadoop) {
    this.hadoop = hadoop;
    this.storage = new Storage(hadoop);
  }

  /**
   * Lists the files in a stable order, by their paths.
   *
   * @param files takes each as soon as it is found
   * @throws UserException if a path is not there, or nothing is in it
   */
  void list(List<String> inputs, Consumer<InputFile> files) throws IOException {
    for (String input : inputs) {
      if (!walk(input, files)) {
        throw new UserException(
            "There is no file in " + input + ". Give a folder with exports, a zip or a file.");
      }
    }
  }

  /** Says whether there was a file. */
  private boolean walk(String input, Consumer<InputFile> files) throws IOException {
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
      return true;
    }
    return below(fs, status.getPath(), name, "", files);
  }

  /** Files and links below a folder; says whether there are any. */
  private boolean below(
      FileSystem fs, Path folder, String input, String prefix, Consumer<InputFile> files)
      throws IOException {
    boolean any = false;
    for (Child child : children(fs, folder)) {
      FileStatus file = child.status();
      String path = prefix + child.name();
      if (file.isDirectory() && !child.link()) {
        any |= below(fs, file.getPath(), input, path, files);
        continue;
      }
      any = true;
      if (child.link()) {
        Location location = Location.file(file.getPath().toString(), 0);
        files.accept(
            new InputFile(location, input, path, null, null)
                .refused("a link is not followed: give what it points to as an INPUT"));
      } else {
        add(file, input, path, files);
      }
    }
    return any;
  }

  /**
   * What lies in a folder.
   *
   * @param name with {@code /} at the end if it is a folder, so that names sort as whole paths do
   */
  private record Child(String name, boolean link, FileStatus status) {}

  private static List<Child> children(FileSystem fs, Path folder) throws IOException {
    List<Child> children = new ArrayList<>();
    for (FileStatus status : fs.listStatus(folder)) {
      boolean link = link(fs, status);
      String end = status.isDirectory() && !link ? "/" : "";
      children.add(new Child(status.getPath().getName() + end, link, status));
    }
    children.sort(Comparator.comparing(Child::name));
    return children;
  }

  /** Whether it leads elsewhere on a local disk: an unpacked archive could point to any file. */
  private static boolean link(FileSystem fs, FileStatus file) {
    return fs instanceof LocalFileSystem local
        && Files.isSymbolicLink(local.pathToFile(file.getPath()).toPath());
  }

  private void add(FileStatus file, String input, String path, Consumer<InputFile> files) {
    Location location = Location.file(file.getPath().toString(), file.getLen());
    InputFile found = new InputFile(location, input, path, null, null);
    if (path.toLowerCase(Locale.ROOT).endsWith(".zip")) {
      entries(found).forEach(entry -> sheets(entry).forEach(files));
    } else {
      sheets(found).forEach(files);
    }
  }

  /** The sheets of a workbook; any other file is itself. */
  private List<InputFile> sheets(InputFile file) {
    if (file.refusal() != null || !Workbook.named(file.path())) {
      return List.of(file);
    }
    try {
      return storage.sheets(file.location()).stream().map(file::sheet).toList();
    } catch (NoWorkbookException misnamed) {
      return List.of(file);
    } catch (IOException broken) {
      return List.of(file.refused(broken.getMessage()));
    }
  }

  private List<InputFile> entries(InputFile zip) {
    List<InputFile> files = new ArrayList<>();
    try {
      if (storage.directoryBytes(zip.location().path()) > MOST_LISTED) {
        return List.of(
            zip.refused("the zip lists too many entries to be opened: unpack what you need of it"));
      }
      try (ZipFile opened = storage.zip(zip.location().path())) {
        var entries = Collections.list(opened.getEntries());
        if (overlapping(entries)) {
          return List.of(zip.refused("the zip's entries overlap: a zip bomb?"));
        }
        entries.sort(Comparator.comparing(ZipArchiveEntry::getName));
        String before = null;
        for (ZipArchiveEntry entry : entries) {
          if (!entry.isDirectory()) {
            files.add(entry(zip, opened, entry, entry.getName().equals(before)));
            before = entry.getName();
          }
        }
      }
    } catch (IOException | RuntimeException broken) {
      return List.of(
          zip.refused(
              "the zip is cut or broken (no readable central directory): fetch or copy it again"));
    }
    return files.isEmpty() ? List.of(zip.refused("the zip is empty")) : files;
  }

  /** Whether bytes of the zip are given out as several entries. */
  private static boolean overlapping(List<ZipArchiveEntry> entries) {
    entries.sort(Comparator.comparingLong(ZipArchiveEntry::getLocalHeaderOffset));
    long end = 0;
    for (ZipArchiveEntry entry : entries) {
      if (entry.getLocalHeaderOffset() < end) {
        return true;
      }
      end = entry.getLocalHeaderOffset() + Math.max(0, entry.getCompressedSize());
    }
    return false;
  }

  /**
   * @param again whether an entry of that name stands before it: that one would be read twice
   */
  private static InputFile entry(
      InputFile zip, ZipFile opened, ZipArchiveEntry entry, boolean again) {
    String name = entry.getName().replace('\\', '/');
    Location location =
        new Location(zip.location().path(), entry.getName(), null, Math.max(0, entry.getSize()));
    InputFile file = new InputFile(location, zip.input(), name, zip.path(), null);
    if (name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
      return file.refused("a zip inside a zip is not opened: unpack the outer one");
    }
    if (again) {
      return file.refused("a further entry of the same name: the first one is read");
    }
    if (!opened.canReadEntryData(entry)) {
      return file.refused("the entry is encrypted, or packed by a method that cannot be read");
    }
    if (Inflating.tooFar(entry.getSize(), entry.getCompressedSize())) {
      return file.refused(
          "the entry inflates over " + Inflating.HIGHEST_RATIO + " times: a zip bomb?");
    }
    return file;
  }
}
