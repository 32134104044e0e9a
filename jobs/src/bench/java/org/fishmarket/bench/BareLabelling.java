package org.fishmarket.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.fishmarket.models.Classifier;

/**
 * Reads lines of API v1.1 and labels each text in the same loop, on two threads, and throws the
 * labels away: what a run cannot be faster than. Argument: the archives.
 */
final class BareLabelling {
  private static final JsonFactory JSON = new JsonFactory();
  private static final int THREADS = 2;
  private static final String TEXT = "full_text";

  private BareLabelling() {}

  public static void main(String[] words) {
    Classifier classifier = Classifier.shipped();
    Threads.rate(Folders.files(Path.of(words[0])), THREADS, file -> labelled(file, classifier));
  }

  private static int labelled(Path file, Classifier classifier) {
    try (GZIPInputStream lines = new GZIPInputStream(Files.newInputStream(file), 1 << 16);
        JsonParser parser = JSON.createParser(lines)) {
      int posts = 0;
      while (parser.nextToken() != null) {
        // texts that a message quotes lie deeper
        if (parser.currentToken() == JsonToken.VALUE_STRING
            && TEXT.equals(parser.currentName())
            && parser.getParsingContext().getParent().inRoot()) {
          classifier.label(parser.getText(), null);
          posts++;
        }
      }
      return posts;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
