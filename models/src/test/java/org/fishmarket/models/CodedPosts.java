package org.fishmarket.models;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.fishmarket.models.codebook.LabelledPost;

/**
 * The unlabelled posts that were coded for the shipped model: {@code models/coding/codes.tsv} holds
 * the codes under a hash of the text, the texts themselves stay where they are.
 */
final class CodedPosts {
  private static final Path CODES = Path.of("coding", "codes.tsv");
  private static final int HASH_CHARS = 16;
  private static final CSVFormat TABS =
      CSVFormat.DEFAULT.builder().setDelimiter('\t').setHeader().setSkipHeaderRecord(true).get();

  private CodedPosts() {}

  /** Codes and texts together, for training. */
  static List<LabelledPost> read(Path unlabelled) throws IOException {
    Map<String, CSVRecord> codes = new HashMap<>();
    rows(CODES).forEach(row -> codes.put(row.get("text_sha256"), row));
    Path joined = Files.createTempFile("coded", ".tsv");
    try {
      Files.writeString(joined, table(codes, rows(unlabelled)));
      List<LabelledPost> posts = LabelledPosts.read(joined);
      if (posts.size() != codes.size()) {
        throw new IllegalStateException(codes.size() - posts.size() + " codes have no text");
      }
      return posts;
    } finally {
      Files.delete(joined);
    }
  }

  private static String table(Map<String, CSVRecord> codes, List<CSVRecord> posts) {
    StringBuilder out =
        new StringBuilder("platform\tsource\taccount\tintent\tacts\tconfidence\ttext\n");
    for (CSVRecord post : posts) {
      CSVRecord code = codes.get(hash(post.get("text")));
      if (code != null) {
        out.append(post.get("platform")).append('\t');
        out.append(post.get("source")).append('\t');
        out.append(post.get("account")).append('\t');
        out.append(code.get("intent")).append('\t');
        out.append(code.get("acts")).append('\t');
        out.append(code.get("confidence")).append('\t');
        out.append('"').append(post.get("text").replace("\"", "\"\"")).append("\"\n");
      }
    }
    return out.toString();
  }

  private static List<CSVRecord> rows(Path file) throws IOException {
    try (Reader chars = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        CSVParser rows = CSVParser.parse(chars, TABS)) {
      return StreamSupport.stream(rows.spliterator(), false).toList();
    }
  }

  private static String hash(String text) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      byte[] digest = sha.digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, HASH_CHARS);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
