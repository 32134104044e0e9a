package org.fishmarket.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Invented exports, as small as a whole run can make do with: two cohorts, {@code stalls} that sell
 * and {@code neighbours} that talk, with files of Twitter and LinkedIn.
 */
public final class TinyInput {
  /** Header of LinkedIn's table of shares. */
  public static final String SHARES =
      "Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility";

  private static final int ACCOUNTS = 6;
  private static final int POSTS = 8;

  private TinyInput() {}

  /** Writes the two cohorts below {@code folder} and returns it. */
  public static Path write(Path folder) {
    write(folder.resolve("stalls/search.jsonl"), tweets(100, "Order our %s now, sale ends today!"));
    write(
        folder.resolve("neighbours/search.jsonl"),
        tweets(500, "Lovely walk with the dog on day %s, thanks for asking"));
    zip(
        folder.resolve("neighbours/one-member.zip"),
        Map.of(
            "data/account.js",
            "window.YTD.account.part0 = [ { \"account\" : { \"accountId\" : \"900\","
                + " \"username\" : \"gardener\" } } ]",
            "data/tweets.js",
            archive(880_000, 20)));
    write(
        folder.resolve("stalls/Shares.csv"),
        SHARES
            + IntStream.range(0, 5)
                .mapToObj(
                    i ->
                        "\n2024-02-%02d 08:00:00,https://www.linkedin.com/feed/update/urn%%3Ali%%3Ashare%%3A%d,Buy batch %d,,,PUBLIC"
                            .formatted(i + 1, 70 + i, i))
                .collect(Collectors.joining())
            + "\n");
    return folder;
  }

  /**
   * The command line of a run over input that is as small.
   *
   * @param keys the folder of the key that tests share
   */
  public static List<String> run(Object input, Object out, Path keys) {
    return List.of(
        "run",
        input.toString(),
        "--out",
        out.toString(),
        "--key",
        CommandLineRun.key(keys).toString(),
        "--replicates",
        "100",
        "--min-accounts",
        "2");
  }

  /** Lines of flattened tweets of API v2, by several accounts. */
  public static String tweets(int firstAccount, String text) {
    return IntStream.range(0, ACCOUNTS * POSTS)
        .mapToObj(i -> tweet(firstAccount + i % ACCOUNTS, firstAccount * 1000 + i, text))
        .collect(Collectors.joining());
  }

  /** One line of such a file. */
  public static String tweet(int account, int id, String text) {
    return ("{\"id\":\"%d\",\"author_id\":\"%d\",\"text\":\"%s\","
            + "\"created_at\":\"2021-03-%02dT23:%02d:00.000Z\","
            + "\"author\":{\"id\":\"%d\",\"username\":\"member%d\","
            + "\"public_metrics\":{\"followers_count\":%d}},"
            + "\"public_metrics\":{\"retweet_count\":%d,\"reply_count\":%d,\"like_count\":%d,"
            + "\"quote_count\":0},\"__twarc\":{\"retrieved_at\":\"2021-06-01T00:00:00+00:00\"}}\n")
        .formatted(
            id,
            account,
            text.formatted(id),
            1 + id % 28,
            id % 60,
            account,
            account,
            10 + account,
            id % 3,
            id % 2,
            id % 7);
  }

  /** A {@code tweets.js} of a personal archive with so many tweets. */
  public static String archive(int firstId, int tweets) {
    return "window.YTD.tweets.part0 = [ "
        + IntStream.range(0, tweets)
            .mapToObj(
                i ->
                    ("{ \"tweet\" : { \"id_str\" : \"%d\", \"id\" : \"%d\", \"favorite_count\" :"
                            + " \"2\", \"retweet_count\" : \"1\", \"created_at\" : \"Wed Feb 10"
                            + " 18:%02d:00 +0000 2021\", \"full_text\" : \"The peas of bed %d are"
                            + " up\", \"lang\" : \"en\" } }")
                        .formatted(firstId + i, firstId + i, i % 60, i))
            .collect(Collectors.joining(",\n"))
        + " ]";
  }

  /** Writes a file and the folders above it. */
  public static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text, StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Writes a zip of the files, by name. */
  public static void zip(Path file, Map<String, String> texts) {
    try {
      Files.createDirectories(file.getParent());
      try (OutputStream out = Files.newOutputStream(file);
          ZipOutputStream zip = new ZipOutputStream(out)) {
        for (Map.Entry<String, String> text : new TreeMap<>(texts).entrySet()) {
          zip.putNextEntry(new ZipEntry(text.getKey()));
          zip.write(text.getValue().getBytes(StandardCharsets.UTF_8));
        }
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
