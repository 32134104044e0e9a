package org.fishmarket.load.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.fishmarket.load.record.Kind;
import org.fishmarket.load.record.Post;
import org.fishmarket.load.record.Records;
import org.fishmarket.load.source.LocalFile;
import org.fishmarket.load.source.Reading;
import org.fishmarket.testing.Shared;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reads the real exports beside the project. */
class RealLinkedInTest {
  private static final Reading FORMATS = new Reading(LinkedInFormats.all());
  private Path real;

  @BeforeEach
  void find() {
    real = Shared.folder("real-archives/linkedin");
  }

  private static long count(String text, char sign) {
    return text.chars().filter(c -> c == sign).count();
  }

  @Test
  void readsAllSharesWithTheLinesTheirAuthorWrote() throws IOException {
    LocalFile file = LocalFile.of(real.resolve("data-export-gej1-2024"), "Shares.csv");
    Records records = FORMATS.read(file);
    assertThat(records.read).isEqualTo(828);
    assertThat(records.posts).hasSize(828);

    List<String> texts =
        records.posts.stream().map(post -> post.text).filter(text -> text != null).toList();
    assertThat(texts).hasSize(760).noneMatch(text -> text.contains("\"\n\""));
    // every line feed of the file ends its header, a row or a line of text
    String raw = Files.readString(file.root().resolve(file.name()));
    assertThat(texts.stream().mapToLong(text -> count(text, '\n')).sum())
        .isEqualTo(count(raw, '\n') - 1 - 828)
        .isEqualTo(7351);
    assertThat(texts.stream().filter(text -> text.endsWith("\n"))).hasSize(79);
    assertThat(count(String.join("", texts), '\uFFFD')).isEqualTo(count(raw, '\uFFFD'));
  }

  @Test
  void tellsResharesGroupsLinksAndHashtags() throws IOException {
    Records records =
        FORMATS.read(LocalFile.of(real.resolve("data-export-gej1-2024"), "Shares.csv"));
    List<Post> posts = records.posts;
    assertThat(posts.stream().filter(post -> post.kind == Kind.REPOST)).hasSize(68);
    assertThat(posts.stream().map(post -> post.id).distinct()).hasSize(820);
    assertThat(posts)
        .allSatisfy(
            post -> assertThat(post.id).matches("urn:li:(share|ugcPost|groupPost):[\\d-]+"));
    assertThat(posts.stream().filter(post -> post.group != null)).hasSize(10);
    assertThat(posts.stream().filter(post -> !post.links.isEmpty()))
        .hasSizeGreaterThanOrEqualTo(56);
    assertThat(posts.stream().mapToInt(post -> post.hashtags.size()).sum()).isGreaterThan(900);
    assertThat(posts.get(0).created).isEqualTo(Instant.parse("2024-12-23T13:47:07Z"));
    assertThat(posts).allSatisfy(post -> assertThat(post.likes).isNull());
  }
}
