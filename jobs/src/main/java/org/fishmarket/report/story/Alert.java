package org.fishmarket.report.story;

import java.util.List;

/**
 * Something to know before one trusts the figures.
 *
 * @param kind short name, for report.json
 * @param title in a few words
 * @param parts the explanation
 */
public record Alert(String kind, String title, List<Part> parts) {
  /** The explanation as plain text. */
  public String text() {
    StringBuilder text = new StringBuilder();
    parts.forEach(part -> text.append(part.text()));
    return text.toString();
  }
}
