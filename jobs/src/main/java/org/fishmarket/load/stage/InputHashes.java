package org.fishmarket.load.stage;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.fishmarket.load.plan.Plan;
import org.fishmarket.load.source.Storage;
import scala.Tuple2;

/** SHA-256 of every file of the input as it is stored, so that a result names what it rests on. */
public final class InputHashes {
  private static final int FILES_A_TASK = 200;

  private InputHashes() {}

  /**
   * By name below the input, in order; a file that cannot be read has the hash {@code unreadable}.
   */
  public static Map<String, String> of(SparkSession spark, Plan plan) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Map<String, String> names = new LinkedHashMap<>();
    plan.files().forEach(file -> names.put(file.location().path(), file.stored()));
    List<String> paths = List.copyOf(names.keySet());
    int tasks = Math.max(1, Math.max(context.defaultParallelism(), paths.size() / FILES_A_TASK));
    var hadoop = context.broadcast(new SerializableConfiguration(context.hadoopConfiguration()));
    Map<String, String> hashes = new TreeMap<>();
    context
        .parallelize(paths, Math.min(tasks, paths.size()))
        .map(path -> new Tuple2<>(path, sha256(path, hadoop.value())))
        .collect()
        .forEach(hash -> hashes.put(names.get(hash._1()), hash._2()));
    return hashes;
  }

  private static String sha256(String path, SerializableConfiguration hadoop)
      throws GeneralSecurityException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    try (InputStream in = new Storage(hadoop.value()).stored(path)) {
      byte[] buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    } catch (IOException failed) {
      return "unreadable";
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
