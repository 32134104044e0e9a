package org.fishmarket.load.source;

import java.io.IOException;
import java.util.List;
import org.fishmarket.load.record.Platform;
import org.fishmarket.load.record.Sink;

/**
 * One export format: recognises its files and streams their records. Implementations hold no state
 * and know no Spark; they are made once per JVM and shared by threads.
 */
public interface Format {
  /** The name in the column {@code source_format}: {@code x-archive}. */
  String name();

  /** The platform whose export it is; null only for files that belong to none. */
  Platform platform();

  /**
   * What it is and how to come by it, for people; null for a format that is recognised only to say
   * why it is not read.
   */
  default String about() {
    return null;
  }

  /** Whether the file is of this format, by its name and its first bytes. */
  boolean recognises(Head head);

  /**
   * Why a recognised file is not read, for a format that holds no posts or may not be read; null if
   * it is read.
   */
  default String ignored(Head head) {
    return null;
  }

  /** Whether a line of the file is complete in itself, so that it can be read in ranges. */
  default boolean splits(Head head) {
    return false;
  }

  /**
   * Whether each file is an archive of its own (a table of many accounts) rather than a part of the
   * archive that its folder makes.
   */
  default boolean selfContained() {
    return false;
  }

  /**
   * Whether it tells an owner how their own posts did, which their export may hold under other ids:
   * then posts of the two are also joined by time and text.
   */
  default boolean analytics() {
    return false;
  }

  /**
   * Files that reading needs besides the file: who owns the archive. A file is one if its path is
   * such a name or ends in {@code /} and such a name, as exports lie in folders of any depth.
   */
  default List<String> companions() {
    return List.of();
  }

  /**
   * Reads the file's records in order.
   *
   * @throws IOException if the file ends or breaks in the middle: what was read so far is kept, and
   *     the caller quarantines the rest with the message, which must hold no text of the file
   */
  void read(SourceFile file, Sink sink) throws IOException;
}
