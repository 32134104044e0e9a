package org.fishmarket.load.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fishmarket.load.source.Format;
import org.fishmarket.load.source.Head;
import org.fishmarket.load.source.Storage;

/** Looks at the first bytes of a file and says what it is. */
final class Recogniser {
  private final Storage storage;
  private final Catalog catalog;

  Recogniser(Storage storage, Catalog catalog) {
    this.storage = storage;
    this.catalog = catalog;
  }

  /**
   * What was recognised.
   *
   * @param format null if none recognises the file
   * @param reason why the file is not read, null if it is
   */
  record Found(Format format, boolean splits, String reason) {}

  /** What each of the files is; of a zip, they are looked at without opening it anew. */
  List<Found> recognise(List<InputFile> files) {
    List<Found> found = new ArrayList<>();
    try (Storage keeping = storage.keeping()) {
      for (InputFile file : files) {
        found.add(recognise(file, keeping));
      }
    } catch (IOException unclosed) {
      throw new UncheckedIOException("a zip cannot be closed", unclosed);
    }
    return found;
  }

  private Found recognise(InputFile file, Storage storage) {
    if (file.refusal() != null) {
      return new Found(null, false, file.refusal());
    }
    String base = file.path().substring(file.path().lastIndexOf('/') + 1);
    if (base.startsWith(".") || file.path().contains("__MACOSX/")) {
      return new Found(null, false, "a hidden file of the operating system");
    }
    Head head;
    try (InputStream in = storage.open(file.location())) {
      head = Head.of(file.path(), in);
    } catch (IOException broken) {
      return new Found(null, false, "the file cannot be read: it is cut, broken or locked");
    }
    Optional<Format> format = catalog.recognise(head);
    if (format.isEmpty()) {
      return new Found(null, false, reason(head));
    }
    String ignored = format.get().ignored(head);
    boolean splits =
        ignored == null && !Storage.compressed(file.location()) && format.get().splits(head);
    return new Found(format.get(), splits, ignored);
  }

  private static String reason(Head head) {
    return head.fileName().equals("cohorts.csv")
        ? "a table of cohorts: give it with --cohorts"
        : Catalog.unknown(head);
  }
}
