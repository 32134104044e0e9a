package org.fishmarket.load.record;

/**
 * What a source tells of an account besides its posts. No record of its own.
 *
 * @param followers as last seen, null if not given
 */
public record Profile(AccountRef account, Long followers) {}
