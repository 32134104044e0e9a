package org.fishmarket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fishmarket.testing.CommandLineRun;
import org.fishmarket.testing.TinyInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Researchers add their words to a report, and take them away again. */
class NotesTest {
  @TempDir Path folder;

  private Path notes(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void notesStayUntilOthersTakeTheirPlace() throws IOException {
    Path out = folder.resolve("out");
    Path first = notes("first.md", "\uFEFF# Why *these* stalls\n\nThe year of the **flood**.\n");
    Path input = TinyInput.write(folder.resolve("input"));
    CommandLineRun.succeeding(
        "run",
        input,
        "--out",
        out,
        "--key",
        CommandLineRun.key(folder),
        "--replicates",
        "100",
        "--notes",
        first,
        "-q");
    String page = Files.readString(out.resolve("report.html"));
    assertThat(page)
        .contains("Notes by the authors", "<h3>Why <em>these</em> stalls</h3>", "href=\"#notes\"");
    assertThat(out.resolve("notes.md")).content().startsWith("# Why");
    assertThat(out.resolve("README.txt")).content().contains("\nnotes.md ");
    String manifest = Files.readString(out.resolve("manifest.json"));
    assertThat(manifest).containsPattern("\"notes\" : \"sha256 [0-9a-f]{64}\"");

    Files.delete(first);
    CommandLineRun.succeeding("report", out, "-q");
    assertThat(out.resolve("report.html")).content().isEqualTo(page);
    CommandLineRun.succeeding("report", out, "--notes", notes("new.md", "No flood."), "-q");
    assertThat(Files.readString(out.resolve("report.html")))
        .contains("<p>No flood.</p>")
        .doesNotContain("<h3>Why");
    CommandLineRun.succeeding("report", out, "--notes", notes("empty.md", "\n"), "-q");
    assertThat(Files.readString(out.resolve("report.html")))
        .doesNotContain("Notes by the authors", "flood");
    assertThat(out.resolve("notes.md")).doesNotExist();
    assertThat(out.resolve("README.txt")).content().doesNotContain("notes.md");
  }

  @ParameterizedTest
  @ValueSource(strings = {"missing", "binary", "latin", "large", "."})
  void whatIsNoTextIsRefusedBeforeAnythingIsDone(String name) throws IOException {
    Files.write(folder.resolve("binary"), new byte[] {'a', 0, 'b'});
    Files.write(folder.resolve("latin"), new byte[] {'a', (byte) 0xE9, 'b'});
    Files.writeString(folder.resolve("large"), "a".repeat((256 << 10) + 1));
    Path out = folder.resolve("out");
    CommandLineRun run =
        CommandLineRun.of(
            "run",
            TinyInput.write(folder.resolve("input")),
            "--out",
            out,
            "--notes",
            folder.resolve(name));
    assertThat(run.code()).as(run.err()).isEqualTo(2);
    assertThat(run.err())
        .contains(folder.resolve(name).toString(), "Markdown", "256 KB")
        .doesNotContain("\tat ");
    assertThat(out).doesNotExist();
  }
}
