package org.fishmarket.report.story;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One sentence of what was found.
 *
 * @param parts of the sentence, in order
 * @param sure how sure it is, in words
 * @param basis what it rests on
 * @param verdict of its finding; null for a bare description
 * @param claim slug of the claim it belongs to; null for a bare description
 * @param at place in report.json of the finding or cohort that it tells
 */
public record Sentence(
    List<Part> parts, String sure, List<Part> basis, String verdict, String claim, String at) {
  /** The sentence as plain text. */
  public String text() {
    return join(parts);
  }

  /** True if its claim is supported or contradicted. */
  public boolean settled() {
    return "supported".equals(verdict) || "contradicted".equals(verdict);
  }

  /** What it rests on as plain text. */
  public String basisText() {
    return join(basis);
  }

  private static String join(List<Part> parts) {
    return parts.stream().map(Part::text).collect(Collectors.joining());
  }
}
