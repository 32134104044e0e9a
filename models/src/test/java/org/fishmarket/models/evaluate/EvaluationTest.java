package org.fishmarket.models.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fishmarket.models.codebook.Act;
import org.fishmarket.models.codebook.Intent;
import org.fishmarket.models.codebook.Label;
import org.fishmarket.models.codebook.LabelledPost;
import org.fishmarket.models.codebook.NotCodable;
import org.fishmarket.models.codebook.Scheme;
import org.junit.jupiter.api.Test;

class EvaluationTest {
  private static final double[] NO_ACTS = new double[Act.values().length];

  private final List<LabelledPost> posts = new ArrayList<>();
  private final List<Label> labels = new ArrayList<>();

  private void post(String source, Intent coder, Intent classifier, double selling) {
    posts.add(
        new LabelledPost(
            "twitter",
            source,
            "",
            coder == null ? null : coder.name(),
            Set.of(Act.THANKS),
            1,
            "words\n of\u001b[31m this post"));
    double[] p = {selling, 0, 0, 1 - selling};
    labels.add(
        classifier == null
            ? new Label(null, false, null, null, null, null, null, null, 1, 1, NotCodable.TOO_SHORT)
            : new Label(
                classifier.name(),
                classifier.selling(),
                selling,
                p,
                Set.of(),
                NO_ACTS.clone(),
                0.0,
                0.0,
                5,
                3,
                null));
  }

  private Evaluation evaluation() {
    return Evaluation.of(Scheme.CODEBOOK, posts, labels);
  }

  @Test
  void whatIsFoundNotCodableCountsAsNotSellingAndIsToldByReason() {
    post("a", Intent.HARD_SELL, Intent.HARD_SELL, 0.9);
    post("a", Intent.SOFT_SELL, null, 0);
    post("a", Intent.SHARING, Intent.SHARING, 0.2);
    post("a", null, null, 0);
    post("a", null, Intent.SHARING, 0.1);
    Evaluation evaluation = evaluation();
    assertThat(evaluation.selling().recall()).isEqualTo(0.5);
    assertThat(evaluation.uncoded()).isEqualTo(2);
    assertThat(evaluation.uncodedFound()).isEqualTo(1);
    assertThat(evaluation.notCodable())
        .containsOnlyKeys(NotCodable.TOO_SHORT)
        .containsValue(new Evaluation.Found(2, 1));
    assertThat(evaluation.confusion()[Intent.SOFT_SELL.ordinal()]).containsExactly(0, 0, 0, 0, 1);
    assertThat(evaluation.agreementOnSelling().posts()).isEqualTo(2);
  }

  @Test
  void agreementIsOnSellingAndOnIntents() {
    for (int i = 0; i < 10; i++) {
      post("a", Intent.HARD_SELL, i < 5 ? Intent.HARD_SELL : Intent.SOFT_SELL, 0.9);
      post("a", Intent.SHARING, Intent.SHARING, 0.1);
    }
    Evaluation evaluation = evaluation();
    assertThat(evaluation.agreementOnSelling().kappa()).isEqualTo(1);
    // 15 of 20 agree; by chance 1/2 * 1/4 + 1/2 * 1/2
    assertThat(evaluation.agreementOnIntents().kappa())
        .isCloseTo((0.75 - 0.375) / 0.625, within(1e-12));
  }

  @Test
  void aSourceOfOneKindHasNoAreaUnderTheCurve() {
    post("mixed", Intent.HARD_SELL, Intent.HARD_SELL, 0.9);
    post("mixed", Intent.SHARING, Intent.SHARING, 0.1);
    post("talk", Intent.SHARING, Intent.HARD_SELL, 0.8);
    Evaluation evaluation = evaluation();
    assertThat(evaluation.bySource().get("mixed").auc()).isEqualTo(1);
    assertThat(evaluation.bySource().get("talk").auc()).isNull();
    assertThat(evaluation.text()).containsPattern("\ntalk +1 +1 +0 +0.000 +- +0.000 +- +0.640");
  }

  @Test
  void actsThatTheRulesOfAModelNeverFindStillHaveAnArea() {
    post("a", Intent.SHARING, Intent.SHARING, 0.1);
    Score thanks = evaluation().acts().get(Act.THANKS);
    assertThat(thanks.recall()).isZero();
    assertThat(evaluation().acts().get(Act.PHATIC).yes()).isZero();
  }

  @Test
  void withoutAnyScoredPostFiguresAreDashes() {
    post("a", null, Intent.SHARING, 0.1);
    assertThat(evaluation().headline()).isEqualTo("selling F1 - AUC -");
    assertThat(evaluation().text())
        .startsWith("selling F1 - AUC -\n")
        .contains("Of 1 posts without an intent 0 were found not codable.");
  }

  @Test
  void theSurestMistakesComeFirstOnOneLineWithoutControlCharacters() {
    post("a", Intent.SHARING, Intent.HARD_SELL, 0.6);
    post("b", Intent.SOFT_SELL, Intent.SHARING, 0.05);
    post("c", Intent.SHARING, Intent.SHARING, 0.1);
    post("d", Intent.HARD_SELL, null, 0);
    List<Mistake> mistakes =
        Mistake.surest(
            Scheme.CODEBOOK,
            posts,
            labels,
            20,
            (text, selling) -> List.of(selling ? "for" : "against"));
    assertThat(mistakes).extracting(Mistake::post).containsExactly(2, 1);
    assertThat(mistakes.get(0).because()).containsExactly("against");
    assertThat(mistakes.get(0).text()).isEqualTo("words of [31m this post");
    assertThat(Mistake.surest(Scheme.CODEBOOK, posts, labels, 1, (text, selling) -> List.of()))
        .hasSize(1);
    assertThat(Mistake.text(List.of())).isEmpty();
  }

  @Test
  void longTextsAreCutAndFiguresKeepTheirPlace() {
    assertThat(Figures.line("x".repeat(101), 100)).hasSize(101).endsWith("x\u2026");
    assertThat(Figures.line("x".repeat(100), 100)).isEqualTo("x".repeat(100));
    assertThat(Figures.line("\ud83d\ude00".repeat(5), 3))
        .isEqualTo("\ud83d\ude00".repeat(3) + "\u2026");
    assertThat(Figures.line(" a\t\u202e b \n", 10)).isEqualTo("a b");
    assertThat(Figures.number(0.8434, new Interval(0.7, 1))).isEqualTo("0.843 (.70-1.00)");
    assertThat(Figures.number(null, new Interval(0.7, 1))).isEqualTo("-");
  }
}
