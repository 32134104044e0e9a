package org.fishmarket.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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
    Map<String, List<String>> claims = new LinkedHashMap<>();
    Claims.needs().forEach((claim, needs) -> claims.put(claim, lacking(needs, files)));
    return claims;
  }

  private static List<String> lacking(Set<Need> needs, List<Seen> files) {
    List<String> lacking = new ArrayList<>();
    for (Need need : needs) {
      String what = lacking(need, files);
      if (what != null && !lacking.contains(what)) {
        lacking.add(what);
      }
    }
    return lacking;
  }

  private static String lacking(Need need, List<Seen> files) {
    boolean engaged = has(files, "likes") || has(files, "shares") || has(files, "replies");
    boolean several =
        files.stream().anyMatch(file -> file.accounts() != null && file.accounts() > 1);
    return switch (need) {
      case ENGAGEMENT -> engaged ? null : "likes, shares or replies";
      case TIMES -> has(files, "times") ? null : "times";
      case NETWORKS ->
          engaged || has(files, "groups") ? null : "groups, or likes, shares or replies";
      case REPLIES, CODED_REPLIES, REPLY_ACTS, THREADS ->
          several && has(files, "answers") ? null : "answers between accounts";
      case MESSAGES, EXCHANGES ->
          several && (has(files, "answers") || has(files, "mentions"))
              ? null
              : "answers or mentions between accounts";
      default -> has(files, "texts") ? null : "texts";
    };
  }

  private static boolean has(List<Seen> files, String what) {
    return files.stream()
        .anyMatch(file -> file.measured() != null && file.measured().containsKey(what));
  }
}
