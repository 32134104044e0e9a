package org.fishmarket.label;

import java.util.Iterator;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.fishmarket.models.Classifier;
import org.fishmarket.models.codebook.Act;
import org.fishmarket.models.codebook.Intent;
import org.fishmarket.models.codebook.Label;

/** A row of labels for each row of posts (post_id, kind, text, lang). */
record LabelledRows(Iterator<Row> posts, Classifier classifier) implements Iterator<Row> {
  private static final Label NONE =
      new Label(null, false, null, null, null, null, null, null, 0, null, null);
  private static final String REPOST = "a repost: somebody else's words";

  @Override
  public boolean hasNext() {
    return posts.hasNext();
  }

  @Override
  public Row next() {
    Row post = posts.next();
    if (post.getString(1).equals("repost")) {
      return row(post.getString(0), NONE, REPOST);
    }
    Label label = classifier.label(post.getString(2), post.getString(3));
    String reason = label.notCodable() == null ? null : label.notCodable().reason();
    return row(post.getString(0), label, reason);
  }

  private Row row(String id, Label label, String notCodable) {
    return RowFactory.create(
        id,
        label.intent(),
        label.intent() == null ? null : label.sells(),
        label.selling(),
        probability(label, Intent.HARD_SELL),
        probability(label, Intent.SOFT_SELL),
        probability(label, Intent.CAUSE),
        probability(label, Intent.SHARING),
        acts(label),
        label.selfFocus(),
        label.otherFocus(),
        label == NONE ? null : label.words(),
        label.contentWords(),
        notCodable,
        classifier.version());
  }

  /** Null where the model does not know the intent: it was not measured. */
  private Double probability(Label label, Intent intent) {
    int at = classifier.scheme().indexOf(intent.name());
    return label.intent() == null || at < 0 ? null : label.probabilities()[at];
  }

  private static String[] acts(Label label) {
    return label.acts() == null
        ? null
        : label.acts().stream().sorted().map(Act::slug).toArray(String[]::new);
  }
}
