package org.fishmarket.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.FileReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * Reads archives by the libraries that {@code load} reads them by, on two threads, and throws away
 * what it reads. Arguments: {@code json} or {@code csv}, and the archives.
 */
final class BareReading {
  private static final JsonFactory JSON = new JsonFactory();
  private static final int THREADS = 2;

  private BareReading() {}

  public static void main(String[] words) {
    System.out.println(Work.BEGINS);
    boolean csv = words[0].equals("csv");
    Threads.rate(
        Folders.files(Path.of(words[1])), THREADS, file -> csv ? cells(file) : tokens(file));
    System.out.println(Work.ENDS);
  }

  private static int tokens(Path file) {
    try (JsonParser parser = JSON.createParser(file.toFile())) {
      int characters = 0;
      while (parser.nextToken() != null) {
        // a text is decoded only when it is asked for
        characters += parser.getTextLength();
      }
      return characters;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static int cells(Path file) {
    try (FileReader text = new FileReader(file.toFile(), StandardCharsets.UTF_8);
        CSVParser rows = CSVParser.parse(text, CSVFormat.RFC4180)) {
      return rows.stream().mapToInt(row -> row.size()).sum();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
