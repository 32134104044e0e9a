package org.fishmarket.notebook.kernel;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/**
 * The notebook's Java: compiles cells by JShell, against the classes of this JVM, and runs them.
 */
final class Cells implements AutoCloseable {
  private static final Set<SubKind> VALUES =
      EnumSet.of(
          SubKind.TEMP_VAR_EXPRESSION_SUBKIND,
          SubKind.VAR_VALUE_SUBKIND,
          SubKind.OTHER_EXPRESSION_SUBKIND);

  private final CellRunner runner = new CellRunner();
  private final JShell shell;

  Cells() {
    shell = JShell.builder().executionEngine(new Here(), Map.of()).build();
    shell.addToClasspath(System.getProperty("java.class.path"));
  }

  /**
   * Runs a cell.
   *
   * @return the value of its last line if that is an expression without a semicolon; else null
   * @throws CellFailure if it does not compile, or throws
   */
  Object run(String cell) {
    Object shown = null;
    String rest = cell;
    while (!rest.isBlank()) {
      CompletionInfo next = analysis().analyzeCompletion(rest);
      switch (next.completeness()) {
        case EMPTY -> rest = "";
        case DEFINITELY_INCOMPLETE, CONSIDERED_INCOMPLETE ->
            throw CellFailure.mistake("The cell ends too early: a bracket or quote is not closed.");
        default -> {
          String left = next.remaining() == null ? "" : next.remaining();
          String own = rest.substring(0, rest.length() - left.length());
          Object value = snippet(next.source() == null ? own : next.source());
          shown = own.strip().endsWith(";") ? null : value;
          rest = left;
        }
      }
    }
    return shown;
  }

  private Object snippet(String source) {
    runner.forget();
    Object value = null;
    for (SnippetEvent event : shell.eval(source)) {
      if (runner.failure() != null) {
        throw CellFailure.thrown(runner.failure());
      }
      Snippet snippet = event.snippet();
      switch (event.status()) {
        case REJECTED -> throw CellFailure.mistake(mistakes(snippet));
        case RECOVERABLE_DEFINED, RECOVERABLE_NOT_DEFINED ->
            throw CellFailure.mistake(unknown((DeclarationSnippet) snippet));
        default -> {
          if (event.exception() != null) {
            throw CellFailure.thrown(event.exception());
          }
          value = VALUES.contains(snippet.subKind()) ? runner.value() : value;
        }
      }
    }
    return value;
  }

  private String mistakes(Snippet snippet) {
    return shell
        .diagnostics(snippet)
        .filter(Diag::isError)
        .map(mistake -> mistake.getMessage(Locale.ROOT) + "\n" + line(snippet.source(), mistake))
        .collect(Collectors.joining("\n\n"));
  }

  private String unknown(DeclarationSnippet snippet) {
    List<String> names = shell.unresolvedDependencies(snippet).toList();
    return names.isEmpty() ? mistakes(snippet) : "not known: " + String.join(", ", names);
  }

  /** The line of the source that a message is of. */
  private static String line(String source, Diag mistake) {
    int at = (int) Math.min(Math.max(mistake.getPosition(), 0), source.length());
    int from = source.lastIndexOf('\n', at - 1) + 1;
    int to = source.indexOf('\n', at);
    return source.substring(from, to < 0 ? source.length() : to).strip();
  }

  SourceCodeAnalysis analysis() {
    return shell.sourceCodeAnalysis();
  }

  @Override
  public void close() {
    shell.close();
  }

  private final class Here implements ExecutionControlProvider {
    @Override
    public String name() {
      return "here";
    }

    @Override
    public ExecutionControl generate(ExecutionEnv env, Map<String, String> parameters) {
      return runner;
    }
  }
}
