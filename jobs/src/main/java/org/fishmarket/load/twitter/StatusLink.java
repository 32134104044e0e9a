package org.fishmarket.load.twitter;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fishmarket.load.record.AccountRef;

/**
 * An address that leads to a post.
 *
 * @param author named in the address, null if it names none
 * @param post native id of the post
 */
record StatusLink(AccountRef author, String post) {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "https?://(?:www\\.|mobile\\.|m\\.)?(?:twitter|x)\\.com/(?:#!/)?(?:i/web|(\\w{1,20}))"
              + "/status(?:es)?/(\\d{1,19})(?!\\d).*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** Returns what the address leads to, or null if it does not lead to a post. */
  static StatusLink of(String address) {
    Matcher matcher = ADDRESS.matcher(address == null ? "" : address);
    if (!matcher.matches()) {
      return null;
    }
    String handle = matcher.group(1);
    return new StatusLink(
        handle == null || handle.equals("i") ? null : AccountRef.ofHandle(handle),
        matcher.group(2));
  }
}
