package org.fishmarket.report.read;

/** How much of each table the driver takes; beyond that it counts, and the CSV files hold all. */
final class Bounds {
  static final int COHORTS = 1_000;

  /** Cohorts that are shown over time and with their cues. */
  static final int CLOSER = 30;

  /** Findings that are no difference of two cohorts, so about as many as cohorts and measures. */
  static final int FINDINGS = 20_000;

  /** Differences grow with the square of the cohorts; the surest are kept. */
  static final int DIFFERENCES = 2_000;

  static final int ARCHIVES = 1_000;
  static final int REASONS = 500;

  /** Names of files of one archive that were not read for one reason. */
  static final int NAMES = 40;

  /** Claims times formats. */
  static final int AVAILABLE = 1_000;

  /** Words for what is missing, of one claim in one format. */
  static final int GAPS = 3;

  private Bounds() {}
}
