package org.fishmarket.notebook.kernel;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.AnalysisException;
import org.fishmarket.models.UserException;

/** A cell that does not compile, or threw: told as a reader of the notebook needs it. */
final class CellFailure extends RuntimeException {
  private static final String CELLS = "REPL.";
  private static final int FRAMES = 12;

  private final transient List<String> lines;

  private CellFailure(String message, List<String> lines) {
    // the frames below a cell are the kernel's, and of no use to anybody
    super(message, null, false, false);
    this.lines = List.copyOf(lines);
  }

  /** A mistake in the code. */
  static CellFailure mistake(String message) {
    return new CellFailure(message, message.lines().toList());
  }

  /** What a cell threw. A mistake that the program explains is told by its message alone. */
  static CellFailure thrown(Throwable cause) {
    String message = cause.getMessage();
    if (cause instanceof UserException) {
      return mistake(message);
    }
    if (cause instanceof AnalysisException wrong) {
      // its whole message shows the plan of the query
      return mistake(wrong.getSimpleMessage());
    }
    List<String> lines = new ArrayList<>();
    lines.add(cause.toString());
    for (StackTraceElement frame : cause.getStackTrace()) {
      // below the cell there is only the kernel
      boolean cell = frame.getClassName().startsWith(CELLS);
      if (cell || lines.size() > FRAMES) {
        break;
      }
      lines.add("    at " + frame);
    }
    for (Throwable behind = cause.getCause(); behind != null; behind = behind.getCause()) {
      lines.add("because of " + behind);
    }
    return new CellFailure(cause.getClass().getSimpleName() + ": " + message, lines);
  }

  List<String> lines() {
    return lines;
  }
}
