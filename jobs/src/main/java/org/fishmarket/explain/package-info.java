/** Says what moved the labels of single posts: words, cues and shapes, never the text. */
package org.fishmarket.explain;
