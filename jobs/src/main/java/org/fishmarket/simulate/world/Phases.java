package org.fishmarket.simulate.world;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * Something about each account that stays the same for some weeks and then changes, for every
 * account on another day. What a phase brings does not depend on when one asks.
 */
final class Phases {
  private static final long UNKNOWN = Long.MIN_VALUE;
  private final Dice dice;
  private final double length;
  private final ToDoubleFunction<Dice> draw;
  private final double[] shift;
  private final long[] phase;
  private final double[] value;

  /**
   * @param days that a phase lasts
   * @param draw what the dice give for one phase
   */
  Phases(int accounts, double days, Dice dice, ToDoubleFunction<Dice> draw) {
    this.dice = dice;
    this.length = days * Period.DAY;
    this.draw = draw;
    this.shift = new double[accounts];
    this.phase = new long[accounts];
    this.value = new double[accounts];
    Arrays.fill(phase, UNKNOWN);
  }

  double of(Account account, long at) {
    int i = account.index;
    if (phase[i] == UNKNOWN) {
      shift[i] = length * dice.fork("shift " + i).uniform();
    }
    long now = (long) ((at + shift[i]) / length);
    if (now != phase[i]) {
      phase[i] = now;
      value[i] = draw.applyAsDouble(dice.fork(i + " " + now));
    }
    return value[i];
  }
}
