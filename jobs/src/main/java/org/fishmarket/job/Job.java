package org.fishmarket.job;

import java.util.Map;

/** One step of the flow: reads tables of the steps before, writes its own. */
public interface Job {
  /** The name on the command line and in the manifest. */
  String name();

  /**
   * Looks at everything that can be a mistake of the user, before anything is changed.
   *
   * @throws org.fishmarket.models.UserException if there is one
   */
  default void check(JobContext context) {}

  /**
   * Does the work. Its tables are complete when it returns; if it fails they are not used. What it
   * writes aside takes the place of earlier tables after it has returned.
   *
   * @return facts for the manifest
   */
  Map<String, String> execute(JobContext context);

  /** What else of the run's state is true once this job is done; usually all that was before. */
  default RunState revised(RunState state) {
    return state;
  }
}
