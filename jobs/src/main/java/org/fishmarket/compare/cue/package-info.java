/** The words, cues and shapes that move the labels of each cohort most. */
package org.fishmarket.compare.cue;
