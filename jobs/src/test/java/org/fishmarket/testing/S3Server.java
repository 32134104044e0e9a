package org.fishmarket.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** S3Proxy in a JVM of its own, which keeps objects in memory: a server that speaks S3. */
public final class S3Server implements AutoCloseable {
  private static final long PATIENCE = TimeUnit.MINUTES.toNanos(2);

  private final String endpoint;
  private final ChildRun server;

  /**
   * Starts it, with a bucket.
   *
   * @param folder for its settings
   */
  public S3Server(Path folder, String bucket) {
    endpoint = "http://127.0.0.1:" + StandaloneCluster.freePort();
    try {
      String settings =
          """
          s3proxy.authorization=none
          s3proxy.endpoint=%s
          jclouds.provider=transient
          jclouds.identity=local
          jclouds.credential=local
          """;
      Path file = Files.writeString(folder.resolve("s3proxy"), settings.formatted(endpoint));
      server = StorageServers.start("org.gaul.s3proxy.Main", "--properties", file.toString());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    try {
      assertThat(made(bucket)).isEqualTo(200);
    } catch (AssertionError failed) {
      close();
      throw failed;
    }
  }

  private int made(String bucket) {
    HttpRequest put =
        HttpRequest.newBuilder(URI.create(endpoint + "/" + bucket))
            .PUT(HttpRequest.BodyPublishers.noBody())
            .build();
    long end = System.nanoTime() + PATIENCE;
    while (server.alive() && System.nanoTime() < end) {
      try {
        return HttpClient.newHttpClient()
            .send(put, HttpResponse.BodyHandlers.discarding())
            .statusCode();
      } catch (ConnectException notYet) {
        ChildRun.pause();
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(stopped);
      }
    }
    throw new AssertionError("no S3 server came up:\n" + server.err());
  }

  /** What Hadoop's S3A has to know to reach it. */
  public Map<String, String> settings() {
    return Map.of(
        "fs.s3a.endpoint",
        endpoint,
        "fs.s3a.endpoint.region",
        "us-east-1",
        "fs.s3a.path.style.access",
        "true",
        "fs.s3a.access.key",
        "local",
        "fs.s3a.secret.key",
        "local",
        // S3Proxy does not know the checksums that the SDK sends with these
        "fs.s3a.multiobjectdelete.enable",
        "false");
  }

  @Override
  public void close() {
    server.close();
  }
}
