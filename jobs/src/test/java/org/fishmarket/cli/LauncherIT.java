package org.fishmarket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher gives to java, which only says here what it was given. */
@DisabledOnOs(OS.WINDOWS)
class LauncherIT {
  private static final String LITTLE = "-XX:TieredStopAtLevel=1";

  @TempDir Path temp;

  @BeforeEach
  void standIn() throws IOException {
    Path java = Files.createDirectories(temp.resolve("jdk/bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private List<String> given(String... words) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(List.of("./fishmarket"));
    line.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(line).directory(Path.of("..").toFile());
    builder.environment().put("JAVA_HOME", temp.resolve("jdk").toString());
    builder.environment().put("FISHMARKET_MEMORY", "3g");
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said.lines().toList();
  }

  private String archive(String name, int bytes) throws IOException {
    Path folder = Files.createDirectories(temp.resolve(name));
    Files.write(folder.resolve("posts.jsonl"), new byte[bytes]);
    return folder.toString();
  }

  @Test
  void wordsMemoryAndTheMainClassArePassedOn() throws IOException, InterruptedException {
    assertThat(given("explain", "two words", ""))
        .contains("-Xmx3g", "-Dfishmarket.terminal=false")
        .endsWith("org.fishmarket.cli.Main", "explain", "two words", "");
  }

  @Test
  void overLittleDataTheFirstCompilerIsEnough() throws IOException, InterruptedException {
    String little = archive("a little", 1000);
    assertThat(given("run", little, "--out", "nowhere")).contains(LITTLE);
    assertThat(given("report", little)).contains(LITTLE);
    String much = archive("much", 5 << 20);
    assertThat(given("run", much, "--out", "nowhere")).doesNotContain(LITTLE);
    assertThat(given("run", little, "--cohorts", much)).doesNotContain(LITTLE);
    assertThat(given("train", little)).doesNotContain(LITTLE);
    assertThat(given("load", "nowhere")).doesNotContain(LITTLE);
  }
}
