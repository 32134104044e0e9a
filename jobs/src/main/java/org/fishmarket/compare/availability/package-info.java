/** What each archive holds for each claim, and what it lacks, in words. */
package org.fishmarket.compare.availability;
