package org.fishmarket.models.learn;

import java.util.List;
import org.fishmarket.models.cue.CueHit;
import org.fishmarket.models.cue.Cues;
import org.fishmarket.models.text.PostText;
import org.fishmarket.models.text.Token;

/**
 * All features of a post: words, pairs of words, beginnings, endings, words of links, cues, traits
 * and shape.
 */
final class Features {
  private static final String BEGIN = "<s>";
  private static final long BEGIN_HASH = Keys.hash(BEGIN);
  private static final int SMOOTHING = 4;

  private Features() {}

  static void extract(PostText post, Sink sink) {
    words(post, sink);
    LinkFeatures.extract(post, sink);
    List<CueHit> hits = Cues.shipped().find(post.tokens());
    CueFeatures.extract(post, hits, sink);
    Traits.extract(post, hits, sink);
    ShapeFeatures.extract(post, sink);
  }

  private static void words(PostText post, Sink sink) {
    List<Token> tokens = post.tokens();
    int n = tokens.size();
    float share = share(n);
    long previous = BEGIN_HASH;
    int sentence = -1;
    for (int i = 0; i < n; i++) {
      Token token = tokens.get(i);
      long hash = Keys.hash(token.norm());
      sink.add(Group.WORD, Keys.key(Group.WORD, hash), share, i, 1);
      sink.add(Group.PAIR, Keys.pair(Group.PAIR, previous, hash), share, i - 1, 2);
      if (token.sentence() != sentence) {
        sentence = token.sentence();
        sink.add(Group.START, Keys.key(Group.START, hash), 1, i, 1);
      } else if (i == 1 || tokens.get(i - 2).sentence() != sentence) {
        sink.add(Group.START, Keys.pair(Group.START, previous, hash), 1, i - 1, 2);
      }
      if (post.nearEnd(token)) {
        sink.add(Group.LAST, Keys.key(Group.LAST, hash), 1, i, 1);
      }
      previous = hash;
    }
  }

  /** What one token of a post of so many weighs. */
  static float share(int tokens) {
    return (float) (1 / Math.sqrt(tokens + SMOOTHING));
  }

  /** The name of a feature that {@link #extract} gave for this post. */
  static String name(PostText post, Group group, int at, int part) {
    return group.name(
        switch (group) {
          case LINK -> LinkFeatures.name(post, at, part);
          case CUE -> CueFeatures.name(at, part);
          case TRAITS -> Traits.name(at, part);
          case SHAPE -> Shape.values()[at].slug();
          default -> {
            String first = at < 0 ? BEGIN : post.tokens().get(at).norm();
            yield part == 1 ? first : first + " " + post.tokens().get(at + 1).norm();
          }
        });
  }
}
