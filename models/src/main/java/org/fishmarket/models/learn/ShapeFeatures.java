package org.fishmarket.models.learn;

import java.util.List;
import org.fishmarket.models.text.PostText;
import org.fishmarket.models.text.Token;
import org.fishmarket.models.text.TokenKind;
import org.fishmarket.models.text.Words;

/** Measures the {@link Shape}s of one post. */
final class ShapeFeatures {
  private final Sink sink;

  private ShapeFeatures(Sink sink) {
    this.sink = sink;
  }

  static void extract(PostText post, Sink sink) {
    new ShapeFeatures(sink).measure(post);
  }

  private void put(Shape shape, boolean holds) {
    if (holds) {
      sink.add(Group.SHAPE, shape.key, 1, shape.ordinal(), 0);
    }
  }

  private void share(Shape shape, int count, int of) {
    if (count > 0) {
      float value = (float) Math.sqrt(Math.min(1.0, (double) count / Math.max(10, of)));
      sink.add(Group.SHAPE, shape.key, value, shape.ordinal(), 0);
    }
  }

  private void measure(PostText post) {
    List<Token> tokens = post.tokens();
    int n = tokens.size();
    int[] kinds = new int[TokenKind.values().length];
    int words = 0, singular = 0, plural = 0, second = 0, third = 0, past = 0, names = 0;
    int caps = 0, bangs = 0, questions = 0, quotes = 0, ellipses = 0, function = 0;
    boolean first = true, singularFirst = false, pluralFirst = false;
    for (int i = 0; i < n; i++) {
      Token token = tokens.get(i);
      String norm = token.norm();
      kinds[token.kind().ordinal()]++;
      if (token.kind() == TokenKind.WORD) {
        String surface = token.surface();
        words++;
        if (Words.isSelf(norm)) {
          boolean we = Words.isPlural(norm);
          plural += we ? 1 : 0;
          singular += we ? 0 : 1;
          singularFirst |= words <= 3 && !we;
          pluralFirst |= words <= 3 && we;
        } else if (Words.isOther(norm)) {
          second++;
        } else if (Words.isThird(norm)) {
          third++;
        } else if (norm.length() > 4 && norm.endsWith("ed")) {
          past++;
        }
        function += Words.isFunction(norm) ? 1 : 0;
        boolean upper = Character.isUpperCase(surface.charAt(0));
        boolean inside = i > 0 && tokens.get(i - 1).sentence() == token.sentence();
        names += upper && inside && surface.length() > 1 ? 1 : 0;
        caps += upper && surface.length() > 2 && Character.isUpperCase(surface.charAt(2)) ? 1 : 0;
      } else if (token.kind() == TokenKind.PUNCTUATION) {
        char c = norm.charAt(0);
        bangs += c == '!' ? norm.length() : 0;
        questions += c == '?' ? 1 : 0;
        quotes += c == '"' || c == '`' ? 1 : 0;
        ellipses += norm.startsWith("..") || c == '\u2026' ? 1 : 0;
      }
    }
    int links = kinds[TokenKind.LINK.ordinal()];
    int hashtags = kinds[TokenKind.HASHTAG.ordinal()];
    int emoji = kinds[TokenKind.EMOJI.ordinal()];
    Token head = n > 0 ? tokens.get(0) : null;
    Token tail = n > 0 ? tokens.get(n - 1) : null;
    boolean reply = head != null && head.kind() == TokenKind.MENTION;
    boolean linkLast = tail != null && tail.kind() == TokenKind.LINK;
    put(Shape.REPLY, reply);
    put(Shape.LINK, links > 0);
    put(Shape.LINKS_MANY, links > 1);
    put(Shape.LINK_AT_END, linkLast);
    put(Shape.LINK_INSIDE, links > (linkLast ? 1 : 0));
    put(Shape.MENTION_INSIDE, kinds[TokenKind.MENTION.ordinal()] > 0 && !reply);
    put(Shape.HASHTAG, hashtags > 0);
    put(Shape.HASHTAGS_MANY, hashtags > 3);
    put(Shape.EMOJI, emoji > 0);
    put(Shape.EMOJI_MANY, emoji > 3);
    put(Shape.MONEY, kinds[TokenKind.MONEY.ordinal()] > 0);
    put(Shape.NUMBERS_MANY, kinds[TokenKind.NUMBER.ordinal()] > 3);
    put(Shape.DATE, kinds[TokenKind.DATE.ordinal()] > 0);
    put(Shape.TIME, kinds[TokenKind.TIME.ordinal()] > 0);
    put(Shape.QUESTION, questions > 0);
    put(Shape.QUESTION_AT_END, tail != null && tail.norm().startsWith("?"));
    put(Shape.EXCLAMATION, bangs > 0);
    put(Shape.EXCLAMATIONS_MANY, bangs > 2);
    put(Shape.CAPS, caps > 0);
    put(Shape.CAPS_MANY, caps > 4 || 3 * caps > words);
    put(Shape.QUOTE, quotes > 0);
    put(Shape.ELLIPSIS, ellipses > 0);
    put(Shape.LIST, post.sentences() > 8 && words < 10 * post.sentences());
    Shape length =
        words < 8
            ? Shape.WORDS_UNDER_8
            : words < 16
                ? Shape.WORDS_UNDER_16
                : words < 32
                    ? Shape.WORDS_UNDER_32
                    : words < 64
                        ? Shape.WORDS_UNDER_64
                        : words < 128 ? Shape.WORDS_UNDER_128 : Shape.WORDS_OVER_128;
    put(length, true);
    put(Shape.NO_SELF, singular + plural == 0);
    put(Shape.SINGULAR_SELF, singular > 0);
    put(Shape.PLURAL_SELF, plural > 0);
    put(Shape.SINGULAR_FIRST, singularFirst);
    put(Shape.PLURAL_FIRST, pluralFirst);
    put(Shape.SECOND, second > 0);
    put(Shape.NO_SECOND, second == 0);
    put(Shape.THIRD, third > 0);
    put(Shape.SELF_AND_SECOND, singular > 0 && second > 0);
    put(Shape.PLURAL_AND_SECOND, plural > 0 && second > 0);
    put(Shape.PLURAL_AND_LINK, plural > 0 && links > 0);
    put(Shape.SELF_AND_LINK, singular > 0 && links > 0);
    put(Shape.SECOND_AND_LINK, second > 0 && links > 0);
    put(Shape.STARTS_LOWER, head != null && Character.isLowerCase(head.surface().charAt(0)));
    share(Shape.SINGULAR_SHARE, singular, words);
    share(Shape.PLURAL_SHARE, plural, words);
    share(Shape.SECOND_SHARE, second, words);
    share(Shape.THIRD_SHARE, third, words);
    share(Shape.PAST_SHARE, past, words);
    share(Shape.NAME_SHARE, names, words);
    share(Shape.HASHTAG_SHARE, hashtags, words);
    share(Shape.EMOJI_SHARE, emoji, words);
    share(Shape.FUNCTION_SHARE, function, words);
  }
}
