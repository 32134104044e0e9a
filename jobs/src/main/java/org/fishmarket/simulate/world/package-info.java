/**
 * Invented people and what is planted in them.
 *
 * <p>A {@link org.fishmarket.simulate.world.World} is one community: its accounts live through a
 * period in the order of time, and each message leaves the world as soon as it is written, so that
 * memory grows with accounts and not with posts.
 */
package org.fishmarket.simulate.world;
