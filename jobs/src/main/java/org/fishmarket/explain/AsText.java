package org.fishmarket.explain;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Explanations for reading, an empty line between posts. */
final class AsText {
  private AsText() {}

  static void write(List<Explained> posts, int strongest, Writer out) throws IOException {
    String between = "";
    for (Explained post : posts) {
      out.write(between);
      if (post.id() != null) {
        out.write("post " + post.id() + (post.coder() == null ? "" : ", coder: " + post.coder()));
        out.write("\n");
      }
      out.write(post.explanation().text(strongest));
      between = "\n";
    }
  }
}
