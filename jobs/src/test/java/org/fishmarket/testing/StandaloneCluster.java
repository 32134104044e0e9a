package org.fishmarket.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A cluster of Spark's own kind on this machine: a master and two workers, each a JVM. */
public final class StandaloneCluster implements AutoCloseable {
  private static final String HOST = "127.0.0.1";
  private static final int WORKERS = 2;

  private final Path home;
  private final String master;
  private final Deque<ChildRun> daemons = new ArrayDeque<>();

  /**
   * Starts it.
   *
   * @param home an empty folder, which becomes an installation of Spark
   * @param jars that Spark is made of
   */
  public StandaloneCluster(Path home, List<Path> jars) {
    this.home = home;
    int port = freePort();
    master = "spark://" + HOST + ":" + port;
    install(jars);
    try {
      daemon("New state: ALIVE", "master.Master", "--port", String.valueOf(port));
      for (int i = 0; i < WORKERS; i++) {
        daemon(
            "Successfully registered with master",
            "worker.Worker",
            "--port",
            "0",
            "--cores",
            "1",
            "--memory",
            "1g",
            "--work-dir",
            home.resolve("work" + i).toString(),
            master);
      }
    } catch (AssertionError failed) {
      close();
      throw failed;
    }
  }

  /** Submits a jar to it and waits for the end. */
  public ChildRun submit(Path jar, String mainClass, List<String> words) {
    List<String> command = new ArrayList<>(List.of("-cp", jars(), spark("SparkSubmit")));
    command.addAll(List.of("--master", master, "--class", mainClass));
    for (String setting :
        new String[] {
          "spark.driver.host=" + HOST, "spark.driver.bindAddress=" + HOST, "spark.ui.enabled=false"
        }) {
      command.addAll(List.of("--conf", setting));
    }
    command.add(jar.toAbsolutePath().toString());
    command.addAll(words);
    ChildRun submitted = start(command);
    daemons.push(submitted);
    submitted.succeeding();
    return submitted;
  }

  private void daemon(String ready, String name, String... words) {
    List<String> command = new ArrayList<>(List.of("-cp", jars(), spark(name)));
    command.addAll(List.of("--host", HOST, "--webui-port", "0"));
    command.addAll(List.of(words));
    ChildRun daemon = start(command);
    daemons.push(daemon);
    if (!daemon.says(ready)) {
      throw new AssertionError(name + " did not start:\n" + daemon.err());
    }
  }

  private ChildRun start(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder().directory(home.toFile());
    builder.environment().put("SPARK_HOME", home.toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    return ChildRun.java(command, builder);
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

  private static int freePort() {
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
