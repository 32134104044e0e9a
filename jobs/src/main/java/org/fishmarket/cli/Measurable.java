package org.fishmarket.cli;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fishmarket.compare.availability.Need;
import org.fishmarket.compare.claim.Claims;
import org.fishmarket.inspect.Seen;

/**
 * Which claims could be measured on files that were looked at. Whether there is enough for a
 * figure, and whether posts can be coded, only a run tells.
 */
final class Measurable {
  private Measurable() {}

  /** Each claim's slug with what the files lack for it, in words; an empty list if nothing. */
  static Map<String, List<String>> claims(List<Seen> files) {
    Set<String> given = new HashSet<>();
    boolean several = false;
    for (Seen file : files) {
      if (file.measured() != null) {
        given.addAll(file.measured().keySet());
      }
      several |= file.accounts() != null && file.accounts() > 1;
    }
    Map<String, List<String>> claims = new LinkedHashMap<>();
    for (Map.Entry<String, Set<Need>> claim : Claims.needs().entrySet()) {
      Set<String> lacking = new LinkedHashSet<>();
      for (Need need : claim.getValue()) {
        lacking.add(lacking(need, given, several));
      }
      lacking.remove(null);
      claims.put(claim.getKey(), List.copyOf(lacking));
    }
    return claims;
  }

  /** Null if nothing is. */
  private static String lacking(Need need, Set<String> given, boolean several) {
    boolean engaged =
        given.contains("likes") || given.contains("shares") || given.contains("replies");
    return switch (need) {
      case ENGAGEMENT -> engaged ? null : "likes, shares or replies";
      case TIMES -> given.contains("times") ? null : "times";
      case NETWORKS ->
          engaged || given.contains("groups") ? null : "groups, or likes, shares or replies";
      case REPLIES, CODED_REPLIES, REPLY_ACTS, THREADS ->
          several && given.contains("answers") ? null : "answers between accounts";
      case MESSAGES, EXCHANGES ->
          several && (given.contains("answers") || given.contains("mentions"))
              ? null
              : "answers or mentions between accounts";
      default -> given.contains("texts") ? null : "texts";
    };
  }
}
