package org.fishmarket.models.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fishmarket.models.Classifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeatureNameTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          w:free                      | word   | word “free”
          w:<link>                    | word   | word “[link]”
          p:<percent> off             | words  | words “[percent] off”
          p:<s> our                   | words  | post begins with “our”
          s:we are                    | beginning | sentence begins with “we are”
          l:join                      | ending | word “join” in the last two sentences
          q:offer.discount            | cue    | cue offer.discount
          q:offer.discount@last       | cue    | cue offer.discount in the last two sentences
          q:ask.buy-it@command        | cue    | cue ask.buy-it as a command
          q:ask.vote@linked           | cue    | cue ask.vote before a link
          q:gone.cue@elsewhere        | cue    | cue gone.cue at elsewhere
          h:link-at-end               | shape  | shape: link at the end
          h:words-under-16            | shape  | shape: 8 to 15 words
          h:gone-shape                | shape  | shape: gone-shape
          x:we+offer                  | traits | together: first person plural, offer cue
          x:reply+ask@last            | traits | together: begins with a mention, ask cue in the last two sentences
          x:offer@head+own            | traits | together: offer cue heading a sentence, own cue
          """)
  void saysWhatAFeatureIs(String name, String kind, String readable) {
    assertThat(FeatureName.readable(name)).isEqualTo(readable);
    assertThat(FeatureName.kind(name)).isEqualTo(kind);
  }

  @Test
  void noTwoFeaturesOfTheShippedModelReadTheSame() {
    List<String> names = Classifier.shipped().featureNames();
    Map<String, String> byTitle = new HashMap<>();
    for (String name : names) {
      assertThat(byTitle.put(FeatureName.readable(name), name)).as(name).isNull();
    }
    assertThat(byTitle.keySet()).noneMatch(title -> title.contains("<") && title.contains(">"));
  }
}
