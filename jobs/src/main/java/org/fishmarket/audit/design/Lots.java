package org.fishmarket.audit.design;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Lots drawn for posts. A post's lot follows from the seed, what it is drawn for, and the post's
 * pseudonym alone, so a sample is the same in any partitioning: the n posts of a stratum with the
 * lowest lots are a simple random sample of it.
 *
 * @param seed of the drawing
 * @param what the lots are for; lots for one purpose say nothing of those for another
 */
public record Lots(long seed, String what) implements Serializable {
  /** No lot is as high. */
  public static final long END = Long.MAX_VALUE;

  /** A lot, evenly spread from 0 to {@link #END}: 63 bits of SHA-256. */
  public long of(String post) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((seed + "\0" + what + "\0" + post).getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(digest.digest()).getLong() & Long.MAX_VALUE;
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  /** Puts things in the order of the lots of their posts. */
  public <T> List<T> inOrder(List<T> things, Function<T, String> post) {
    return things.stream()
        .sorted(Comparator.<T>comparingLong(thing -> of(post.apply(thing))).thenComparing(post))
        .toList();
  }

  /**
   * A bound that the lowest lots of a stratum keep to, but for one time in a thousand million: so
   * few posts need be looked at.
   *
   * @param wanted how many of the lowest lots
   * @param posts of how many
   */
  public static long bound(long wanted, long posts) {
    double share = (wanted + 6 * Math.sqrt(wanted) + 20) / posts;
    return share >= 1 ? END : (long) (share * END);
  }
}
