package org.fishmarket.load.record;

import java.time.Instant;

/**
 * The long text of a post whose own record holds only its beginning; joined by second and start of
 * text, as the two have no id in common.
 *
 * @param created the time of the post
 * @param text the whole text
 */
public record Note(Instant created, String text) {}
