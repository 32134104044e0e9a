package org.fishmarket.load.linkedin;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A post as LinkedIn's addresses name it.
 *
 * @param name {@code urn:li:share:123}, the address itself if no such name is in it, null if there
 *     is no address
 * @param group the number of the group that the post is in, null outside groups
 */
record Urn(String name, String group) {
  private static final Pattern NAME =
      Pattern.compile(
          "urn:li:(?:groupPost:(\\d+)-\\d+|(?:share|ugcPost|activity|article|linkedInArticle):\\d+)");

  /**
   * Finds the first post in an address, in which its name stands percent-encoded or plain.
   *
   * @param address null if there is none
   */
  static Urn of(String address) {
    if (address == null) {
      return new Urn(null, null);
    }
    String plain = decoded(address.strip());
    Matcher matcher = NAME.matcher(plain);
    return matcher.find()
        ? new Urn(matcher.group(), matcher.group(1))
        : new Urn(address.strip(), null);
  }

  private static String decoded(String address) {
    try {
      return URLDecoder.decode(address, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return address;
    }
  }
}
