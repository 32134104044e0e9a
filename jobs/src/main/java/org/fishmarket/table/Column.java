package org.fishmarket.table;

import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;

/**
 * One column of a table.
 *
 * @param name the name in Parquet and CSV
 * @param type its type in Spark
 * @param meaning what it holds, with its unit and what null means, for the schema page
 */
public record Column(String name, DataType type, String meaning) {
  StructField field() {
    return new StructField(name, type, true, org.apache.spark.sql.types.Metadata.empty());
  }
}
