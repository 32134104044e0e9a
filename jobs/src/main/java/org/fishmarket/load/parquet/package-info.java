/** Parquet files as input, whose rows are given as JSON. */
package org.fishmarket.load.parquet;
