package org.fishmarket.models.learn;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fishmarket.models.cue.CueHit;
import org.fishmarket.models.cue.Cues;
import org.fishmarket.models.text.PostText;
import org.fishmarket.models.text.Token;
import org.fishmarket.models.text.TokenKind;

/** Cues as features, each also by the place it stands in: that tells an ask from a mention. */
final class CueFeatures {
  private static final Set<String> BEFORE_A_COMMAND =
      Set.of(
          "please", "and", "or", "then", "just", ",", ":", "-", "&", "\u2022", "*", "so", "now",
          "simply", "also");
  private static final Set<String> NEGATIONS =
      Set.of("not", "n't", "never", "no", "without", "stop");
  private static final int NEGATION_REACH = 2;
  private static final int LINK_REACH = 6;
  private static final Place[] PLACES = Place.values();
  private static final Cues CUES = Cues.shipped();
  private static final long[] KEYS = keys();

  /** Where a cue stands. */
  private enum Place {
    ANYWHERE(""),
    COMMAND("as a command"),
    LAST("in the last two sentences"),
    FIRST("in the first sentence"),
    NEGATED("negated"),
    LINKED("before a link");

    private final String title;

    Place(String title) {
      this.title = title;
    }

    String slug() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final List<Token> tokens;
  private final Sink sink;
  private final boolean[] seen = new boolean[KEYS.length];

  private CueFeatures(PostText post, Sink sink) {
    this.tokens = post.tokens();
    this.sink = sink;
  }

  static void extract(PostText post, List<CueHit> hits, Sink sink) {
    CueFeatures features = new CueFeatures(post, sink);
    for (CueHit hit : hits) {
      Token token = post.tokens().get(hit.at());
      features.put(hit, Place.ANYWHERE, true);
      features.put(hit, Place.COMMAND, features.command(hit.at()));
      features.put(
          hit, Place.LAST, post.sentences() > 1 && token.sentence() >= post.sentences() - 2);
      features.put(hit, Place.FIRST, token.sentence() == 0);
      features.put(hit, Place.NEGATED, features.negated(hit.at()));
      features.put(hit, Place.LINKED, features.linked(hit.at()));
    }
  }

  static String name(int cue, int place) {
    String name = CUES.names().get(cue);
    return place == 0 ? name : name + "@" + PLACES[place].slug();
  }

  /** For people: a cue's name and where it stands. */
  static String readable(String name) {
    int at = name.indexOf('@');
    String place = name.substring(at + 1);
    return at < 0
        ? name
        : name.substring(0, at)
            + " "
            + Arrays.stream(PLACES)
                .filter(known -> known.slug().equals(place))
                .map(known -> known.title)
                .findFirst()
                .orElse("at " + place);
  }

  private static long[] keys() {
    long[] keys = new long[CUES.names().size() * PLACES.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = Keys.key(Group.CUE, Keys.hash(name(i / PLACES.length, i % PLACES.length)));
    }
    return keys;
  }

  private void put(CueHit hit, Place place, boolean holds) {
    int slot = hit.cue() * PLACES.length + place.ordinal();
    if (holds && !seen[slot]) {
      seen[slot] = true;
      sink.add(Group.CUE, KEYS[slot], 1, hit.cue(), place.ordinal());
    }
  }

  private boolean command(int at) {
    if (at == 0 || tokens.get(at - 1).sentence() != tokens.get(at).sentence()) {
      return true;
    }
    Token before = tokens.get(at - 1);
    return before.kind() == TokenKind.EMOJI || BEFORE_A_COMMAND.contains(before.norm());
  }

  private boolean negated(int at) {
    for (int i = Math.max(0, at - NEGATION_REACH); i < at; i++) {
      if (NEGATIONS.contains(tokens.get(i).norm())) {
        return true;
      }
    }
    return false;
  }

  private boolean linked(int at) {
    int end = Math.min(tokens.size(), at + 1 + LINK_REACH);
    for (int i = at + 1; i < end; i++) {
      if (tokens.get(i).kind() == TokenKind.LINK) {
        return true;
      }
    }
    return false;
  }
}
