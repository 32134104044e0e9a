package org.fishmarket.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** An HDFS with one node for names and one for data, in a JVM of its own. */
public final class HdfsServer implements AutoCloseable {
  private static final long PATIENCE = TimeUnit.MINUTES.toNanos(2);

  private final String uri;
  private final ChildRun server;

  /**
   * Starts it.
   *
   * @param folder for its blocks
   */
  public HdfsServer(Path folder) {
    int port = StandaloneCluster.freePort();
    uri = "hdfs://localhost:" + port;
    Path up = folder.resolve("up.json");
    server =
        StorageServers.start(
            "org.apache.hadoop.test.MiniDFSClusterManager",
            "-format",
            "-datanodes",
            "1",
            "-nnport",
            String.valueOf(port),
            "-Dhdfs.minidfs.basedir=" + folder.resolve("blocks"),
            "-writeDetails",
            up.toString());
    long end = System.nanoTime() + PATIENCE;
    while (!Files.exists(up)) {
      if (!server.alive() || System.nanoTime() > end) {
        close();
        throw new AssertionError("no HDFS came up:\n" + server.err());
      }
      ChildRun.pause();
    }
  }

  /** Its address, without a path. */
  public String uri() {
    return uri;
  }

  @Override
  public void close() {
    server.close();
  }
}
