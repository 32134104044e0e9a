package org.fishmarket.models.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PostTextTest {
  private static List<String> norms(String text) {
    return PostText.of(text).tokens().stream().map(Token::norm).toList();
  }

  @Test
  void mathematicalLettersAreReadAsLetters() {
    assertThat(norms("\ud835\udde6\ud835\uddee\ud835\uddf9\ud835\uddf2 today"))
        .containsExactly("sale", "today");
  }

  @Test
  void whatIsWrittenInManyWaysHasOneForm() {
    assertThat(norms("see https://example.org/a?b=c or www.example.org"))
        .containsExactly("see", "<link>", "or", "<link>");
    assertThat(norms("@Some_One and @ab2cd3ef")).containsExactly("<user>", "and", "<user>");
    assertThat(norms("$5 and 20% at 5:30 on Monday"))
        .containsExactly(
            "<money>", "<num>", "and", "<num>", "<percent>", "at", "<time>", "on", "<date>");
    assertThat(norms("soooooo goooood")).containsExactly("soo", "good");
    assertThat(norms("write to ana@example.org")).containsExactly("write", "to", "<email>");
    assertThat(norms("Tom &amp; Ana&#39;s")).containsExactly("tom", "&", "ana", "'s");
  }

  @Test
  void aTimeAfterAnAtSignIsNoHandle() {
    assertThat(norms("meet @5pm")).doesNotContain("<user>");
  }

  @Test
  void sentencesEndAtMarksAndLineBreaks() {
    PostText post = PostText.of("One thing!! Another thing...\nA third");
    assertThat(post.sentences()).isEqualTo(3);
    assertThat(post.tokens().get(0).sentence()).isZero();
    assertThat(post.tokens().get(post.tokens().size() - 1).sentence()).isEqualTo(2);
  }

  @Test
  void cliticsLinksAndNumbersAreNoWords() {
    List<String> words =
        PostText.of("I'm sure we don't see 3 #goodthings at https://example.org").tokens().stream()
            .filter(Token::isWord)
            .map(Token::norm)
            .toList();
    assertThat(words).containsExactly("i", "sure", "we", "do", "see", "#goodthings", "at");
  }
}
