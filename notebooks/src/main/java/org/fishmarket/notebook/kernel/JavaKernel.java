package org.fishmarket.notebook.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.stream.Collectors;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.Suggestion;
import org.apache.spark.sql.SparkSession;
import org.dflib.jjava.jupyter.channels.JupyterConnection;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.BaseKernelBuilder;
import org.dflib.jjava.jupyter.kernel.KernelConnectionProperties;
import org.dflib.jjava.jupyter.kernel.LanguageInfo;
import org.dflib.jjava.jupyter.kernel.ReplacementOptions;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.fishmarket.notebook.Html;
import org.fishmarket.notebook.Show;

/** A Jupyter kernel for Java in which the project's classes and Spark are at hand. */
public final class JavaKernel extends BaseKernel {
  private final Cells cells = new Cells();
  private final Thread[] busy = new Thread[1];

  private JavaKernel(Builder from) {
    super(
        "fishmarket",
        "1",
        from.java(),
        List.of(),
        null,
        from.io(),
        from.comms(),
        from.renderer(),
        null,
        null,
        false,
        from.styler());
  }

  /**
   * Serves one notebook until it is closed.
   *
   * @param args the connection file that Jupyter wrote
   */
  public static void main(String[] args) throws IOException, GeneralSecurityException {
    String file = Files.readString(Path.of(args[0]));
    JupyterConnection connection = new JupyterConnection(KernelConnectionProperties.parse(file));
    JavaKernel kernel = new Builder().build();
    kernel.becomeHandlerForConnection(connection);
    kernel.onStartup();
    Show.to(html -> kernel.display(data(html)));
    connection.connect();
    connection.waitUntilClose();
    // Spark leaves threads behind that would keep the JVM
    Runtime.getRuntime().halt(0);
  }

  @Override
  public Object evalRaw(String source) {
    running(Thread.currentThread());
    try {
      return cells.run(source);
    } finally {
      running(null);
      // an interrupt that came too late is not for the next cell
      Thread.interrupted();
    }
  }

  @Override
  public DisplayData eval(String source) {
    Object value = evalRaw(source);
    return value == null ? null : data(Show.of(value));
  }

  private static DisplayData data(Html shown) {
    DisplayData data = new DisplayData();
    data.putText(shown.text());
    if (shown.html() != null) {
      data.putHTML(shown.html());
    }
    return data;
  }

  private void running(Thread thread) {
    synchronized (busy) {
      busy[0] = thread;
    }
  }

  @Override
  public void interrupt() {
    if (!SparkSession.getActiveSession().isEmpty() || !SparkSession.getDefaultSession().isEmpty()) {
      SparkSession.active().sparkContext().cancelAllJobs();
    }
    synchronized (busy) {
      if (busy[0] != null) {
        busy[0].interrupt();
      }
    }
  }

  @Override
  public DisplayData inspect(String code, int at, boolean extraDetail) {
    String found =
        cells.analysis().documentation(code, at, true).stream()
            .map(SourceCodeAnalysis.Documentation::signature)
            .collect(Collectors.joining("\n"));
    return found.isEmpty() ? null : new DisplayData(found);
  }

  @Override
  public ReplacementOptions complete(String code, int at) {
    int[] from = new int[1];
    List<String> words =
        cells.analysis().completionSuggestions(code, at, from).stream()
            .map(Suggestion::continuation)
            .distinct()
            .toList();
    return new ReplacementOptions(words, from[0], at);
  }

  @Override
  public String isComplete(String code) {
    Completeness found = cells.analysis().analyzeCompletion(code).completeness();
    return switch (found) {
      case COMPLETE, COMPLETE_WITH_SEMI, EMPTY -> IS_COMPLETE_YES;
      case DEFINITELY_INCOMPLETE, CONSIDERED_INCOMPLETE -> "  ";
      case UNKNOWN -> IS_COMPLETE_BAD;
    };
  }

  @Override
  public List<String> formatError(Throwable failure) {
    return failure instanceof CellFailure told ? told.lines() : super.formatError(failure);
  }

  @Override
  public void onShutdown(boolean isRestarting) {
    cells.close();
    super.onShutdown(isRestarting);
  }

  private static final class Builder extends BaseKernelBuilder<Builder, JavaKernel> {
    @Override
    public JavaKernel build() {
      return new JavaKernel(this);
    }

    org.dflib.jjava.jupyter.kernel.JupyterIO io() {
      return buildJupyterIO(buildJupyterIOEncoding());
    }

    org.dflib.jjava.jupyter.kernel.comm.CommManager comms() {
      return buildCommManager();
    }

    org.dflib.jjava.jupyter.kernel.display.Renderer renderer() {
      return buildRenderer();
    }

    org.dflib.jjava.jupyter.kernel.util.StringStyler styler() {
      return buildErrorStyler();
    }

    LanguageInfo java() {
      return new LanguageInfo.Builder("Java")
          .version(Runtime.version().toString())
          .mimetype("text/x-java")
          .fileExtension(".java")
          .pygments("java")
          .codemirror("java")
          .build();
    }
  }
}
