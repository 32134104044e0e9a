package org.fishmarket.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import jdk.jshell.JShell;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of notebooks as they are checked in, with and without Jupyter. */
class NotebookFilesTest {
  @TempDir Path temp;

  static Stream<Path> notebooks() throws IOException {
    return NotebookFile.all();
  }

  @Test
  void thereAreThree() throws IOException {
    assertThat(notebooks().map(file -> file.getFileName().toString()))
        .containsExactly(
            "1-a-first-look.ipynb", "2-my-own-finding.ipynb", "3-audit-and-retrain.ipynb");
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void nothingOfARunIsSaved(Path file) {
    NotebookFile notebook = NotebookFile.read(file);
    assertThat(notebook.cells("code"))
        .hasSizeGreaterThan(5)
        .allSatisfy(
            cell -> {
              assertThat(cell.path("outputs")).isEmpty();
              assertThat(cell.path("execution_count").isNull()).isTrue();
            });
    assertThat(notebook.json().at("/metadata/kernelspec/name").asText()).isEqualTo("fishmarket");
    assertThat(NotebookFile.text(notebook.json().at("/cells/0/source"))).startsWith("# ");
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void itsCellsCompile(Path file) {
    StringBuilder imports = new StringBuilder();
    StringBuilder body = new StringBuilder();
    try (JShell shell = JShell.create()) {
      for (JsonNode cell : NotebookFile.read(file).cells("code")) {
        String rest = NotebookFile.text(cell.path("source"));
        while (!rest.isBlank()) {
          CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
          if (next.completeness() == Completeness.EMPTY) {
            break;
          }
          String own = rest.substring(0, rest.length() - next.remaining().length()).strip();
          boolean ends = own.endsWith(";") || own.endsWith("}");
          if (own.startsWith("import ")) {
            imports.append(own).append('\n');
          } else {
            String value = "Object shown" + body.length() + " = " + own + ";";
            body.append(ends ? own : value).append('\n');
          }
          rest = next.remaining();
        }
      }
    }
    String source =
        imports + "class Notes {\nstatic void run() throws Exception {\n" + body + "}\n}\n";
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    List<String> options =
        List.of("-cp", System.getProperty("java.class.path"), "-d", temp.toString(), "-proc:none");
    boolean compiled =
        compiler.getTask(said, null, null, options, null, List.of(new Source(source))).call();
    assertThat(compiled).as(said + "\n" + numbered(source)).isTrue();
  }

  private static String numbered(String source) {
    int[] line = {0};
    return source.lines().map(text -> ++line[0] + " " + text).collect(Collectors.joining("\n"));
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String text) {
      super(URI.create("string:///Notes.java"), JavaFileObject.Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreErrors) {
      return text;
    }
  }
}
