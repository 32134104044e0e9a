package org.fishmarket.models.cue;

/**
 * A cue found in a post.
 *
 * @param cue index of the cue's name in {@link Cues#names()}
 * @param at index of the token that it starts with
 */
public record CueHit(int cue, int at) {}
