package org.fishmarket.explain;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

/** How explanations are written. None holds the text of a post, but all hold words of it. */
public enum Format {
  /** For reading. */
  TEXT {
    @Override
    void write(List<Explained> posts, int strongest, Writer out) throws IOException {
      AsText.write(posts, strongest, out);
    }
  },
  /** For tables: a row for each word, cue or shape. */
  TSV {
    @Override
    void write(List<Explained> posts, int strongest, Writer out) throws IOException {
      AsTsv.write(posts, strongest, out);
    }
  },
  /** For programs: a list with an object for each post. */
  JSON {
    @Override
    void write(List<Explained> posts, int strongest, Writer out) throws IOException {
      AsJson.write(posts, strongest, out);
    }
  };

  /** The name on the command line. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Writes explanations and flushes.
   *
   * @param strongest how many words and cues of each post are shown
   */
  public void print(List<Explained> posts, int strongest, Writer out) throws IOException {
    write(posts, strongest, out);
    out.flush();
  }

  abstract void write(List<Explained> posts, int strongest, Writer out) throws IOException;
}
