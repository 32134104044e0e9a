package org.fishmarket.notebook.kernel;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import jdk.jshell.execution.DirectExecutionControl;

/**
 * Runs compiled cells in this JVM and on the kernel's thread, and keeps what came of them: JShell
 * itself only tells values as text.
 */
final class CellRunner extends DirectExecutionControl {
  private Object value;
  private Throwable failure;

  @Override
  protected String invoke(Method cell) throws Exception {
    // Spark's tasks find the classes of cells, and so their lambdas, by this loader
    Thread.currentThread().setContextClassLoader(cell.getDeclaringClass().getClassLoader());
    try {
      value = cell.invoke(null);
      return "";
    } catch (InvocationTargetException thrown) {
      failure = thrown.getCause();
      throw thrown;
    }
  }

  void forget() {
    value = null;
    failure = null;
  }

  /** The value of the last expression or declaration run; null if it had none. */
  Object value() {
    return value;
  }

  /** What the last run threw; null if nothing. */
  Throwable failure() {
    return failure;
  }
}
