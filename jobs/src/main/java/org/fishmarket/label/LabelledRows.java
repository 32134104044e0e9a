package org.fishmarket.label;

import java.util.Iterator;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.fishmarket.models.Classifier;
import org.fishmarket.models.codebook.Act;
import org.fishmarket.models.codebook.Label;

/** A row of labels for each row of posts (post_id, kind, text, lang). */
record LabelledRows(Iterator<Row> posts, Classifier classifier) implements Iterator<Row> {
  private static final String REPOST = "a repost: somebody else's words";

  @Override
  public boolean hasNext() {
    return posts.hasNext();
  }

  @Override
  public Row next() {
    Row post = posts.next();
    if (post.getString(1).equals("repost")) {
      return row(post.getString(0), null, null, null, null, REPOST);
    }
    Label label = classifier.label(post.getString(2), post.getString(3));
    double[] p = label.probabilities();
    if (label.intent() == null) {
      return row(post.getString(0), null, null, null, label, label.notCodable().reason());
    }
    String[] acts = label.acts().stream().sorted().map(Act::slug).toArray(String[]::new);
    return row(post.getString(0), label.intent().name(), p, acts, label, null);
  }

  private Row row(
      String id, String intent, double[] p, String[] acts, Label label, String notCodable) {
    return RowFactory.create(
        id,
        intent,
        p == null ? null : p[0],
        p == null ? null : p[1],
        p == null ? null : p[2],
        p == null ? null : p[3],
        acts,
        label == null ? null : label.selfFocus(),
        label == null ? null : label.otherFocus(),
        label == null ? null : label.words(),
        label == null ? null : label.contentWords(),
        notCodable,
        classifier.version());
  }
}
