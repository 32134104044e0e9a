package org.fishmarket.compare.within;

import java.io.Serializable;
import org.fishmarket.stats.regression.Contrast;

/**
 * An effect in a fit.
 *
 * @param contrast what is estimated
 * @param columns of the regressors that it needs
 * @param base whether rows in which all regressors are 0 are compared with
 */
record Line(Contrast contrast, int[] columns, boolean base) implements Serializable {}
