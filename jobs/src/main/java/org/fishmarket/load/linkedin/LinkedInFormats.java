package org.fishmarket.load.linkedin;

import java.util.List;
import org.fishmarket.load.source.Format;

/** The formats of LinkedIn, in the order in which a file is offered to them. */
public final class LinkedInFormats {
  private LinkedInFormats() {}

  /** What is read of exports, and last the one that says why other files are not. */
  public static List<Format> all() {
    return List.of(new LinkedInExport(), new LinkedInContacts(), new LinkedInOther());
  }
}
