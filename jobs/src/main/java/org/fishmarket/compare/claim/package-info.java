/** One class for each claim of the essays: what it says of a cohort, of two, and across all. */
package org.fishmarket.compare.claim;
