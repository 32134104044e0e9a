package org.fishmarket.load.record;

import java.util.Locale;

/**
 * An account as a source names it, before it becomes a pseudonym: by the platform's id, by its
 * handle, or by both.
 *
 * @param id the platform's own id (or profile address), null if the source gives none
 * @param handle the handle without {@code @}, or the only name a source gives; null if none
 */
public record AccountRef(String id, String handle) {
  public AccountRef {
    id = blankToNull(id);
    handle = blankToNull(handle);
    if (handle != null && handle.startsWith("@")) {
      handle = handle.substring(1);
    }
    if (id == null && handle == null) {
      throw new IllegalArgumentException("an account needs an id or a handle");
    }
  }

  public static AccountRef ofId(String id) {
    return new AccountRef(id, null);
  }

  public static AccountRef ofHandle(String handle) {
    return new AccountRef(null, handle);
  }

  /** Whoever made an archive that does not say who it is. */
  public static AccountRef ownerOf(String archive) {
    return ofHandle("owner of " + archive);
  }

  /** Returns the reference, or null if neither id nor handle holds anything. */
  public static AccountRef orNull(String id, String handle) {
    return blankToNull(id) == null && blankToNull(handle) == null
        ? null
        : new AccountRef(id, handle);
  }

  /** The handle as it is compared: platforms ignore its case. Null if there is no handle. */
  public String foldedHandle() {
    return handle == null ? null : handle.toLowerCase(Locale.ROOT);
  }

  private static String blankToNull(String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }
}
