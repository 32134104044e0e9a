package org.fishmarket.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a benchmark ran on and with: enough to judge its figures, nothing that names a machine. */
final class Machine {
  private static final String UNKNOWN = "unknown";

  private Machine() {}

  static Map<String, String> facts() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("processor", processor());
    facts.put("cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
    facts.put("memory", memory());
    facts.put("system", System.getProperty("os.name"));
    facts.put("Java", System.getProperty("java.vm.name") + " " + Runtime.version());
    facts.put("Spark", org.apache.spark.package$.MODULE$.SPARK_VERSION());
    facts.put("DuckDB", duckdb());
    facts.putAll(python());
    return facts;
  }

  private static String processor() {
    try {
      return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.replaceAll("^[^:]*:\\s*", ""))
          .findFirst()
          .orElse(UNKNOWN);
    } catch (IOException elsewhere) {
      return UNKNOWN;
    }
  }

  private static String memory() {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return Math.round(system.getTotalMemorySize() / (double) (1L << 30)) + " GiB";
  }

  private static String duckdb() {
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement ask = duckdb.createStatement();
        ResultSet version = ask.executeQuery("SELECT version()")) {
      version.next();
      return version.getString(1);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** The versions that the notebook's way tells, a line each; none if it cannot run here. */
  private static Map<String, String> python() {
    Map<String, String> facts = new LinkedHashMap<>();
    try {
      for (Child.Line line : Programs.notebook(List.of("--versions")).lines()) {
        String[] words = line.text().split(" ", 2);
        facts.put(words[0], words[1]);
      }
    } catch (RuntimeException missing) {
      facts.put("Python", "not there, or without its packages");
    }
    return facts;
  }
}
