package org.fishmarket.models.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.fishmarket.models.text.PostText;
import org.junit.jupiter.api.Test;

class LinkFeaturesTest {
  private static List<String> names(String text) {
    PostText post = PostText.of(text);
    List<String> names = new ArrayList<>();
    LinkFeatures.extract(
        post, (group, key, value, at, part) -> names.add(Features.name(post, group, at, part)));
    return names;
  }

  @Test
  void aLinkGivesItsHostAndItsWords() {
    assertThat(names("see https://www.walnut.example.com/SpringSale/items?ref=42ab"))
        .containsExactly(
            "u://walnut.example.com",
            "u:www",
            "u:walnut",
            "u:example",
            "u:com",
            "u:spring",
            "u:sale",
            "u:items",
            "u:ref");
  }

  @Test
  void aLinkWithoutASchemeIsReadToo() {
    assertThat(names("walnut.com")).contains("u://walnut.com", "u:walnut");
  }

  @Test
  void thereAreNoneWithoutALink() {
    assertThat(names("no link at all, and no shop")).isEmpty();
  }

  @Test
  void keysAreThoseOfTheNames() {
    PostText post = PostText.of("https://walnut.com/give/now");
    LinkFeatures.extract(
        post,
        (group, key, value, at, part) ->
            assertThat(Keys.ofName(Features.name(post, group, at, part))).isEqualTo(key));
  }
}
