package org.fishmarket.load.record;

import java.time.Instant;

/**
 * Something done towards another account that is not a post of its own: a reaction, for one.
 * (Replies, mentions, comments and reshares are derived from posts and need no such record.)
 *
 * @param from who did it; null means the owner of the archive
 * @param to towards whom; null if the source does not say
 * @param kind the name used in the table: {@code reaction}, {@code connection}, {@code invitation}
 * @param post native id or address of the post it was done to, null if unknown
 * @param at when, null if the source gives no time
 */
public record Interaction(AccountRef from, AccountRef to, String kind, String post, Instant at) {}
