package org.fishmarket.load.stage;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.fishmarket.load.record.AccountRef;

/**
 * Turns native ids into pseudonyms: HMAC-SHA-256 under the user's key, cut to 112 bits, in base 32
 * (RFC 4648, lower case), after one letter for what it names. The same key gives the same
 * pseudonyms in every run; without the key they cannot be traced back. Not safe to share by
 * threads.
 */
public final class Pseudonyms {
  /** First letter of an account known by its platform's id. */
  public static final char ACCOUNT = 'a';

  /** First letter of an account known by its handle only. */
  public static final char HANDLE = 'h';

  private static final char POST = 'p';
  private static final char GROUP = 'g';
  private static final int BYTES = 14;
  private static final int SHORT = 8;
  private static final char[] BASE32 = "abcdefghijklmnopqrstuvwxyz234567".toCharArray();

  private final Mac mac;

  public Pseudonyms(byte[] key) {
    try {
      mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("this Java has no HmacSHA256", impossible);
    }
  }

  /** The account's pseudonym, by its id if it has one, else by its handle; null for null. */
  public String account(String platform, AccountRef account) {
    if (account == null) {
      return null;
    }
    return account.id() != null
        ? name(ACCOUNT, platform, account.id())
        : handle(platform, account.handle());
  }

  /** The pseudonym by which an account is known where only its handle is given. */
  public String handle(String platform, String handle) {
    return name(HANDLE, platform, handle.toLowerCase(Locale.ROOT));
  }

  /** The post's pseudonym; null for null. */
  public String post(String platform, String id) {
    return id == null ? null : name(POST, platform, id);
  }

  /** The pseudonym of a post without id, made from what it holds. */
  String content(String platform, String... parts) {
    return name(POST, platform, "content", String.join("\u0000", parts));
  }

  /** A group that is known by a number becomes a pseudonym; a name stays, null stays null. */
  public String group(String platform, String group) {
    return group == null || !group.matches("[\\d_]+") ? group : name(GROUP, platform, group);
  }

  /** A key under which a note and the beginning of its post meet. */
  String note(String archive, String second, String beginning) {
    return name('n', archive, second, beginning);
  }

  /** The form that stands for a handle inside a text: eight characters of the pseudonym. */
  public static String shortForm(String pseudonym) {
    return pseudonym.substring(1, 1 + SHORT);
  }

  private String name(char what, String... parts) {
    mac.update((byte) what);
    for (String part : parts) {
      mac.update((byte) 0);
      mac.update(part.getBytes(StandardCharsets.UTF_8));
    }
    return what + base32(mac.doFinal());
  }

  private static String base32(byte[] bytes) {
    StringBuilder text = new StringBuilder(24);
    int buffer = 0;
    int bits = 0;
    for (int i = 0; i < BYTES; i++) {
      buffer = buffer << 8 | bytes[i] & 0xff;
      bits += 8;
      while (bits >= 5) {
        bits -= 5;
        text.append(BASE32[buffer >> bits & 31]);
      }
    }
    if (bits > 0) {
      text.append(BASE32[buffer << (5 - bits) & 31]);
    }
    return text.toString();
  }
}
