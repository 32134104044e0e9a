/** Dates as people read them: in any language, in any order, settled over a whole file. */
package org.fishmarket.load.date;
