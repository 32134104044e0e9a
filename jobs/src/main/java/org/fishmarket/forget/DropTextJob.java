package org.fishmarket.forget;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.Map;
import org.fishmarket.job.Job;
import org.fishmarket.job.JobContext;
import org.fishmarket.job.RunState;
import org.fishmarket.table.Table;

/**
 * Takes the texts out of {@link Table#POSTS}. All figures stay; labels, samples for audits and
 * explanations cannot be made any more. Example: {@code fishmarket run exports --drop-text --out
 * results}
 */
public final class DropTextJob implements Job {
  @Override
  public String name() {
    return RunState.DROP_TEXT;
  }

  @Override
  public Map<String, String> execute(JobContext context) {
    context.progress().step("taking out texts");
    context
        .result()
        .writeAside(
            Table.POSTS, context.read(Table.POSTS).withColumn("text", lit(null).cast(StringType)));
    return Map.of();
  }
}
