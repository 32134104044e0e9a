/**
 * Writes archives in the platforms' own export formats, with planted truths: the sample data, and
 * experiments of any size. {@link org.fishmarket.simulate.world} is how invented people live,
 * {@link org.fishmarket.simulate.format} what an export makes of it. The same seed gives the same
 * bytes. Nothing here knows Spark or reads a format.
 */
package org.fishmarket.simulate;
