package org.fishmarket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.fishmarket.testing.CommandLineRun;
import org.fishmarket.testing.TinyInput;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What files hold, told before anything is run. */
class InspectTest {
  @TempDir static Path temp;
  private static Path input;

  @BeforeAll
  static void write() {
    input = TinyInput.write(temp.resolve("in"));
    TinyInput.write(input.resolve("stalls/notes.txt"), "bring apples");
    TinyInput.write(input.resolve("stalls/broken.jsonl"), TinyInput.tweet(1, 2, "x") + "{\n");
  }

  private static String inspect(Object... more) {
    Object[] words = new Object[more.length + 2];
    words[0] = "inspect";
    words[1] = input;
    System.arraycopy(more, 0, words, 2, more.length);
    return CommandLineRun.succeeding(words).out();
  }

  @Test
  void peopleReadWhatEachArchiveHolds() {
    String text = inspect("--key", key());
    assertThat(text)
        .contains("7 files, 5 of them to be read")
        .contains("stalls  x-api-v2")
        .contains("48 records in 1 file: 48 posts, 0 interactions, 0 not understood, 0 left out")
        .contains("at least 6 accounts, 2021-03-01 to 2021-03-28")
        .contains("50 records in 2 files: 49 posts, 0 interactions, 1 not understood")
        .contains("neighbours/one-member.zip  x-archive")
        .contains("gives followers, likes, replies, shares, texts, times")
        .contains("stalls/notes.txt: the format is not known")
        .containsPattern("engagement-by-promotion +yes")
        .containsPattern("complaints-answered +no: lacks answers between accounts")
        .containsPattern("by a[a-z2-7]{23}");
  }

  private static Path key() {
    Path key = temp.resolve("inspect.key");
    TinyInput.write(key, "0".repeat(64));
    return key;
  }

  @Test
  void programsReadTheSame() throws IOException {
    JsonNode seen = new ObjectMapper().readTree(inspect("--json", "--key", key()));
    assertThat(seen.path("files")).hasSize(7);
    JsonNode zip = null;
    for (JsonNode file : seen.path("files")) {
      if (file.path("file").asText().equals("data/tweets.js")) {
        zip = file;
      }
    }
    assertThat(zip.path("posts").asLong()).isEqualTo(20);
    assertThat(zip.path("first").asText()).isEqualTo("2021-02-10T18:00:00Z");
    assertThat(zip.path("languages").path("en").asLong()).isEqualTo(20);
    assertThat(zip.path("whole").asBoolean()).isTrue();
    assertThat(seen.path("claims").path("engagement-by-promotion")).isEmpty();
    assertThat(seen.path("claims")).hasSize(16);
  }

  @Test
  void whereTimeIsUpItCountsAtLeast() {
    assertThat(inspect("--seconds", 0)).contains("at least 0 records");
  }

  @Test
  void nothingIsLeftBehind() {
    inspect();
    assertThat(input.resolve("_work")).doesNotExist();
    CommandLineRun none = CommandLineRun.of("inspect", temp.resolve("none"));
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err()).contains("none");
  }
}
