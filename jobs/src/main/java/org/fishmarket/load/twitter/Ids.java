package org.fishmarket.load.twitter;

import java.util.regex.Pattern;

/** What can be an id: posts and accounts are numbered, and all numbers fit into 64 bits. */
final class Ids {
  private static final Pattern ID = Pattern.compile("\\d{1,19}");

  private Ids() {}

  /** Whether it is one; null is none. Accounts that are gone are written as -1. */
  static boolean is(String id) {
    return id != null && ID.matcher(id).matches();
  }
}
