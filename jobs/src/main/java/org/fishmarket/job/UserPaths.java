package org.fishmarket.job;

import java.util.regex.Pattern;

/** Takes the name of the user out of paths. */
final class UserPaths {
  /** Before a path or a part of one: what cannot be part of a longer name. */
  private static final String BEGINS = "(?<![\\w.-])";

  private static final String ENDS = "(?![\\w.-])";

  private UserPaths() {}

  /** The text with the home folder as {@code ~}, and folders named after the user too. */
  static String hidden(String text) {
    return hidden(text, System.getProperty("user.home"), System.getProperty("user.name"));
  }

  static String hidden(String text, String home, String user) {
    String away = text.replaceAll(BEGINS + Pattern.quote(home) + ENDS, "~");
    return away.replaceAll("(?<=[/\\\\])" + Pattern.quote(user) + ENDS, "~");
  }
}
