/**
 * Writes archives in the platforms' own export formats, with planted truths.
 *
 * <p>A {@link org.fishmarket.simulate.World} is one community: its accounts live through a period
 * in the order of time, and each message leaves the world as soon as it is written, so that memory
 * grows with accounts and not with posts. Writers, one for a format, turn messages into files. The
 * same seed gives the same bytes. Nothing here knows Spark or reads a format.
 */
package org.fishmarket.simulate;
