package org.fishmarket.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Looks at a process again and again: the kernel forgets its peaks when it ends. */
final class Watch extends Thread {
  private static final int PAUSE = 20;

  private final Process process;
  private volatile Double cpuSeconds;
  private volatile Double peakMb;

  Watch(Process process) {
    this.process = process;
    setDaemon(true);
  }

  @Override
  public void run() {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    while (process.isAlive()) {
      process.info().totalCpuDuration().map(Duration::toMillis).ifPresent(this::cpu);
      memory(status);
      try {
        Thread.sleep(PAUSE);
      } catch (InterruptedException stopped) {
        return;
      }
    }
  }

  private void cpu(long millis) {
    cpuSeconds = millis / 1000.0;
  }

  private void memory(Path status) {
    try {
      for (String line : Files.readAllLines(status)) {
        if (line.startsWith("VmHWM:")) {
          peakMb = Double.parseDouble(line.replaceAll("\\D", "")) / 1024;
        }
      }
    } catch (IOException ended) {
      // between our look at the process and at its file; or there is no /proc
    }
  }

  /** Processor time of all its threads; null where the system does not tell. */
  Double cpuSeconds() {
    return cpuSeconds;
  }

  /** The most memory it held, resident; null where there is no {@code /proc}. */
  Double peakMb() {
    return peakMb;
  }
}
