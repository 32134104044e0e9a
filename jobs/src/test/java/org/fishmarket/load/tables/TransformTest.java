package org.fishmarket.load.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransformTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          HTML               | Tea &amp; talk &gt; ads &#39;now&#39; | Tea & talk > ads 'now'
          HTML               | &amp;gt;                         | &gt;
          HTML               | a &#x110000; b &#99999999999; &#65; | a &#x110000; b &#99999999999; A
          LEADING_X          | xx1051985241982693377            | 1051985241982693377
          LEADING_X          | 105                              | 105
          LEADING_HANDLE     | @Mill_Shop, where is my order?   | Mill_Shop
          LEADING_HANDLE     | .@Mill_Shop where is my order?   |
          AFTER_UNDERSCORE   | 12_34                            | 34
          AFTER_UNDERSCORE   | 34                               | 34
          BEFORE_UNDERSCORE  | 12_34                            | 12
          BEFORE_UNDERSCORE  | 34                               |
          STATUS_ID          | https://twitter.com/Ada/status/77?s=20 | 77
          STATUS_ID          | https://example.org/77           |
          STATUS_HANDLE      | https://twitter.com/Ada/status/77 | Ada
          R_ESCAPES          | Well <U+0001F600> done <b>       | Well \uD83D\uDE00 done <b>
          R_ESCAPES          | <U+FFFFFFFF>                     | <U+FFFFFFFF>
          NOT_ZERO           | 0                                |
          NOT_ZERO           | 0.0                              |
          NOT_ZERO           | 10                               | 10
          LINKEDIN_URN       | https://www.linkedin.com/feed/update/urn:li:activity:7361594677537513472/ | urn:li:activity:7361594677537513472
          LINKEDIN_URN       | https://www.linkedin.com/posts/ada_tea-ugcPost-7361594677537513472-ImR3 | urn:li:ugcPost:7361594677537513472
          LINKEDIN_URN       | 7361594677537513472              | urn:li:activity:7361594677537513472
          LINKEDIN_URN       | https://www.linkedin.com/in/ada  |
          LINKEDIN_TIME      | urn:li:activity:7361594677537513472 | 1755140942940
          LINKEDIN_TIME      | 9999999999999999999              |
          SEE_MORE           | We are hiring …see more          | We are hiring
          SEE_MORE           | Well, see more                   | Well, see more
          PROFILE_LINK       | https://ch.linkedin.com/in/ada-l?trk=post | https://www.linkedin.com/in/ada-l
          PROFILE_LINK       | https://example.org/in/ada       |
          SHARED_LINK        | https://ch.linkedin.com/in/ada-l |
          SHARED_LINK        | https://www.linkedin.com/feed/hashtag/tea |
          SHARED_LINK        | https://www.linkedin.com/pulse/on-tea | https://www.linkedin.com/pulse/on-tea
          SHARED_LINK        | https://www.linkedin.com/redir/redirect?url=https%3A%2F%2Fexample%2Eorg%2Fa&x=1 | https://example.org/a
          """)
  void does(Transform transform, String text, String result) {
    assertThat(transform.apply(text)).isEqualTo(result);
  }

  @Test
  void readsLineEndsThatAreWrittenAsTwoCharacters() {
    assertThat(Transform.LINE_ESCAPES.apply("Tea\\r\\nand\\nbread")).isEqualTo("Tea\nand\nbread");
  }

  @Test
  void dropsTheFoldedTextsLinkToItsTranslation() {
    assertThat(Transform.SEE_MORE.apply("Bonjour \n \n …see more \n \n \n    See translation"))
        .isEqualTo("Bonjour");
  }

  @Test
  void noTextMakesAStepSlow() {
    String[] texts = {" \n", "…see more ", "x", "<U+", "_", "@", "/", "//a/status/", "&#", "é…"};
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          for (String text : texts) {
            String longText = "https://www.linkedin.com/redir/" + text.repeat(300_000) + "!";
            for (Transform transform : Transform.values()) {
              transform.apply(longText);
            }
          }
        });
  }
}
