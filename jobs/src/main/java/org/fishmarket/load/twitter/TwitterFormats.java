package org.fishmarket.load.twitter;

import java.util.List;
import org.fishmarket.load.source.Format;

/** The formats in which Twitter's (X's) posts are archived. */
public final class TwitterFormats {
  private TwitterFormats() {}

  /** All of them, in the order in which they are to be asked whether a file is theirs. */
  public static List<Format> all() {
    return all(false);
  }

  /**
   * The same.
   *
   * @param withDeleted whether archives' lists of deleted posts are read
   */
  public static List<Format> all(boolean withDeleted) {
    return List.of(
        new XArchive(withDeleted), new Grailbird(), new ApiV1(), new ApiV2(), new Compliance());
  }
}
