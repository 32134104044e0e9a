package org.fishmarket.load.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class TextEntitiesTest {
  @Test
  void findsHashtagsInAnyScriptOnceAndAsWritten() {
    assertThat(TextEntities.hashtags("#Fish #mărfuri ＃café #日本, #ngày_1 (#Fish) #fish"))
        .containsExactly("Fish", "mărfuri", "café", "日本", "ngày_1", "fish");
  }

  @Test
  void takesHashtagsInMathematicalLettersAsOneWord() {
    assertThat(TextEntities.hashtags("new: #\uD835\uDC12\uD835\uDC00\uD835\uDC0B\uD835\uDC04!"))
        .containsExactly("\uD835\uDC12\uD835\uDC00\uD835\uDC0B\uD835\uDC04");
  }

  @Test
  void takesHashtagsRightBehindAnEmojiButNotBehindALetterWithAMark() {
    assertThat(TextEntities.hashtags("\u27A1\uFE0F#cod \uD83D\uDC1F#eel e\u0301#no"))
        .containsExactly("cod", "eel");
  }

  @Test
  void doesNotTakeNumbersFragmentsOrReferencesForHashtags() {
    assertThat(TextEntities.hashtags("#1 C#major &#8217; a/#b https://x.example/p#top #2nd"))
        .containsExactly("2nd");
  }

  @Test
  void findsHandlesButNotMailAddressesOrPaths() {
    assertThat(
            TextEntities.handles(
                "@ann: thanks @Bob_1! mail me: cy@mail.example https://m.example/@dee @ann"
                    + " @averyveryverylonghandle .@mill_shop is open"))
        .containsExactly("ann", "Bob_1", "mill_shop");
  }

  @Test
  void cutsTheSentenceOffALink() {
    assertThat(
            TextEntities.links(
                "See (https://a.example/x_(y)), HTTP://b.example/?q=1&r=2. “https://c.example/”"
                    + " https:// https://a.example/x_(y)"))
        .containsExactly(
            "https://a.example/x_(y)", "HTTP://b.example/?q=1&r=2", "https://c.example/");
  }

  @Test
  void findsAllThreeInOneTextButNotInsideEachOther() {
    String text =
        "@Ada and (@bob): write to me@example.org, see https://example.org/a#b?c=@d). #Tee #2024"
            + " #5Jahre #Tee x#no";
    assertThat(TextEntities.handles(text)).containsExactly("Ada", "bob");
    assertThat(TextEntities.hashtags(text)).containsExactly("Tee", "5Jahre");
    assertThat(TextEntities.links(text)).containsExactly("https://example.org/a#b?c=@d");
  }

  @Test
  void noTextMakesTheSearchSlow() {
    String[] parts = {" \n", "…see more ", "x", "<U+", "_", "@", "/", "//a/status/", "&#", "é…"};
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          for (String part : parts) {
            String text = "https://www.linkedin.com/redir/" + part.repeat(300_000) + "!";
            TextEntities.links("http://" + text);
            TextEntities.hashtags("#" + text.replace('x', '1'));
            TextEntities.handles(text);
          }
        });
  }

  @Test
  void findsNothingInNoText() {
    assertThat(TextEntities.hashtags(null)).isEmpty();
    assertThat(TextEntities.handles(null)).isEmpty();
    assertThat(TextEntities.links(null)).isEmpty();
  }
}
