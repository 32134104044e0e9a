package org.fishmarket.load.record;

import java.time.Instant;

/**
 * A later sight of a post that is a record somewhere else, such as the original nested in a repost:
 * its counts complete the post, but it is no record of its own.
 *
 * @param id native id of the post
 * @param collected when it was seen, null if unknown
 */
public record Snapshot(
    String id, Long likes, Long replies, Long shares, Long views, Instant collected) {}
