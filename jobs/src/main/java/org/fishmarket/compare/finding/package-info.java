/** What a finding is: its subject, scale, thresholds and verdict. */
package org.fishmarket.compare.finding;
