package org.fishmarket.compare.within;

import org.apache.spark.sql.Column;

/**
 * What an outcome may depend on.
 *
 * @param name unique in its design
 * @param value a number or a boolean (1 or 0) of each row; null leaves the row out
 */
public record Regressor(String name, Column value) {}
