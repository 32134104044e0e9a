package org.fishmarket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.fishmarket.table.Table;
import org.fishmarket.testing.CommandLineRun;
import org.fishmarket.testing.LocalResult;
import org.fishmarket.testing.S3Server;
import org.fishmarket.testing.SameResult;
import org.fishmarket.testing.StorageServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Input and result in S3, written by the magic committer: the same result as on a local disk. */
@EnabledIfSystemProperty(
    named = StorageServers.CLASSPATH,
    matches = ".+",
    disabledReason = "needs the profile storage")
class S3IT {
  private static final String BUCKET = "s3a://archives";

  @TempDir private Path temp;
  private S3Server server;
  private final Map<String, String> settings = new TreeMap<>();

  @BeforeEach
  void start() {
    server = new S3Server(temp, "archives");
    server.settings().forEach((name, value) -> settings.put("spark.hadoop." + name, value));
    settings.put("spark.hadoop.fs.s3a.committer.name", "magic");
    settings.put(
        "spark.sql.sources.commitProtocolClass",
        "org.apache.spark.internal.io.cloud.PathOutputCommitProtocol");
    settings.put(
        "spark.sql.parquet.output.committer.class",
        "org.apache.spark.internal.io.cloud.BindingParquetOutputCommitter");
    settings.forEach(System::setProperty);
  }

  @AfterEach
  void stop() {
    settings.keySet().forEach(System::clearProperty);
    server.close();
  }

  @Test
  void aRunInS3ComesToTheSame() throws IOException {
    LocalResult local = LocalResult.get();
    Configuration hadoop = new Configuration();
    server.settings().forEach(hadoop::set);
    FileSystem s3 = FileSystem.newInstance(URI.create(BUCKET), hadoop);
    s3.copyFromLocalFile(path(local.input()), path("/input"));
    Object[] words = local.words(BUCKET + "/input", BUCKET + "/result").toArray();

    s3.create(path("/result/_work/lock"), false).close();
    CommandLineRun held = CommandLineRun.of(words);
    assertThat(held.err())
        .contains("a killed one left the file " + BUCKET + "/result/_work/lock: delete it");
    assertThat(held.code()).isEqualTo(Main.MISTAKE);

    s3.delete(path("/result/_work/lock"), false);
    CommandLineRun.succeeding(words);
    s3.copyToLocalFile(path("/result"), path(temp.resolve("fetched")));
    SameResult.everywhere(temp.resolve("fetched"), local.result());
    for (Table table : Table.values()) {
      Path success = temp.resolve("fetched/tables/" + table.slug() + "/_SUCCESS");
      if (Files.exists(success)) {
        assertThat(success).content().contains("\"committer\":\"magic\"");
      }
    }

    CommandLineRun again = CommandLineRun.of(words);
    assertThat(again.err()).contains("There is a finished result in /result");
    assertThat(again.code()).isEqualTo(Main.MISTAKE);
    assertThat(s3.exists(path("/result/_work"))).isFalse();
  }

  private static org.apache.hadoop.fs.Path path(String name) {
    return new org.apache.hadoop.fs.Path(BUCKET + name);
  }

  private static org.apache.hadoop.fs.Path path(Path local) {
    return new org.apache.hadoop.fs.Path(local.toUri());
  }
}
