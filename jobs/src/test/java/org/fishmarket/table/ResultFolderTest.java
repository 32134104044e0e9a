package org.fishmarket.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.CommonPathCapabilities;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFolderTest {
  /** A store without rename, whose files appear when they are closed, as those of S3 do. */
  public static final class Store extends RawLocalFileSystem {
    @Override
    public URI getUri() {
      return URI.create("store:///");
    }

    @Override
    public boolean hasPathCapability(org.apache.hadoop.fs.Path path, String capability) {
      return capability.equals(CommonPathCapabilities.ABORTABLE_STREAM);
    }

    @Override
    public boolean rename(org.apache.hadoop.fs.Path from, org.apache.hadoop.fs.Path to) {
      throw new UnsupportedOperationException("rename");
    }
  }

  @Test
  void aSmallFileIsReplacedWithoutARenameWhereFilesAppearWhole(@TempDir Path temp) {
    Configuration hadoop = new Configuration();
    hadoop.set("fs.store.impl", Store.class.getName());
    replaces(new ResultFolder("store://" + temp, hadoop), temp);
  }

  @Test
  void aSmallFileIsReplacedOnADisk(@TempDir Path temp) {
    replaces(new ResultFolder(temp.toString(), new Configuration()), temp);
  }

  @Test
  void whileASmallFileIsReplacedItIsThere(@TempDir Path temp) throws Exception {
    ResultFolder result = new ResultFolder(temp.toString(), new Configuration());
    result.writeText("state.json", "text");
    AtomicBoolean over = new AtomicBoolean();
    CompletableFuture<Integer> looking =
        CompletableFuture.supplyAsync(
            () -> {
              int missing = 0;
              while (!over.get()) {
                missing += Files.exists(temp.resolve("state.json")) ? 0 : 1;
              }
              return missing;
            });
    for (int i = 0; i < 2000; i++) {
      result.writeText("state.json", "text");
    }
    over.set(true);
    assertThat(looking.get()).as("looks at which a kill would have lost it").isZero();
  }

  private static void replaces(ResultFolder result, Path folder) {
    result.writeText("state.json", "first");
    result.writeText("state.json", "second");
    assertThat(result.readText("state.json")).contains("second");
    assertThat(folder.toFile().list()).containsExactly("state.json");
  }
}
