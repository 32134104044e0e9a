package org.fishmarket.load.tables;

import org.fishmarket.load.record.Post;

/** Where a post's counts stand. */
record Counts(Cell likes, Cell replies, Cell shares, Cell views) {
  void fill(Post post, Row row) throws UnreadableException {
    post.likes = likes.count(row);
    post.replies = replies.count(row);
    post.shares = shares.count(row);
    post.views = views.count(row);
  }
}
