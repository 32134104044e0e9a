package org.fishmarket.models.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.fishmarket.models.cue.CueHit;
import org.fishmarket.models.cue.Cues;
import org.fishmarket.models.text.PostText;
import org.fishmarket.models.text.Token;
import org.fishmarket.models.text.Words;

/**
 * Two traits together as one feature: an ask and "our", an offer in a reply. A trait is a family of
 * cues (the part of the name before the dot), anywhere, near the end or at the head of a sentence,
 * or one of a few facts about the post. So few pairs carry over to sources that were never seen.
 */
final class Traits {
  private static final int SHORT = 16;
  private static final int LONG = 60;
  private static final int MANY_SENTENCES = 6;
  private static final int NEAR_END = 2;
  private static final String AT_END = "@last";
  private static final String AT_HEAD = "@head";

  private enum Fact {
    REPLY("begins with a mention"),
    LINK("a link"),
    HASHTAG("a hashtag"),
    EMOJI("an emoji"),
    WE("first person plural"),
    I("first person singular"),
    YOU("second person"),
    THIRD("third person"),
    SHORT("under 16 words"),
    MIDDLE("16 to 59 words"),
    LONG("60 words or more"),
    EXCLAMATION("an exclamation mark"),
    QUESTION("a question mark"),
    SENTENCES("more than six sentences");

    private final String title;

    Fact(String title) {
      this.title = title;
    }

    String slug() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final Cues CUES = Cues.shipped();
  private static final List<String> NAMES = new ArrayList<>();
  private static final int[] FAMILY = new int[CUES.names().size()];
  private static final int FAMILIES;
  private static final long[] KEYS;

  static {
    for (Fact fact : Fact.values()) {
      NAMES.add(fact.slug());
    }
    List<String> families =
        CUES.names().stream().map(name -> name.substring(0, name.indexOf('.'))).distinct().toList();
    FAMILIES = families.size();
    for (int cue = 0; cue < FAMILY.length; cue++) {
      String name = CUES.names().get(cue);
      FAMILY[cue] = NAMES.size() + families.indexOf(name.substring(0, name.indexOf('.')));
    }
    for (String place : List.of("", AT_END, AT_HEAD)) {
      families.forEach(family -> NAMES.add(family + place));
    }
    KEYS = new long[NAMES.size() * NAMES.size()];
    for (int i = 0; i < KEYS.length; i++) {
      String name = name(i / NAMES.size(), i % NAMES.size());
      KEYS[i] = Keys.key(Group.TRAITS, Keys.hash(name));
    }
  }

  private final boolean[] has = new boolean[NAMES.size()];

  private Traits() {}

  static void extract(PostText post, List<CueHit> hits, Sink sink) {
    Traits traits = new Traits();
    traits.facts(post);
    traits.cues(post, hits);
    traits.pairs(sink);
  }

  static String name(int one, int other) {
    return NAMES.get(one) + "+" + NAMES.get(other);
  }

  /** For people: the two traits of a name. */
  static String readable(String name) {
    return Arrays.stream(name.split("\\+")).map(Traits::trait).collect(Collectors.joining(", "));
  }

  private static String trait(String name) {
    int place = name.indexOf('@');
    if (place > 0) {
      String where = name.endsWith(AT_END) ? " in the last two sentences" : " heading a sentence";
      return name.substring(0, place) + " cue" + where;
    }
    return Arrays.stream(Fact.values())
        .filter(fact -> fact.slug().equals(name))
        .map(fact -> fact.title)
        .findFirst()
        .orElse(name + " cue");
  }

  private void facts(PostText post) {
    List<Token> tokens = post.tokens();
    int words = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      char first = token.norm().charAt(0);
      switch (token.kind()) {
        case WORD -> {
          words++;
          word(token.norm());
        }
        case LINK -> put(Fact.LINK, true);
        case HASHTAG -> put(Fact.HASHTAG, true);
        case EMOJI -> put(Fact.EMOJI, true);
        case MENTION -> put(Fact.REPLY, i == 0);
        case PUNCTUATION -> {
          put(Fact.EXCLAMATION, first == '!');
          put(Fact.QUESTION, first == '?');
        }
        default -> {
          // numbers, prices and dates are cues
        }
      }
    }
    put(Fact.SHORT, words < SHORT);
    put(Fact.MIDDLE, words >= SHORT && words < LONG);
    put(Fact.LONG, words >= LONG);
    put(Fact.SENTENCES, post.sentences() > MANY_SENTENCES);
  }

  private void word(String norm) {
    if (Words.isSelf(norm)) {
      put(Words.isPlural(norm) ? Fact.WE : Fact.I, true);
    } else if (Words.isOther(norm)) {
      put(Fact.YOU, true);
    } else {
      put(Fact.THIRD, Words.isThird(norm));
    }
  }

  private void cues(PostText post, List<CueHit> hits) {
    List<Token> tokens = post.tokens();
    for (CueHit hit : hits) {
      int sentence = tokens.get(hit.at()).sentence();
      int family = FAMILY[hit.cue()];
      has[family] = true;
      has[family + FAMILIES] |= sentence >= post.sentences() - NEAR_END;
      has[family + 2 * FAMILIES] |=
          hit.at() == 0 || tokens.get(hit.at() - 1).sentence() != sentence;
    }
  }

  private void pairs(Sink sink) {
    for (int i = 0; i < has.length; i++) {
      for (int j = i + 1; has[i] && j < has.length; j++) {
        if (has[j]) {
          sink.add(Group.TRAITS, KEYS[i * has.length + j], 1, i, j);
        }
      }
    }
  }

  private void put(Fact fact, boolean holds) {
    has[fact.ordinal()] |= holds;
  }
}
