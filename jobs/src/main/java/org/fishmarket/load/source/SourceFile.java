package org.fishmarket.load.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** One file of an archive, in a folder or in a zip, as a format sees it. Knows no Spark. */
public interface SourceFile {
  /** The path inside the archive, with {@code /}: {@code data/tweets.js}. */
  String name();

  /** The archive's name: unique in a run, and the owner's stand-in where no owner is named. */
  String archive();

  /** The bytes from the beginning, decompressed if the file is gz or bz2. The caller closes it. */
  InputStream open() throws IOException;

  /**
   * First byte of the range to be read. Only files of splittable formats are given in ranges; which
   * lines belong to a range is said by {@link Lines}.
   */
  long start();

  /** The byte after the range's last; {@link Long#MAX_VALUE} for the end of the file. */
  long end();

  /** Opens at {@link #start()} instead of the beginning; cheap where the storage can seek. */
  InputStream openAtStart() throws IOException;

  /**
   * Another file of the same archive.
   *
   * @param name path inside the archive; only companion files that the format asked for are found
   */
  Optional<SourceFile> companion(String name);
}
