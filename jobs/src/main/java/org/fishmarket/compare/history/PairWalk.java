package org.fishmarket.compare.history;

import java.util.Iterator;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.fishmarket.compare.history.Dialogue.Turn;

/**
 * Walks over the messages of pairs. A pair has at most two first messages, one of each side, that
 * wait until it is known what came of them.
 */
final class PairWalk extends Walk {
  private static final int ONE = 0;
  private static final int OTHER = 1;
  private static final int BACK = 2;
  private static final int AT = 3;

  private final Pending[] pending = new Pending[2];
  private Dialogue dialogue;
  private String one;
  private String other;

  private record Pending(Row message, Turn turn, Sequel sequel) {}

  PairWalk(Iterator<Row> messages) {
    super(messages);
  }

  @Override
  void take(Row row) {
    if (!row.getString(ONE).equals(one) || !row.getString(OTHER).equals(other)) {
      end();
      one = row.getString(ONE);
      other = row.getString(OTHER);
      dialogue = new Dialogue();
    }
    int side = row.getBoolean(BACK) ? 1 : 0;
    long at = row.getLong(AT);
    Turn turn = dialogue.hear(side, at);
    for (int i = 0; i < pending.length; i++) {
      if (pending[i] != null && pending[i].sequel().over(at)) {
        settle(i);
      } else if (pending[i] != null) {
        pending[i].sequel().hear(side, at, turn.exchange());
      }
    }
    if (turn.first()) {
      pending[side] = new Pending(row, turn, new Sequel(side, at));
    } else if (turn.exchange()) {
      give(row, turn, null);
    }
  }

  @Override
  void end() {
    for (int i = 0; i < pending.length; i++) {
      if (pending[i] != null) {
        settle(i);
      }
    }
  }

  private void settle(int side) {
    give(pending[side].message(), pending[side].turn(), pending[side].sequel());
    pending[side] = null;
  }

  private void give(Row message, Turn turn, Sequel sequel) {
    boolean back = message.getBoolean(BACK);
    give(
        RowFactory.create(
            message.get(back ? OTHER : ONE),
            message.get(back ? ONE : OTHER),
            message.get(AT),
            message.get(AT + 1),
            message.get(AT + 2),
            message.get(AT + 3),
            message.get(AT + 4),
            turn.exchange(),
            turn.first(),
            sequel == null ? null : turn.opening(),
            sequel == null ? null : sequel.answered(),
            sequel == null ? null : sequel.followed()));
  }
}
