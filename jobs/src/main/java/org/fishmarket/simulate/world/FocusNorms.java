package org.fishmarket.simulate.world;

import java.util.EnumMap;
import java.util.Map;

/**
 * How much texts of each purpose speak of self and other on average, so that the effects of focus
 * can be planted within purposes: offers should not lose because they are offers.
 */
final class FocusNorms {
  private static final int TEXTS = 400;

  /** What one text, or the average of many, has in 100 words. */
  record Share(double self, double other) {}

  private final Map<Purpose, Share> norms = new EnumMap<>(Purpose.class);

  /**
   * @param wording with dice of its own
   */
  FocusNorms(Wording wording, Account speaker, long at) {
    for (Purpose purpose : Purpose.values()) {
      if (purpose != Purpose.REPOST) {
        double self = 0;
        double other = 0;
        for (int i = 0; i < TEXTS; i++) {
          String text = wording.text(speaker, purpose, at);
          self += Focus.self(text);
          other += Focus.other(text);
        }
        norms.put(purpose, new Share(self / TEXTS, other / TEXTS));
      }
    }
  }

  /** Deviation of a message's words from others for the same purpose. */
  Share of(Draft draft) {
    Share norm = norms.get(draft.worded());
    return new Share(
        Focus.self(draft.text()) - norm.self(), Focus.other(draft.text()) - norm.other());
  }
}
