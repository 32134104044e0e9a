package org.fishmarket.compare.history;

import java.util.concurrent.TimeUnit;

/** Spans of time in microseconds. */
final class Spans {
  static final long MINUTE = TimeUnit.MINUTES.toMicros(1);

  /** How long an answer, or further complaints, are waited for. */
  static final long WEEK = TimeUnit.DAYS.toMicros(7);

  /** How long a relationship has to grow after the first message. */
  static final long MONTH = TimeUnit.DAYS.toMicros(28);

  /** How far back a relationship is remembered. */
  static final long QUARTER = TimeUnit.DAYS.toMicros(90);

  private Spans() {}
}
