package org.fishmarket.audit.coded;

import java.util.ArrayList;
import java.util.List;
import org.fishmarket.models.UserException;

/** Collects what is wrong with coders' files, so that all of it can be mended at once. */
public final class Faults {
  private static final int SHOWN = 20;
  private static final int WORD = 24;

  private final List<String> faults = new ArrayList<>();

  /** Notes a fault. */
  public void add(String fault) {
    faults.add(fault);
  }

  /**
   * Ends it if there is a fault.
   *
   * @throws UserException with a line for each, the first twenty
   */
  public void refuse() {
    if (faults.isEmpty()) {
      return;
    }
    StringBuilder message = new StringBuilder();
    faults.stream().limit(SHOWN).forEach(fault -> message.append(fault).append('\n'));
    if (faults.size() > SHOWN) {
      message.append("… and ").append(faults.size() - SHOWN).append(" more like these.\n");
    }
    throw new UserException(message + "Nothing was imported. Mend this and import again.");
  }

  /** A cell for a message: a slip of the columns may have put a post's text there. */
  static String shown(String cell) {
    return cell.length() <= WORD && cell.matches("[\\w-]+")
        ? "'" + cell + "'"
        : "a value of " + cell.length() + " characters";
  }
}
