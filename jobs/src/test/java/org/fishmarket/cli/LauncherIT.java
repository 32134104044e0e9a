package org.fishmarket.cli;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
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
    return given(Path.of(".."), 0, words);
  }

  private List<String> given(Path home, int code, String... words)
      throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(List.of("./fishmarket"));
    line.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(line).directory(home.toFile());
    builder.environment().put("JAVA_HOME", temp.resolve("jdk").toString());
    builder.environment().put("FISHMARKET_MEMORY", "3g");
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isEqualTo(code);
    return said.lines().toList();
  }

  /** A checkout that is built, as far as the launcher looks at one. */
  private Path built() throws IOException {
    Path home = Files.createDirectories(temp.resolve("home"));
    Files.copy(Path.of("..", "fishmarket"), home.resolve("fishmarket"), COPY_ATTRIBUTES);
    Files.createFile(home.resolve("pom.xml"));
    for (String module : List.of("models", "jobs")) {
      Files.createDirectories(home.resolve(module).resolve("src/main"));
      Files.createFile(home.resolve(module).resolve("pom.xml"));
    }
    Path target = Files.createDirectories(home.resolve("jobs/target"));
    Files.createFile(target.resolve("java.options"));
    Files.writeString(target.resolve("spark.classpath"), "spark.jar");
    Files.createFile(target.resolve("fishmarket.jar"));
    return home;
  }

  /** What of the arguments tells of classes that Java holds ready. */
  private static List<String> classes(List<String> given) {
    return given.stream()
        .filter(word -> word.contains("fishmarket.jsa"))
        .map(word -> word.replaceFirst("=.*/", "=").replaceFirst("\\d+$", "N"))
        .toList();
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

  @Test
  void theFirstLittleRunThatEndsWellHoldsClassesReadyForLaterStarts()
      throws IOException, InterruptedException {
    Path home = built();
    String little = archive("a little", 1000);
    String write = "-XX:ArchiveClassesAtExit=fishmarket.jsa.N";
    Path java = temp.resolve("jdk/bin/java");
    String dump =
        """
        #!/bin/sh
        for word; do
          printf '%%s\n' "$word"
          case $word in -XX:ArchiveClassesAtExit=*) echo classes >"${word#*=}" ;; esac
        done
        exit %d
        """;
    Files.writeString(java, dump.formatted(2));
    assertThat(classes(given(home, 2, "run", little))).containsExactly(write);
    Files.writeString(java, dump.formatted(0));
    assertThat(classes(given(home, 0, "formats"))).isEmpty();
    assertThat(classes(given(home, 0, "run", little))).containsExactly(write);
    for (String command : List.of("run", "formats", "train")) {
      assertThat(classes(given(home, 0, command, little)))
          .containsExactly("-XX:SharedArchiveFile=fishmarket.jsa");
    }
    Files.setLastModifiedTime(
        home.resolve("jobs/target/fishmarket.jar"), FileTime.from(Instant.now().plusSeconds(60)));
    assertThat(classes(given(home, 0, "formats"))).isEmpty();
    assertThat(home.resolve("jobs/target/fishmarket.jsa")).doesNotExist();
  }
}
