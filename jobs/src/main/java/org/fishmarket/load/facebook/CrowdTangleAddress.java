package org.fishmarket.load.facebook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the address of a post tells, for a spreadsheet leaves of a number no more than 7.03E+14.
 *
 * @param account the page's or group's number, null if the address does not hold it
 * @param post the post's number, null if the address does not hold it
 */
record CrowdTangleAddress(String account, String post) {
  /** Longer addresses are not looked into. */
  private static final int LONGEST = 2000;

  private static final Pattern IN_GROUP =
      Pattern.compile("/groups/([^/?]+)/(?:permalink|posts)/(\\d+)");
  private static final Pattern ON_PAGE =
      Pattern.compile("facebook\\.com/(?:pg/)?(\\d+)/|[?&]id=(\\d+)");
  private static final Pattern POST =
      Pattern.compile(
          "(?:/(?:posts|videos|photos|reel)/(?:[^?]*/)?|[?&](?:story_fbid|fbid|v)=)"
              + "(\\d+)/?(?:[?&#]|$)");

  /**
   * Takes an address apart.
   *
   * @param url null if the table gives none
   */
  static CrowdTangleAddress of(String url) {
    if (url == null || url.length() > LONGEST) {
      return new CrowdTangleAddress(null, null);
    }
    Matcher group = IN_GROUP.matcher(url);
    if (group.find()) {
      String name = group.group(1);
      return new CrowdTangleAddress(name.matches("\\d+") ? name : null, group.group(2));
    }
    Matcher page = ON_PAGE.matcher(url);
    Matcher post = POST.matcher(url);
    String account = !page.find() ? null : page.group(1) == null ? page.group(2) : page.group(1);
    return new CrowdTangleAddress(account, post.find() ? post.group(1) : null);
  }
}
