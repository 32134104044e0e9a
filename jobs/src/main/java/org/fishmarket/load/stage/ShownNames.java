package org.fishmarket.load.stage;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of files and folders as tables and report show them. Platforms put people into the names of
 * their exports: Facebook the name of the profile, LinkedIn and Twitter the number of the member.
 * Pseudonyms take their places; dates, and names that somebody chose, stay.
 */
public final class ShownNames implements UnaryOperator<String> {
  /** {@code facebook-jane.doe.zip}, {@code facebook-janedoe-2024-05-01-AbCdEf}. */
  private static final Pattern PROFILE =
      Pattern.compile(
          "(?i)^(facebook-)(?!\\d{4}-|(?:archive|backup|data|download|export|groups|pages|posts)\\b)"
              + "([\\w.]+?)(?=(?:-\\d{4}-\\d\\d-.*|[-_ ]?part.*|\\s?\\(\\d+\\))?"
              + "\\.zip$|-\\d{4}-\\d\\d-)");

  private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\d])\\d{7,20}(?![\\p{L}\\d])");

  private static final Pattern DATE =
      Pattern.compile("(?:19|20)\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?:\\d\\d){0,3}");

  private final Pseudonyms pseudonyms;

  /**
   * @param key of the pseudonyms
   */
  public ShownNames(byte[] key) {
    this.pseudonyms = new Pseudonyms(key);
  }

  /**
   * The name to be shown.
   *
   * @param name of one file or folder, or a path with {@code /}
   */
  @Override
  public String apply(String name) {
    String[] segments = name.split("/", -1);
    for (int i = 0; i < segments.length; i++) {
      segments[i] = segment(segments[i]);
    }
    return String.join("/", segments);
  }

  private String segment(String name) {
    String unnamed =
        PROFILE.matcher(name).replaceFirst(found -> found.group(1) + shown(found.group(2)));
    Matcher numbers = NUMBER.matcher(unnamed);
    return numbers.replaceAll(
        found -> DATE.matcher(found.group()).matches() ? found.group() : shown(found.group()));
  }

  private String shown(String person) {
    return Pseudonyms.shortForm(pseudonyms.handle("file name", person));
  }
}
