package org.fishmarket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.fishmarket.testing.ChildRun;
import org.fishmarket.testing.CommandLineRun;
import org.fishmarket.testing.HdfsServer;
import org.fishmarket.testing.LocalResult;
import org.fishmarket.testing.SameResult;
import org.fishmarket.testing.StorageServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Input and result on HDFS: the same result as on a local disk, also when a run is killed. */
@EnabledIfSystemProperty(
    named = StorageServers.CLASSPATH,
    matches = ".+",
    disabledReason = "needs the profile storage")
class HdfsIT {
  @Test
  void aKilledRunIsToldOfAndGoesOnToTheSameResult(@TempDir java.nio.file.Path temp)
      throws IOException {
    LocalResult local = LocalResult.get();
    try (HdfsServer server = new HdfsServer(temp)) {
      FileSystem hdfs = FileSystem.newInstance(URI.create(server.uri()), new Configuration());
      hdfs.copyFromLocalFile(new Path(local.input().toUri()), new Path("/archives"));
      String out = server.uri() + "/studies/result";
      Object[] words = local.words(server.uri() + "/archives", out).toArray();

      try (ChildRun run = ChildRun.start(List.of(), words)) {
        assertThat(run.says("labelling posts")).as(run.err()).isTrue();
        assertThat(run.kill()).isTrue();
      }
      CommandLineRun held = CommandLineRun.of(words);
      assertThat(held.err()).contains("Another run is writing into " + out);
      assertThat(held.err()).contains("a killed one left the file " + out + "/_work/lock: delete");
      assertThat(held.code()).isEqualTo(Main.MISTAKE);

      hdfs.delete(new Path(out, "_work/lock"), false);
      CommandLineRun resumed = CommandLineRun.succeeding(words);
      assertThat(resumed.err()).contains("load was finished before: going on behind it");
      hdfs.copyToLocalFile(new Path(out), new Path(temp.resolve("fetched").toUri()));
      SameResult.everywhere(temp.resolve("fetched"), local.result());

      CommandLineRun again = CommandLineRun.of(words);
      assertThat(again.err()).contains("There is a finished result in /studies/result");
      assertThat(again.code()).isEqualTo(Main.MISTAKE);
      assertThat(hdfs.exists(new Path(out, "_work"))).isFalse();
    }
  }
}
