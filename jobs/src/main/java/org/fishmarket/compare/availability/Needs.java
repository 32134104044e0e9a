package org.fishmarket.compare.availability;

import static org.fishmarket.compare.availability.Need.ACTS;
import static org.fishmarket.compare.availability.Need.CAUSE;
import static org.fishmarket.compare.availability.Need.CODED;
import static org.fishmarket.compare.availability.Need.CODED_REPLIES;
import static org.fishmarket.compare.availability.Need.ENGAGEMENT;
import static org.fishmarket.compare.availability.Need.EXCHANGES;
import static org.fishmarket.compare.availability.Need.FOCUS;
import static org.fishmarket.compare.availability.Need.HARD_SELL;
import static org.fishmarket.compare.availability.Need.MESSAGES;
import static org.fishmarket.compare.availability.Need.NETWORKS;
import static org.fishmarket.compare.availability.Need.REPLIES;
import static org.fishmarket.compare.availability.Need.REPLY_ACTS;
import static org.fishmarket.compare.availability.Need.SOFT_SELL;
import static org.fishmarket.compare.availability.Need.THREADS;
import static org.fishmarket.compare.availability.Need.TIMES;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What each claim needs, by its slug. */
public final class Needs {
  /** All claims in the order in which they are told. */
  public static final Map<String, Set<Need>> BY_CLAIM = byClaim();

  private Needs() {}

  private static Map<String, Set<Need>> byClaim() {
    Map<String, Set<Need>> needs = new LinkedHashMap<>();
    needs.put("engagement-by-promotion", set(CODED, ENGAGEMENT));
    needs.put("busy-but-shallow", set(CODED, TIMES, REPLIES, CODED_REPLIES));
    needs.put("hard-sell-penalty", set(CODED, HARD_SELL, SOFT_SELL, ENGAGEMENT, TIMES));
    needs.put("value-first", set(CODED, ENGAGEMENT, TIMES));
    needs.put("self-focus", set(CODED, FOCUS, ENGAGEMENT, TIMES));
    needs.put("hollow-replies", set(CODED, REPLIES, CODED_REPLIES, REPLY_ACTS));
    needs.put("unanswered", set(MESSAGES, TIMES));
    needs.put("generosity", set(CODED, ACTS, REPLIES));
    needs.put("dialogue", set(ENGAGEMENT, REPLIES, CODED_REPLIES, REPLY_ACTS));
    needs.put("complaints-answered", set(CODED, ACTS, TIMES, THREADS));
    needs.put("give-then-ask", set(CODED, ACTS, TIMES, REPLIES));
    needs.put("polluted-network", set(CODED, HARD_SELL, TIMES, NETWORKS));
    needs.put("first-words", set(CODED, MESSAGES, TIMES));
    needs.put("relationship-before-ask", set(CODED, ENGAGEMENT, TIMES, EXCHANGES));
    needs.put("social-good", set(CODED, CAUSE, ENGAGEMENT, TIMES));
    needs.put("calls-to-action", set(CODED, HARD_SELL, ENGAGEMENT, TIMES, EXCHANGES));
    return Collections.unmodifiableMap(needs);
  }

  private static Set<Need> set(Need first, Need... rest) {
    return Collections.unmodifiableSet(EnumSet.of(first, rest));
  }
}
