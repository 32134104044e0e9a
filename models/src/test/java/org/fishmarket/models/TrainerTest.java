package org.fishmarket.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.fishmarket.models.codebook.Act;
import org.fishmarket.models.codebook.Label;
import org.fishmarket.models.codebook.LabelledPost;
import org.fishmarket.models.evaluate.Evaluation;
import org.fishmarket.models.learn.Folds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainerTest {
  private static final String HEADER =
      "platform\tsource\taccount\tintent\tacts\tconfidence\ttext\n";
  private static final String[] GOODS = {"apples", "lamps", "boats", "coats", "drums", "eggs"};

  @TempDir Path folder;

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("labels.tsv"), content);
  }

  private Trained train(String content) throws IOException {
    return Trainer.on(LabelledPosts.read(file(content))).train();
  }

  private static String posts() {
    StringBuilder rows = new StringBuilder(HEADER);
    for (int i = 0; i < 60; i++) {
      String goods = GOODS[i % GOODS.length];
      String source = "s" + i % 4;
      rows.append(
          "twitter\t"
              + source
              + "\ta"
              + i
              + "\tHARD_SELL\t\t1\tBuy our "
              + goods
              + " now, order today\n");
      rows.append(
          "twitter\t"
              + source
              + "\tb"
              + i
              + "\tSHARING\tthanks\t1\tThanks, I saw the "
              + goods
              + " yesterday\n");
      rows.append(
          "twitter\t"
              + source
              + "\tc"
              + i
              + "\tSOFT_SELL\t\t2\tWe are proud of our team and its "
              + goods
              + "\n");
      rows.append(
          "twitter\t"
              + source
              + "\td"
              + i
              + "\tCAUSE\t\t3\tPlease donate "
              + goods
              + " for the victims\n");
    }
    return rows.toString();
  }

  @Test
  void learnsFromAFileAndScoresOnUnseenSources() throws IOException {
    List<String> progress = new ArrayList<>();
    Trained trained = Trainer.on(LabelledPosts.read(file(posts()))).progress(progress::add).train();
    assertThat(trained.folds()).isEqualTo(4);
    assertThat(progress)
        .contains("fold 1 of 4")
        .anyMatch(line -> line.startsWith("model of all 240 posts, about 0:0"));
    assertThat(trained.bySource().selling().f1()).isGreaterThan(0.95);
    assertThat(trained.bySource().bySource()).containsOnlyKeys("s0", "s1", "s2", "s3");
    assertThat(trained.bySource().acts().get(Act.THANKS).f1()).isGreaterThan(0.95);
    Label label = trained.classifier().label("Buy our lamps now, order today", null);
    assertThat(label.intent()).isEqualTo("HARD_SELL");
    assertThat(trained.bySource().text())
        .matches("(?s)selling F1 [01]\\.\\d{3} AUC [01]\\.\\d{3}\\n.*");
  }

  @Test
  void theSameFileGivesTheSameModel() throws IOException {
    ByteArrayOutputStream one = new ByteArrayOutputStream();
    ByteArrayOutputStream two = new ByteArrayOutputStream();
    train(posts()).classifier().write(one);
    train(posts()).classifier().write(two);
    assertThat(one.toByteArray()).isEqualTo(two.toByteArray());
  }

  @Test
  void whatOnePersonSaysIsNotLearned() throws IOException {
    StringBuilder rows = new StringBuilder(posts());
    for (int i = 0; i < 20; i++) {
      rows.append("twitter\ts1\tonlyme\tSHARING\t\t1\tmy zanzibarious dreams\n");
    }
    Classifier classifier = train(rows.toString()).classifier();
    assertThat(classifier.featureNames())
        .contains("w:lamps")
        .noneMatch(n -> n.contains("zanzibarious"));
  }

  @Test
  void postsWithoutAnIntentAreLeftOut() throws IOException {
    String rows = posts() + "twitter\ts1\tz\tNONE\t\t1\tquesto non va bene per niente\n";
    Evaluation evaluation = train(rows).bySource();
    assertThat(evaluation.uncoded()).isEqualTo(1);
    assertThat(evaluation.selling().posts()).isEqualTo(240);
  }

  @Test
  void aHeldOutTextIsNotLearnedFromItsCopiesInOtherSources() {
    Random random = new Random(5);
    List<LabelledPost> posts = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      String text = Written.noise(random);
      String intent = random.nextBoolean() ? "HARD_SELL" : "SHARING";
      posts.add(Written.post("one", "a" + i, intent, text));
      posts.add(Written.post("two", "b" + i, intent, text));
    }
    Trained trained = Trainer.on(posts).language("en").train();
    assertThat(trained.bySource().selling().auc()).isBetween(0.35, 0.65);
    assertThat(trained.notes())
        .containsExactly(
            "600 posts with a text that other sources hold too: it is never learned where it is"
                + " held out");
  }

  @Test
  void oddPostsAreToldOf() throws IOException {
    String rows =
        posts()
            + "twitter\ts1\tz\tSHARING\t\t1\t  \n"
            + "twitter\ts1\tx\tSHARING\t\t1\tBuy our lamps now, order today\n";
    Trained trained = train(rows);
    assertThat(trained.notes())
        .anyMatch(note -> note.equals("1 post without a text left out"))
        .anyMatch(note -> note.contains("another intent elsewhere"));
    assertThat(trained.bySource().selling().posts()).isEqualTo(241);
  }

  @Test
  void foldsAreBySourceOrAccountAsManyAsAsked() throws IOException {
    List<LabelledPost> posts = LabelledPosts.read(file(posts()));
    assertThat(folds(posts, Folds.By.SOURCE, 2)).isEqualTo(2);
    assertThat(folds(posts, Folds.By.SOURCE, Folds.EACH)).isEqualTo(4);
    assertThat(folds(posts, Folds.By.ACCOUNT, 3)).isEqualTo(3);
    List<LabelledPost> alike =
        posts.stream().map(p -> Written.post("same", "same", p.intent(), p.text())).toList();
    assertThatThrownBy(() -> folds(alike, Folds.By.SOURCE, 2))
        .isInstanceOf(UserException.class)
        .hasMessageContainingAll("one source", "--cross-validate account");
    assertThatThrownBy(() -> folds(alike, Folds.By.ACCOUNT, 2))
        .isInstanceOf(UserException.class)
        .hasMessageContainingAll("one account", "--cross-validate source");
  }

  private static int folds(List<LabelledPost> posts, Folds.By by, int count) {
    return Trainer.on(posts).folds(new Folds(by, count)).train().folds();
  }

  @Test
  void onlyThePostsAskedForAreScored() throws IOException {
    List<LabelledPost> posts = LabelledPosts.read(file(posts()));
    Evaluation evaluation =
        Trainer.on(posts).scored(post -> post.source().equals("s2")).train().bySource();
    assertThat(evaluation.selling().posts()).isEqualTo(60);
    assertThat(evaluation.bySource()).containsOnlyKeys("s2");
  }

  private void refused(String content, String... said) throws IOException {
    Path file = file(content);
    assertThatThrownBy(() -> Trainer.on(LabelledPosts.read(file)).train())
        .isInstanceOf(UserException.class)
        .hasMessageContainingAll(said);
  }

  @Test
  void faultyFilesGiveOneClearMessage() throws IOException {
    refused("", "no column \"text\"");
    refused(HEADER, "holds no posts");
    refused("source\ttext\nx\thello\n", "no column \"intent\"", "labels.tsv");
    refused(
        HEADER + "twitter\ts\ta\tSELLING\t\t1\thello\n",
        "post 1",
        "unknown intent \"SELLING\"",
        "HARD_SELL");
    refused(
        HEADER + "twitter\ts\ta\tSHARING\tthank\t1\thello\n", "unknown act \"thank\"", "thanks");
    refused(HEADER + "twitter\ts\ta\tSHARING\t\t9\thello\n", "unknown confidence \"9\"");
    refused(HEADER + "twitter\ts\ta\tSHARING\n", "has 4 fields");
    refused(HEADER + "twitter\ts\ta\tSHARING\t\t1\t\"never closed\n", "quotes");
    refused(
        HEADER + "twitter\ts\ta\tSHARING\t\t1\thello\n".repeat(30),
        "0 sell (HARD_SELL, SOFT_SELL) and 30 do not");
    assertThatThrownBy(() -> LabelledPosts.read(folder.resolve("absent.tsv")))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("absent.tsv");
    Path latin = folder.resolve("latin.tsv");
    Files.write(
        latin,
        (HEADER + "twitter\ts\ta\tSHARING\t\t1\tcaf\u00e9\n")
            .getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> LabelledPosts.read(latin))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("not UTF-8");
  }
}
