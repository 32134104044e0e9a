package org.fishmarket.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.fishmarket.models.codebook.Label;
import org.fishmarket.models.codebook.LabelledPost;
import org.fishmarket.models.codebook.NotCodable;
import org.fishmarket.models.codebook.Scheme;
import org.junit.jupiter.api.Test;

class SourceErrorsTest {
  private final List<LabelledPost> posts = new ArrayList<>();
  private final List<Label> labels = new ArrayList<>();

  private void add(int times, String source, String coder, String model) {
    for (int i = 0; i < times; i++) {
      posts.add(Written.post(source, "a" + i, coder, "text"));
      boolean sells = model != null && model.endsWith("SELL");
      NotCodable why = model == null ? NotCodable.OTHER_LANGUAGE : null;
      labels.add(new Label(model, sells, null, null, null, null, null, null, 9, 5, why));
    }
  }

  @Test
  void eachSourceWithEnoughOfBothKindsHasItsRates() {
    add(20, "shop", "HARD_SELL", "HARD_SELL");
    add(10, "shop", "HARD_SELL", "SOFT_SELL");
    add(10, "shop", "SOFT_SELL", "SHARING");
    add(45, "shop", "SHARING", "SHARING");
    add(5, "shop", "SHARING", "HARD_SELL");
    add(30, "shop", "HARD_SELL", null);
    add(30, "shop", null, "SHARING");
    add(19, "small", "HARD_SELL", "HARD_SELL");
    add(40, "small", "SHARING", "SHARING");
    List<SourceErrors> errors =
        SourceErrors.count(
            Scheme.CODEBOOK, posts, labels, List.of("HARD_SELL", "SOFT_SELL", "CAUSE"));
    assertThat(errors)
        .containsExactly(
            new SourceErrors("twitter 1", "selling", 40, 50, 30, 45),
            new SourceErrors("twitter 1", "HARD_SELL", 30, 60, 20, 55));
    assertThat(errors.get(0).sensitivity()).isCloseTo(.75, within(1e-12));
    assertThat(errors.get(0).specificity()).isCloseTo(.9, within(1e-12));
  }

  @Test
  void theShippedModelBringsItsRatesAndAnotherHasNone() {
    List<SourceErrors> shipped = SourceErrors.of(Classifier.shipped());
    assertThat(shipped.stream().filter(one -> one.question().equals(SourceErrors.SELLING)))
        .hasSizeGreaterThanOrEqualTo(10);
    assertThat(shipped)
        .allSatisfy(
            one -> {
              assertThat(one.yes()).isGreaterThanOrEqualTo(SourceErrors.FEWEST);
              assertThat(one.no()).isGreaterThanOrEqualTo(SourceErrors.FEWEST);
              assertThat(one.found()).isBetween(0L, one.yes());
              assertThat(one.spared()).isBetween(0L, one.no());
              assertThat(one.source()).matches("(facebook|linkedin|twitter) \\d+");
            });
    List<LabelledPost> own =
        new ArrayList<>(Written.posts("HARD_SELL", 40, Written.GOODS, "Buy our %s today"));
    own.addAll(Written.posts("SHARING", 40, Written.GOODS, "I saw the %s of my aunt"));
    Classifier other = Trainer.on(own).language("en").train().classifier();
    assertThat(SourceErrors.of(other)).isEmpty();
  }
}
