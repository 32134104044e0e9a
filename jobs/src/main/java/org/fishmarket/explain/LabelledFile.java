package org.fishmarket.explain;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.fishmarket.models.Classifier;
import org.fishmarket.models.Explanation;
import org.fishmarket.models.LabelledPosts;
import org.fishmarket.models.UserException;
import org.fishmarket.models.codebook.Act;
import org.fishmarket.models.codebook.LabelledPost;

/**
 * Explains the posts of a file of labelled posts; a post's id is its number in the file, from 1.
 */
public final class LabelledFile {
  private static final String NO_INTENT = "NONE";

  private LabelledFile() {}

  /**
   * Explains, beside what the coder said.
   *
   * @throws UserException if the file is faulty, or a number is not one of a post in it
   */
  public static List<Explained> explain(Path file, Classifier classifier, Wanted wanted) {
    List<LabelledPost> posts = LabelledPosts.read(file, classifier.scheme().inFull());
    Set<String> ids = wanted.posts().isEmpty() ? first(posts.size(), wanted) : wanted.posts();
    List<Explained> explained = new ArrayList<>();
    for (String id : ids) {
      LabelledPost post = posts.get(number(id, posts.size(), file) - 1);
      Explanation explanation = classifier.explain(post.text(), null, wanted.act());
      explained.add(new Explained(id, coder(post, wanted.act()), explanation));
    }
    return explained;
  }

  private static Set<String> first(int posts, Wanted wanted) {
    Set<String> ids = new LinkedHashSet<>();
    IntStream.rangeClosed(1, Math.min(posts, wanted.limit()))
        .forEach(number -> ids.add(Integer.toString(number)));
    return ids;
  }

  private static int number(String id, int posts, Path file) {
    try {
      int number = Integer.parseInt(id);
      if (number >= 1 && number <= posts) {
        return number;
      }
    } catch (NumberFormatException noNumber) {
      // told below
    }
    throw new UserException(
        file + " has no post " + id + ". Give numbers of posts, from 1 to " + posts + ".");
  }

  private static String coder(LabelledPost post, Act act) {
    if (act != null) {
      return Explanation.answer(act, post.acts().contains(act));
    }
    return post.intent() == null ? NO_INTENT : post.intent();
  }
}
