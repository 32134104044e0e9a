package org.fishmarket.load.stage;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the names of people out of texts and addresses. */
final class Texts {
  /**
   * Not what follows a Latin letter or digit, which is mail; other scripts write without blanks.
   */
  private static final Pattern HANDLE = Pattern.compile("(?<![\\w@＠])[@＠](\\w{1,40})");

  /** Addresses on the platforms themselves: what follows the host names people. */
  private static final Pattern OWN =
      Pattern.compile(
          "(https?://(?:[a-z-]+\\.)?(?:twitter|x|facebook|fb|linkedin|instagram|threads|tiktok)"
              + "\\.(?:com|net|me))/[^\\s\"<>]*",
          Pattern.CASE_INSENSITIVE);

  private Texts() {}

  /**
   * Replaces each handle by its short pseudonym and cuts the platforms' own addresses to the host.
   *
   * @param known pseudonyms of the accounts that the post names, by folded handle or id
   * @param platform for the handles that are not among them
   */
  static String withoutNames(
      String text, Map<String, String> known, String platform, Pseudonyms pseudonyms) {
    if (text == null) {
      return null;
    }
    String cut = text.indexOf("://") < 0 ? text : OWN.matcher(text).replaceAll("$1");
    if (cut.indexOf('@') < 0 && cut.indexOf('＠') < 0) {
      return cut;
    }
    Matcher handles = HANDLE.matcher(cut);
    StringBuilder replaced = new StringBuilder(cut.length());
    while (handles.find()) {
      String handle = handles.group(1).toLowerCase(Locale.ROOT);
      String pseudonym = known.get(handle);
      if (pseudonym == null) {
        pseudonym = pseudonyms.handle(platform, handle);
      }
      handles.appendReplacement(replaced, "@" + Pseudonyms.shortForm(pseudonym));
    }
    return handles.appendTail(replaced).toString();
  }

  /** The address as the table keeps it. */
  static String link(String address) {
    return OWN.matcher(address).replaceAll("$1");
  }
}
