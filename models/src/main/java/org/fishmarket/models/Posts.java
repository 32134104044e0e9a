package org.fishmarket.models;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.fishmarket.models.codebook.LabelledPost;
import org.fishmarket.models.learn.Folds;
import org.fishmarket.models.text.PostText;

/**
 * Labelled posts looked through before training.
 *
 * @param kept those that can be learned from
 * @param notes what a researcher should know of the others, a line each
 */
record Posts(List<LabelledPost> kept, List<String> notes) {
  private static final int MIN_OF_EACH = 10;

  /** Leaves out posts without a text; tells of texts that are there twice. */
  static Posts checked(List<LabelledPost> posts) {
    List<LabelledPost> kept = posts.stream().filter(post -> !post.text().isBlank()).toList();
    List<String> notes = new ArrayList<>();
    note(notes, posts.size() - kept.size(), "without a text left out");
    Map<String, List<LabelledPost>> byText = new HashMap<>();
    for (LabelledPost post : kept) {
      byText.computeIfAbsent(PostText.of(post.text()).plain(), t -> new ArrayList<>()).add(post);
    }
    note(
        notes,
        posts(byText.values(), same -> different(same, LabelledPost::source) > 1),
        "with a text that other sources hold too: it is never learned where it is held out");
    note(
        notes,
        posts(byText.values(), same -> different(same, LabelledPost::intent) > 1),
        "with a text that bears another intent elsewhere: both count, so the model is unsure"
            + " there");
    return new Posts(kept, notes);
  }

  private static void note(List<String> notes, int posts, String what) {
    if (posts > 0) {
      notes.add(posts + (posts == 1 ? " post " : " posts ") + what);
    }
  }

  private static int posts(
      Collection<List<LabelledPost>> groups, Predicate<List<LabelledPost>> which) {
    return groups.stream().filter(which).mapToInt(List::size).sum();
  }

  private static long different(
      List<LabelledPost> posts, java.util.function.Function<LabelledPost, String> by) {
    return posts.stream().map(by).filter(Objects::nonNull).distinct().count();
  }

  /**
   * Refuses posts that say too little.
   *
   * @param selling names of the intents that sell
   */
  void enough(List<String> selling) {
    Set<String> borne = new HashSet<>();
    int sold = 0;
    int coded = 0;
    for (LabelledPost post : kept) {
      if (post.intent() != null) {
        borne.add(post.intent());
        coded++;
        sold += selling.contains(post.intent()) ? 1 : 0;
      }
    }
    if (sold < MIN_OF_EACH || coded - sold < MIN_OF_EACH) {
      throw new UserException(
          "Of these posts "
              + sold
              + " sell ("
              + String.join(", ", selling)
              + ") and "
              + (coded - sold)
              + " do not. Training needs at least "
              + MIN_OF_EACH
              + " of each. Code more, or say with --selling which intents sell.");
    }
  }

  /** Refuses folds that these posts cannot be parted into. */
  void apart(Folds folds) {
    boolean source = folds.by() == Folds.By.SOURCE;
    long groups =
        kept.stream()
            .filter(post -> post.intent() != null)
            .map(source ? LabelledPost::source : LabelledPost::account)
            .filter(group -> source || !group.isEmpty())
            .distinct()
            .count();
    boolean unnamed = folds.by() == Folds.usual(kept).by() && groups == 0;
    if (groups < 2 && !unnamed) {
      throw new UserException(
          "All posts are of one "
              + (source ? "source, or the file has no column \"source\"" : "account")
              + ". To hold out parts of them, there must be two or more. Use --cross-validate "
              + (source ? "account" : "source")
              + ".");
    }
  }
}
