package org.fishmarket.models.cue;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ling.tokensregex.TokenSequencePattern;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fishmarket.models.text.PostText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CuesTest {
  private static List<String> cues(String text) {
    return Cues.shipped().find(PostText.of(text).tokens()).stream()
        .map(hit -> Cues.shipped().names().get(hit.cue()))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ask.buy-it        | Please buy your copy before they are gone
          ask.signup        | You can sign up here
          ask.bio           | The link is in my bio, or rather: link in bio
          ask.dm            | DM me for rates
          offer.percent-off | Now 20% off
          offer.use-code    | use the promo code WALNUT
          offer.for-sale    | One piano for sale
          own.our           | Meet our brand new team
          own.we-did        | we have just launched a thing
          own.here-at       | Here at Walnut Works , we sing
          show.proud        | I am proud to say it
          cause.sign        | Please sign the petition
          talk.thank-you    | Thank you all
          query.anyone      | Does anyone know
          complain.still    | still waiting for my parcel
          """)
  void findsWhatTheRulesSay(String cue, String text) {
    assertThat(cues(text)).contains(cue);
  }

  @Test
  void aTriggerWithoutItsPatternIsNoCue() {
    assertThat(cues("He reads the book of the sea")).doesNotContain("ask.book", "own.our");
    assertThat(cues("we walk")).doesNotContain("own.we-did");
  }

  @Test
  void literalsSayTheSameAsTheirPattern() {
    String pattern = "[] [{word:/now|tickets?|your|!|\\./}]";
    Literals literals = Literals.of(pattern).orElseThrow();
    assertThat(literals.whole()).isTrue();
    assertThat(literals.words()).isEqualTo(Set.of("now", "ticket", "tickets", "your", "!", "."));
    TokenSequencePattern whole = TokenSequencePattern.compile("(?: " + pattern + " ) []*");
    for (String text :
        List.of(
            "book now",
            "book ticket",
            "book tickets",
            "book .",
            "book a",
            "book nowx",
            "book ! ?",
            "book")) {
      PostText post = PostText.of(text);
      boolean byPattern = whole.getMatcher(Cues.window(post.tokens(), 0)).matches();
      boolean byWords =
          post.tokens().size() > 1 && literals.words().contains(post.tokens().get(1).norm());
      assertThat(byWords).as(text).isEqualTo(byPattern);
    }
  }

  @Test
  void patternsThatSayMoreAreLeftToTokensRegex() {
    assertThat(Literals.of("[] $det? \"out\"")).isEqualTo(Optional.empty());
    assertThat(Literals.of("[] [{word:/a|b/}]? \"c\"")).isEqualTo(Optional.empty());
    assertThat(Literals.of("[] [{word:/a.*|b/}]")).isEqualTo(Optional.empty());
    assertThat(Literals.of("[] \"up\" []").orElseThrow().whole()).isFalse();
  }
}
