package org.fishmarket.compare.within;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.rint;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.fishmarket.stats.regression.Block;

/** The sums of a design's {@link Block} as columns of a query. */
final class BlockColumns {
  /** Multiples of this have products on the grid of sums. */
  private static final double REGRESSOR_UNIT = 0x1p-16;

  private final Design design;
  private final String prefix;
  private final int regressors;

  /**
   * For one design.
   *
   * @param prefix of the names of the columns, its own
   */
  BlockColumns(Design design, String prefix) {
    this.design = design;
    this.prefix = prefix;
    regressors = design.regressors().size();
  }

  /** The variables of a row on their grids, null where the row does not take part. */
  List<Column> values() {
    List<Column> raw = new ArrayList<>();
    design.regressors().forEach(regressor -> raw.add(regressor.value().cast("double")));
    raw.add(design.outcome().cast("double"));
    Column takesPart = design.rows();
    for (Column value : raw) {
      takesPart = takesPart.and(value.isNotNull());
    }
    List<Column> values = new ArrayList<>();
    for (int i = 0; i <= regressors; i++) {
      double unit = i < regressors ? REGRESSOR_UNIT : Block.UNIT;
      Column onGrid = rint(raw.get(i).divide(lit(unit))).multiply(lit(unit));
      values.add(when(takesPart, onGrid).as(name(i)));
    }
    return values;
  }

  /** The sums over rows, as {@link Block} wants them. */
  List<Column> sums() {
    Column[] sums = new Column[Block.size(regressors)];
    sums[0] = sum(when(variable(regressors).isNotNull(), lit(1L)));
    for (int i = 0; i <= regressors; i++) {
      sums[Block.sum(i)] = units(variable(i));
      for (int j = 0; j <= i; j++) {
        Column product = variable(i).multiply(variable(j));
        sums[Block.product(regressors, i, j)] = units(product);
      }
    }
    List<Column> named = new ArrayList<>();
    for (Column sum : sums) {
      named.add(sum.as(sumName(named.size())));
    }
    return named;
  }

  private static Column units(Column value) {
    return sum(rint(value.divide(lit(Block.UNIT))).cast("long"));
  }

  /** The column of all blocks of an account. */
  String blocks() {
    return prefix + "_blocks";
  }

  /** The sums as an array, beside their period and cell; null if no row took part. */
  Column block() {
    Column[] sums = new Column[Block.size(regressors)];
    for (int i = 0; i < sums.length; i++) {
      sums[i] = coalesce(col(sumName(i)), lit(0L));
    }
    Column block = struct(col("period"), col("stratum"), col("counts"), array(sums).as("sums"));
    return when(col(sumName(0)).gt(0), block);
  }

  /** An account's blocks, with the design's name. */
  Column state() {
    return struct(lit(design.name()).as("design"), col(blocks()).as("blocks"));
  }

  private Column variable(int i) {
    return col(name(i));
  }

  private String name(int variable) {
    return prefix + "_value_" + variable;
  }

  private String sumName(int at) {
    return prefix + "_sum_" + at;
  }
}
