package org.fishmarket.notebook;

/**
 * What a cell shows.
 *
 * @param html for the notebook, already escaped; null if there is only text
 * @param text the same for consoles and for those who search the notebook
 */
public record Html(String html, String text) {
  /** Plain text. */
  static Html text(Object value) {
    return new Html(null, String.valueOf(value));
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
