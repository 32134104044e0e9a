/** When cohorts post, and how much they sell by then. */
package org.fishmarket.compare.time;
