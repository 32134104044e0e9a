package org.fishmarket.load.facebook;

import java.util.List;
import org.fishmarket.load.source.Format;

/** The formats of Facebook, in the order in which a file is offered to them. */
public final class FacebookFormats {
  private FacebookFormats() {}

  /** All formats that are read, and last the one that says why other files are not. */
  public static List<Format> all() {
    return List.of(new FacebookJson(), new FacebookHtml(), new CrowdTangle(), new FacebookOther());
  }
}
