package org.fishmarket.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fishmarket.models.codebook.LabelledPost;
import org.fishmarket.models.codebook.Scheme;
import org.fishmarket.models.evaluate.Evaluation;
import org.fishmarket.models.evaluate.Score;
import org.fishmarket.models.learn.Folds;
import org.junit.jupiter.api.Test;

/** Building upon a model. */
class AddTest {
  private static final String OTHER_TRADE =
      "Thanks, I saw you yesterday: kettle on, pop round for %s";

  private static List<LabelledPost> old() {
    List<LabelledPost> posts = new ArrayList<>();
    posts.addAll(Written.posts("HARD_SELL", 60, Written.GOODS, "Buy our new %s in the shop"));
    posts.addAll(Written.posts("SOFT_SELL", 60, Written.GOODS, "Proud of our award for %s"));
    posts.addAll(Written.posts("SHARING", 120, Written.GOODS, "Thanks, I saw the %s yesterday"));
    return posts;
  }

  private static List<LabelledPost> fresh() {
    List<LabelledPost> posts = new ArrayList<>();
    posts.addAll(Written.posts("HARD_SELL", 30, Written.GOODS, OTHER_TRADE));
    posts.addAll(Written.posts("HARD_SELL", 30, Written.GOODS, "Buy our used %s in the yard"));
    posts.addAll(Written.posts("SHARING", 60, Written.GOODS, "Thanks, I saw your %s yesterday"));
    return posts;
  }

  @Test
  void theSumKnowsWhatBothKnowAndIsOneModelFile() throws IOException {
    Classifier base = Trainer.on(old()).train().classifier();
    Classifier sum = Trainer.on(fresh()).upon(base).train().classifier();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    sum.write(file);
    Classifier read = Classifier.read(new ByteArrayInputStream(file.toByteArray()));
    String unheard = OTHER_TRADE.formatted("boats");
    assertThat(base.label(unheard, null).sells()).isFalse();
    assertThat(read.label(unheard, null).sells()).isTrue();
    assertThat(read.label("Buy our new coats in the shop", null).sells()).isTrue();
    assertThat(read.label("Thanks, I saw the coats yesterday", null).sells()).isFalse();
    assertThat(read.featureNames()).containsAll(base.featureNames()).contains("w:kettle");
    // no new post is a soft sell, so of hard and soft the base has the word
    assertThat(base.label("Proud of our award for coats", null).intent()).isEqualTo("SOFT_SELL");
    assertThat(read.label("Buy our new coats in the shop", null).intent()).isEqualTo("HARD_SELL");
    assertThat(read.label("Proud of our award for coats", null).intent()).isNotEqualTo("HARD_SELL");
    assertThat(read.scheme()).isEqualTo(base.scheme());
  }

  @Test
  void newLabelsOutvoteTheBase() {
    Classifier base = Trainer.on(old()).train().classifier();
    List<LabelledPost> contrary = new ArrayList<>();
    contrary.addAll(Written.posts("SHARING", 60, Written.GOODS, "Buy our new %s in the shop"));
    contrary.addAll(
        Written.posts("HARD_SELL", 60, Written.GOODS, "Thanks, I saw the %s yesterday"));
    Classifier sum = Trainer.on(contrary).upon(base).train().classifier();
    assertThat(sum.label("Buy our new coats in the shop", null).sells()).isFalse();
    assertThat(sum.label("Thanks, I saw the coats yesterday", null).sells()).isTrue();
  }

  @Test
  void anIntentThatTheBaseDoesNotKnowIsRefusedByTheReader() throws IOException {
    Classifier base = Trainer.on(old()).train().classifier();
    Path file = Files.createTempFile("labels", ".tsv");
    try {
      Files.writeString(file, "intent\ttext\nCAUSE\tPlease give blood\n");
      assertThatThrownBy(() -> LabelledPosts.read(file, base.scheme()))
          .isInstanceOf(UserException.class)
          .hasMessageContainingAll("\"CAUSE\"", "HARD_SELL, SOFT_SELL, SHARING", "--selling");
    } finally {
      Files.delete(file);
    }
  }

  /** 300 real posts of a source that the base has never seen, scored on its other accounts. */
  @Test
  void itBeatsTheBaseAndTheNewPostsAloneOnAnUnseenSource() {
    String unseen = "linkedin-influencers";
    List<LabelledPost> all =
        LabelledPosts.read(Shared.file("train.tsv")).stream()
            .filter(post -> post.intent() != null)
            .toList();
    Classifier base =
        Trainer.on(all.stream().filter(post -> !post.source().equals(unseen)).toList())
            .folds(new Folds(Folds.By.SOURCE, 2))
            .train()
            .classifier();
    List<LabelledPost> own = new ArrayList<>();
    List<LabelledPost> test = new ArrayList<>();
    all.stream()
        .filter(post -> post.source().equals(unseen))
        .forEach(post -> (Math.floorMod(post.account().hashCode(), 5) < 2 ? own : test).add(post));
    assertThat(own.size()).isBetween(250, 350);
    Score old = score(base, test);
    Score alone = score(Trainer.on(own).train().classifier(), test);
    Score both = score(Trainer.on(own).upon(base).train().classifier(), test);
    assertThat(both.auc()).isGreaterThan(old.auc()).isGreaterThan(alone.auc());
    assertThat(both.f1()).isGreaterThan(alone.f1());
  }

  private static Score score(Classifier classifier, List<LabelledPost> test) {
    return Evaluation.of(Scheme.CODEBOOK, test, classifier.labels(test)).selling();
  }
}
