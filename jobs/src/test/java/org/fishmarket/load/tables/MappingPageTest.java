package org.fishmarket.load.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fishmarket.load.record.AccountRef;
import org.fishmarket.load.record.Kind;
import org.fishmarket.load.record.Post;
import org.fishmarket.load.record.Records;
import org.fishmarket.load.source.LocalFile;
import org.fishmarket.load.source.Reading;
import org.junit.jupiter.api.Test;

/** The page that describes mappings must be true. */
class MappingPageTest {
  private static String page() throws IOException {
    return Files.readString(Path.of("..", "docs", "mapping.md"), StandardCharsets.UTF_8);
  }

  @Test
  void itsExampleReadsATable() throws IOException {
    String page = page();
    int from = page.indexOf("```yaml\n") + "```yaml\n".length();
    String example = page.substring(from, page.indexOf("\n```", from));
    String csv =
        "post,who,who_id,said,day,clock,like,love,haha,comments,parent,with_ids,with_names,urls,"
            + "shared,original,original_likes,original_who,original_followers\n"
            + "1_77,ada,7,@cid tea &amp; bread #tea,24.12.2020,23:30,1,2,3,4,76,8;9,bob;eve,"
            + "\"[{\"\"href\"\": \"\"https://example.org\"\"}]\",no,-,,NA,\n"
            + "1_78,ada,7,their words,24.12.2020,23:30,1,2,,4,,,,,YES,70,5,bob,6\n";
    MappedTable table = new MappedTable(MappingReader.read("mapping.md", example));
    byte[] bytes = csv.getBytes(StandardCharsets.UTF_8);
    assertThat(table.recognises(LocalFile.of("t.csv", bytes).head())).isTrue();
    Records records = Reading.read(table, LocalFile.of("t.csv", bytes));

    assertThat(records.quarantined).isEmpty();
    Post comment = records.posts.get(0);
    assertThat(comment.id).isEqualTo("77");
    assertThat(comment.group).isEqualTo("tea-lovers");
    assertThat(comment.created).isEqualTo("2020-12-24T22:30:00Z");
    assertThat(comment.text).isEqualTo("@cid tea & bread #tea");
    assertThat(comment.likes).isEqualTo(6);
    assertThat(comment.replies).isEqualTo(4);
    assertThat(comment.kind).isEqualTo(Kind.COMMENT);
    assertThat(comment.replyToAccount).isEqualTo(AccountRef.ofHandle("cid"));
    assertThat(comment.mentions)
        .containsExactly(
            new AccountRef("8", "bob"), new AccountRef("9", "eve"), AccountRef.ofHandle("cid"));
    assertThat(comment.links).containsExactly("https://example.org");
    assertThat(comment.hashtags).containsExactly("tea");
    assertThat(records.posts.get(1).kind).isEqualTo(Kind.REPOST);
    assertThat(records.snapshots).extracting(seen -> seen.id()).containsExactly("70");
    assertThat(records.profiles).extracting(seen -> seen.followers()).containsExactly(6L);
  }

  @Test
  void itNamesEachStep() throws IOException {
    String page = page();
    for (Transform transform : Transform.values()) {
      assertThat(page).contains("`" + transform.slug() + "`");
    }
  }
}
