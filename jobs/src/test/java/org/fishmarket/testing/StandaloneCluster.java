package org.fishmarket.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A cluster of Spark's own kind on this machine: a master and some workers, each a JVM. */
public final class StandaloneCluster implements AutoCloseable {
  private static final String HOST = "127.0.0.1";
  private static final Pattern EXECUTOR =
      Pattern.compile("CoarseGrainedExecutorBackend .*--executor-id (\\d+)");

  /** So many JVMs are long started, and soon ended. */
  private static final List<String> SHORT_LIVED =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  private final Path home;
  private final String master;
  private final String memory;
  private final List<ChildRun> workers = new ArrayList<>();
  private final Deque<ChildRun> daemons = new ArrayDeque<>();

  /**
   * Starts it.
   *
   * @param home an empty folder, which becomes an installation of Spark
   * @param jars that Spark is made of
   * @param count of the workers, each with one core
   * @param memory of a worker, which its executor has for its heap
   */
  public StandaloneCluster(Path home, List<Path> jars, int count, String memory) {
    this.home = home;
    this.memory = memory;
    int port = freePort();
    master = "spark://" + HOST + ":" + port;
    install(jars);
    try {
      daemon("New state: ALIVE", "master.Master", "--port", String.valueOf(port));
      for (int i = 0; i < count; i++) {
        workers.add(
            daemon(
                "Successfully registered with master",
                "worker.Worker",
                "--port",
                "0",
                "--cores",
                "1",
                "--memory",
                memory,
                "--work-dir",
                work(i).toString(),
                master));
      }
    } catch (AssertionError failed) {
      close();
      throw failed;
    }
  }

  /**
   * Submits a jar to it, which runs from then on.
   *
   * @return the driver, with {@link TaskLines} on its standard error
   */
  public ChildRun submit(Path jar, String mainClass, List<String> words) {
    List<String> command =
        new ArrayList<>(
            List.of("-cp", jars() + File.pathSeparator + testClasses(), spark("SparkSubmit")));
    command.addAll(List.of("--master", master, "--class", mainClass));
    for (String setting :
        new String[] {
          "spark.driver.host=" + HOST,
          "spark.driver.bindAddress=" + HOST,
          "spark.ui.enabled=false",
          "spark.executor.memory=" + memory,
          "spark.executor.extraJavaOptions=" + String.join(" ", SHORT_LIVED),
          "spark.extraListeners=" + TaskLines.class.getName()
        }) {
      command.addAll(List.of("--conf", setting));
    }
    command.add(jar.toAbsolutePath().toString());
    command.addAll(words);
    ChildRun submitted = start(command);
    daemons.push(submitted);
    return submitted;
  }

  /** Where the listener comes from, which is no part of the jar. */
  private static Path testClasses() {
    try {
      return Path.of(TaskLines.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The executors that are running, by Spark's numbers. */
  public Map<String, ProcessHandle> executors() {
    Map<String, ProcessHandle> executors = new TreeMap<>();
    workers.stream()
        .flatMap(ChildRun::children)
        .forEach(
            process -> {
              Matcher command = EXECUTOR.matcher(process.info().commandLine().orElse(""));
              if (command.find()) {
                executors.put(command.group(1), process);
              }
            });
    return executors;
  }

  /** How many executors a worker has started so far. */
  public long started(int worker) {
    try (Stream<Path> folders = Files.find(work(worker), 2, (path, is) -> is.isDirectory())) {
      return folders.filter(path -> path.getFileName().toString().matches("\\d+")).count();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private Path work(int worker) {
    return home.resolve("work" + worker);
  }

  private ChildRun daemon(String ready, String name, String... words) {
    List<String> command = new ArrayList<>(List.of("-cp", jars(), spark(name)));
    command.addAll(List.of("--host", HOST, "--webui-port", "0"));
    command.addAll(List.of(words));
    ChildRun daemon = start(command);
    daemons.push(daemon);
    if (!daemon.says(ready)) {
      throw new AssertionError(name + " did not start:\n" + daemon.err());
    }
    return daemon;
  }

  private ChildRun start(List<String> command) {
    List<String> options = new ArrayList<>(SHORT_LIVED);
    options.addAll(command);
    ProcessBuilder builder = new ProcessBuilder().directory(home.toFile());
    builder.environment().put("SPARK_HOME", home.toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    return ChildRun.java(options, builder);
  }

  private String jars() {
    return home.resolve("jars") + File.separator + "*";
  }

  private static String spark(String name) {
    return "org.apache.spark.deploy." + name;
  }

  private void install(List<Path> jars) {
    try {
      Path folder = Files.createDirectories(home.resolve("jars"));
      for (Path jar : jars) {
        Files.createSymbolicLink(folder.resolve(jar.getFileName()), jar);
      }
      Files.writeString(home.resolve("RELEASE"), "Spark for a test\n");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
      return socket.getLocalPort();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public void close() {
    daemons.forEach(ChildRun::close);
  }
}
