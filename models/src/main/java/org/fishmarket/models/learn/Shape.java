package org.fishmarket.models.learn;

import java.util.Arrays;
import java.util.Locale;

/** What can be said of a post without reading its words. Each is 0 or 1, but for the shares. */
enum Shape {
  REPLY("begins with a mention"),
  LINK("a link"),
  LINKS_MANY("several links"),
  LINK_AT_END("link at the end"),
  LINK_INSIDE("link before the end"),
  MENTION_INSIDE("mention inside the post"),
  HASHTAG("a hashtag"),
  HASHTAGS_MANY("more than three hashtags"),
  EMOJI("an emoji"),
  EMOJI_MANY("more than three emoji"),
  MONEY("a price"),
  NUMBERS_MANY("more than three numbers"),
  DATE("a date"),
  TIME("a time of day"),
  QUESTION("a question mark"),
  QUESTION_AT_END("question mark at the end"),
  EXCLAMATION("an exclamation mark"),
  EXCLAMATIONS_MANY("more than two exclamation marks"),
  CAPS("a word in capitals"),
  CAPS_MANY("many words in capitals"),
  QUOTE("a quotation"),
  ELLIPSIS("an ellipsis"),
  LIST("a list of short lines"),
  WORDS_UNDER_8("under 8 words"),
  WORDS_UNDER_16("8 to 15 words"),
  WORDS_UNDER_32("16 to 31 words"),
  WORDS_UNDER_64("32 to 63 words"),
  WORDS_UNDER_128("64 to 127 words"),
  WORDS_OVER_128("128 words or more"),
  NO_SELF("no first person"),
  SINGULAR_SELF("first person singular"),
  PLURAL_SELF("first person plural"),
  SINGULAR_FIRST("first person singular in the first three words"),
  PLURAL_FIRST("first person plural in the first three words"),
  SECOND("second person"),
  NO_SECOND("no second person"),
  THIRD("third person"),
  SELF_AND_SECOND("first person singular and second person"),
  PLURAL_AND_SECOND("first person plural and second person"),
  PLURAL_AND_LINK("first person plural and a link"),
  SELF_AND_LINK("first person singular and a link"),
  SECOND_AND_LINK("second person and a link"),
  STARTS_LOWER("begins in lower case"),
  SINGULAR_SHARE("share of first person singular"),
  PLURAL_SHARE("share of first person plural"),
  SECOND_SHARE("share of second person"),
  THIRD_SHARE("share of third person"),
  PAST_SHARE("share of words in -ed"),
  NAME_SHARE("share of capitalised words"),
  HASHTAG_SHARE("share of hashtags"),
  EMOJI_SHARE("share of emoji"),
  FUNCTION_SHARE("share of function words");

  private final String title;
  final long key = Keys.key(Group.SHAPE, Keys.hash(slug()));

  Shape(String title) {
    this.title = title;
  }

  /** For people: the title of a shape by its slug, or the slug if there is none of this name. */
  static String readable(String slug) {
    return Arrays.stream(values())
        .filter(shape -> shape.slug().equals(slug))
        .map(shape -> shape.title)
        .findFirst()
        .orElse(slug);
  }

  String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
