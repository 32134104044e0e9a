package org.fishmarket.report.story;

import java.util.List;

/**
 * Something to know before one trusts the figures.
 *
 * @param kind short name, for report.json
 * @param title in a few words
 * @param section id of the place in the page that says more
 * @param parts the explanation
 */
public record Alert(String kind, String title, String section, List<Part> parts) {
  /** The explanation as plain text. */
  public String text() {
    StringBuilder text = new StringBuilder();
    parts.forEach(part -> text.append(part.text()));
    return text.toString();
  }
}
