package org.fishmarket.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class LocalFilesTest {
  @TempDir java.nio.file.Path temp;
  private FileSystem files;
  private FileSystem hadoops;

  @BeforeEach
  void open() throws IOException {
    Configuration hadoop = new Configuration();
    hadoop.set("fs.file.impl", LocalFiles.class.getName());
    files = FileSystem.newInstance(temp.toUri(), hadoop);
    assertThat(files).isInstanceOf(LocalFiles.class);
    hadoops = new RawLocalFileSystem();
    hadoops.initialize(temp.toUri(), new Configuration());
  }

  @Test
  void statusIsThatOfHadoopsOwn() throws IOException {
    Path folder = new Path(temp.resolve("folder").toUri());
    files.mkdirs(folder, new FsPermission("710"));
    Path file = new Path(folder, "a name with blanks");
    files.create(file).close();
    files.setPermission(file, new FsPermission("640"));
    for (Path path : new Path[] {folder, file}) {
      FileStatus ours = files.getFileStatus(path);
      FileStatus theirs = hadoops.getFileStatus(path);
      assertThat(ours)
          .usingRecursiveComparison()
          .comparingOnlyFields("path", "length", "isdir", "modification_time", "blocksize")
          .isEqualTo(theirs);
      assertThat(ours.getPermission()).isEqualTo(theirs.getPermission());
      assertThat(ours.getOwner()).isEqualTo(theirs.getOwner());
      assertThat(ours.getGroup()).isEqualTo(theirs.getGroup());
    }
    java.nio.file.Path local = temp.resolve("folder/a name with blanks");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(local)))
        .isEqualTo("rw-r-----");
    assertThat(files.listStatus(folder)).containsExactly(files.getFileStatus(file));
  }

  @Test
  void aFileThatIsNotThereIsSaidToBeNone() throws IOException {
    Files.createFile(temp.resolve("file"));
    Files.createSymbolicLink(temp.resolve("link"), temp.resolve("nowhere"));
    for (String name : new String[] {"none", "file/below", "link"}) {
      Path none = new Path(temp.resolve(name).toUri());
      assertThatThrownBy(() -> hadoops.getFileStatus(none))
          .isInstanceOf(FileNotFoundException.class);
      assertThatThrownBy(() -> files.getFileStatus(none)).isInstanceOf(FileNotFoundException.class);
      assertThat(files.exists(none)).isFalse();
    }
  }
}
