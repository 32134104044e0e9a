package org.fishmarket.models.learn;

import java.util.Locale;

/** What can be said of a post without reading its words. Each is 0 or 1, but for the shares. */
enum Shape {
  REPLY,
  LINK,
  LINKS_MANY,
  LINK_AT_END,
  LINK_INSIDE,
  MENTION_INSIDE,
  HASHTAG,
  HASHTAGS_MANY,
  EMOJI,
  EMOJI_MANY,
  MONEY,
  NUMBERS_MANY,
  DATE,
  TIME,
  QUESTION,
  QUESTION_AT_END,
  EXCLAMATION,
  EXCLAMATIONS_MANY,
  CAPS,
  CAPS_MANY,
  QUOTE,
  ELLIPSIS,
  LIST,
  WORDS_UNDER_8,
  WORDS_UNDER_16,
  WORDS_UNDER_32,
  WORDS_UNDER_64,
  WORDS_UNDER_128,
  WORDS_OVER_128,
  NO_SELF,
  SINGULAR_SELF,
  PLURAL_SELF,
  SINGULAR_FIRST,
  PLURAL_FIRST,
  SECOND,
  NO_SECOND,
  THIRD,
  SELF_AND_SECOND,
  PLURAL_AND_SECOND,
  PLURAL_AND_LINK,
  SELF_AND_LINK,
  SECOND_AND_LINK,
  STARTS_LOWER,
  SINGULAR_SHARE,
  PLURAL_SHARE,
  SECOND_SHARE,
  THIRD_SHARE,
  PAST_SHARE,
  NAME_SHARE,
  HASHTAG_SHARE,
  EMOJI_SHARE,
  FUNCTION_SHARE;

  final long key = Keys.key(Group.SHAPE, Keys.hash(slug()));

  String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
