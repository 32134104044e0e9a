package org.fishmarket.audit.design;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.fishmarket.models.UserException;

/**
 * Deals a sample's posts to coders: in each stratum a share at random goes to all of them, so that
 * their agreement is seen everywhere; the rest goes to one each, in turn.
 *
 * @param coders how many
 * @param overlap share of the posts that all of them code, 0 to 1
 * @param seed of the drawing
 */
public record Dealing(int coders, double overlap, long seed) {
  private static final int MOST = 26;

  /**
   * Checks the bounds.
   *
   * @throws UserException if coders or overlap are out of them
   */
  public Dealing {
    if (coders < 1 || coders > MOST) {
      throw new UserException("--coders " + coders + " is too few or too many. Give 1 to 26.");
    }
    if (!(overlap >= 0 && overlap <= 1)) {
      throw new UserException("--overlap " + overlap + " is no share. Give 0 to 1.");
    }
  }

  /** The names of the coders: A, B, C, … */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < coders; i++) {
      names.add(String.valueOf((char) ('A' + i)));
    }
    return names;
  }

  /**
   * Who codes what.
   *
   * @param things the sample
   * @param post gives a thing's post
   * @param stratum gives a thing's stratum
   * @return the coders of each post
   */
  public <T> Map<String, List<String>> deal(
      List<T> things, Function<T, String> post, Function<T, String> stratum) {
    Map<String, List<T>> strata = new TreeMap<>(Comparator.naturalOrder());
    for (T thing : new Lots(seed, "coders").inOrder(things, post)) {
      strata.computeIfAbsent(stratum.apply(thing), name -> new ArrayList<>()).add(thing);
    }
    List<String> names = names();
    Map<String, List<String>> coders = new HashMap<>();
    int turn = 0;
    for (List<T> stratumPosts : strata.values()) {
      long shared = Math.round(Math.ceil(overlap * stratumPosts.size() - 1e-9));
      for (int i = 0; i < stratumPosts.size(); i++) {
        String id = post.apply(stratumPosts.get(i));
        coders.put(id, i < shared ? names : List.of(names.get(turn++ % names.size())));
      }
    }
    return coders;
  }
}
