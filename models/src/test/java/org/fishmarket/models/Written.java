package org.fishmarket.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.fishmarket.models.codebook.Act;
import org.fishmarket.models.codebook.LabelledPost;

/** Invented labelled posts: of each intent a few sentence frames, filled with changing goods. */
final class Written {
  static final String[] GOODS = {"apples", "lamps", "boats", "coats", "drums", "eggs"};
  static final String[] WAREN = {"Lampen", "Boote", "Jacken", "Trommeln", "Eier", "Blumen"};

  private Written() {}

  /**
   * Posts of four sources, each by an account of its own.
   *
   * @param frame a sentence with one gap
   */
  static List<LabelledPost> posts(String intent, int count, String[] goods, String frame) {
    List<LabelledPost> posts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String text = frame.formatted(goods[i % goods.length]) + " no" + i;
      posts.add(post("s" + i % 4, intent + i, intent, text));
    }
    return posts;
  }

  static LabelledPost post(String source, String account, String intent, String text) {
    return new LabelledPost("twitter", source, account, intent, Set.of(), 1, text);
  }

  static LabelledPost with(LabelledPost post, Act act) {
    return new LabelledPost(
        post.platform(),
        post.source(),
        post.account(),
        post.intent(),
        Set.of(act),
        post.confidence(),
        post.text());
  }

  /** Words that mean nothing, so that only who has seen the very text can know its label. */
  static String noise(Random random) {
    StringBuilder text = new StringBuilder();
    for (int w = 0; w < 8; w++) {
      text.append(GOODS[random.nextInt(GOODS.length)]).append(random.nextInt(40)).append(' ');
    }
    return text.toString();
  }
}
