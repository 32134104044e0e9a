package org.fishmarket.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A notebook as it lies on the disk. */
record NotebookFile(Path path, JsonNode json) {
  static final Path FOLDER = Path.of(".").toAbsolutePath().normalize();

  static NotebookFile read(Path path) {
    try {
      return new NotebookFile(path, new ObjectMapper().readTree(path.toFile()));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  static Stream<Path> all() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".ipynb")).sorted().toList().stream();
    }
  }

  List<JsonNode> cells(String type) {
    List<JsonNode> cells = new ArrayList<>();
    json.path("cells")
        .forEach(
            cell -> {
              if (cell.path("cell_type").asText().equals(type)) {
                cells.add(cell);
              }
            });
    return cells;
  }

  static String text(JsonNode lines) {
    StringBuilder text = new StringBuilder();
    if (lines.isTextual()) {
      return lines.asText();
    }
    lines.forEach(line -> text.append(line.asText()));
    return text.toString();
  }

  /** All that code cells show, of a kind such as {@code text/html}, or {@code stream}. */
  List<String> outputs(String kind) {
    List<String> shown = new ArrayList<>();
    for (JsonNode cell : cells("code")) {
      for (JsonNode output : cell.path("outputs")) {
        boolean stream = output.path("output_type").asText().equals("stream");
        JsonNode lines = stream ? output.path("text") : output.path("data").path(kind);
        if (stream == kind.equals("stream") && !lines.isMissingNode()) {
          shown.add(text(lines));
        }
      }
    }
    return shown;
  }
}
