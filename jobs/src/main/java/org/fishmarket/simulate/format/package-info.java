/**
 * Writers, one for a format: they turn the messages of a world into files as the platforms, or the
 * tools that collect from them, write them.
 */
package org.fishmarket.simulate.format;
