/**
 * The benchmark: each {@link org.fishmarket.bench.Benchmark} sets a part of fishmarket beside
 * another way of doing it, in one run on one machine, and {@code docs/performance.md} is written
 * from what was measured. Ratios are what counts: seconds hang on the machine and on what else it
 * does.
 */
package org.fishmarket.bench;
