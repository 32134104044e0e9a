/** Coding sheets: the one place where post texts leave the tables. Free of Spark. */
package org.fishmarket.audit.sheet;
