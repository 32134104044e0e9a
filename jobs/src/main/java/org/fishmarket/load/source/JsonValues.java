package org.fishmarket.load.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.fishmarket.load.record.Sink;

/** The JSON values of a collection: one a line, or the elements of an array. */
public final class JsonValues {
  /** Takes one value. */
  @FunctionalInterface
  public interface Consumer {
    /**
     * @param position where it stands, for people
     * @param value an object, or whatever stands there
     */
    void value(String position, JsonNode value) throws IOException;
  }

  private JsonValues() {}

  /** Whether each line holds a value of its own; no if one value spans several lines. */
  public static boolean linewise(Head head) {
    String text = head.text().stripLeading();
    if (!text.startsWith("{")) {
      return false;
    }
    int end = text.indexOf('\n');
    if (end < 0) {
      return true;
    }
    if (text.substring(end).stripLeading().startsWith("{")) {
      return true; // even if the first line is a broken one
    }
    try {
      return Json.parse(text.substring(0, end)).isObject();
    } catch (IOException spansLines) {
      return false;
    }
  }

  /** Streams the values of the file's range; a broken line is quarantined, and reading goes on. */
  public static void read(SourceFile file, Sink sink, Consumer consumer) throws IOException {
    if (file.start() > 0 || linewise(Head.of(file))) {
      Lines.read(file, (at, line, length) -> line(at, line, length, sink, consumer));
      return;
    }
    try (InputStream in = file.open()) {
      Json.elements(
          in,
          Set.of(),
          (index, root, value) -> consumer.value("record " + index, BrowserItem.turnedBack(value)));
    }
  }

  private static void line(long at, String line, long length, Sink sink, Consumer consumer)
      throws IOException {
    String position = "byte " + at;
    JsonNode value;
    try {
      if (line == null) {
        throw new IOException(
            length > Lines.LONGEST
                ? "the line is longer than " + Lines.LONGEST + " bytes"
                : "the line is not UTF-8");
      }
      value = Json.parse(line);
    } catch (IOException broken) {
      sink.begin(position);
      sink.quarantine(broken.getMessage(), (int) Math.min(length, Integer.MAX_VALUE));
      return;
    }
    consumer.value(position, BrowserItem.turnedBack(value));
  }
}
