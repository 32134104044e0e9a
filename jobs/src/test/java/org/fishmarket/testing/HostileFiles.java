package org.fishmarket.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;

/** Files that no honest program writes, made by laying hands on invented honest ones. */
public final class HostileFiles {
  private static final int MEGABYTE = 1 << 20;

  /** Enough to be seen: what is packed is not held in memory. */
  private static final int PACKED_MEGABYTES = 60;

  private final Path folder;
  private final int megabytes;
  private final Map<String, String> outcomes = new LinkedHashMap<>();
  private int ids = 5_000_000;

  /**
   * @param megabytes of what is meant to be too large
   */
  private HostileFiles(Path folder, int megabytes) {
    this.folder = folder;
    this.megabytes = megabytes;
  }

  /**
   * Writes them all into a folder.
   *
   * @return by name what is to become of each: {@code POSTS/QUARANTINED REASON}, as an expression
   */
  public static Map<String, String> write(Path folder, int megabytes) {
    HostileFiles files = new HostileFiles(folder, megabytes);
    try {
      Files.createDirectories(folder);
      files.json();
      files.tables();
      files.packed();
      files.workbooks();
      files.names();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return files.outcomes;
  }

  /** A line with a post of its own, changed by hand, between two good lines. */
  private void line(String name, UnaryOperator<String> change, String outcome) throws IOException {
    String line = change.apply(tweet()).strip() + "\n";
    file(name, bytes(tweet() + line + tweet()), outcome);
  }

  private String tweet() {
    return TinyInput.tweet(ids % 7, ids++, "Kept %s");
  }

  private void file(String name, byte[] bytes, String outcome) throws IOException {
    Files.write(folder.resolve(name), bytes);
    outcomes.put(name, outcome);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static UnaryOperator<String> text(String written) {
    return line -> line.replaceFirst("\"text\":\"[^\"]*\"", "\"text\":" + written);
  }

  private void json() throws IOException {
    String deep = "[".repeat(100_000) + "]".repeat(100_000);
    line("deep.jsonl", text(deep), "2/1 the JSON is cut or broken.*");
    line("nan.jsonl", text("\"ok\",\"x\":NaN"), "2/1 the JSON is cut or broken.*");
    String digits = "9".repeat(5000);
    line("digits.jsonl", text("\"ok\",\"x\":" + digits), "2/1 the JSON is cut or broken.*");
    line("huge-number.jsonl", text("\"ok\",\"x\":1e999999999"), "3/0 null");
    line("twice.jsonl", text("\"ok\",\"text\":\"ok\""), "3/0 null");
    line("surrogate.jsonl", text("\"half \\\\ud83d of it\""), "3/0 null");
    line("nul.jsonl", text("\"a \\\\u0000 b\""), "3/0 null");
    line("mark.jsonl", line -> "\uFEFF" + line, "2/1 the JSON is cut or broken.*");
    String many = "{\"a\":" + "[" + "[],".repeat(3_000_000) + "[]]}";
    line("tokens.jsonl", line -> many, "2/1 the JSON is cut or broken.*");
    file("utf16.jsonl", (tweet() + tweet()).getBytes(StandardCharsets.UTF_16), "0/0 .*");
    large("line.jsonl", "{\"id\":\"", "\"}\n" + tweet(), "2/1 the line is longer.*");
    String array = "[" + tweet().strip() + ",{\"id\":\"";
    try (OutputStream out = Files.newOutputStream(folder.resolve("string.json"))) {
      out.write(bytes(array));
      blow(out, 'x', megabytes);
    }
    outcomes.put("string.json", "1/1 .*");
  }

  private void tables() throws IOException {
    try (OutputStream out = Files.newOutputStream(folder.resolve("cell.csv"))) {
      out.write(bytes(TinyInput.SHARES + "\n2024-02-01 08:00:00,https://x/1,\""));
      blow(out, 'x', megabytes);
      out.write(bytes("\",,,PUBLIC\n2024-02-02 08:00:00,https://x/2,Kept,,,PUBLIC\n"));
    }
    outcomes.put("cell.csv", "1/[12] .*");
    String share = "2024-02-03 08:00:00,https://x/3,%s,,,PUBLIC\n";
    file(
        "quote.csv",
        bytes(TinyInput.SHARES + "\n" + share.formatted("\"open") + share.formatted("Kept")),
        "1/1 a quote is opened and not closed");
    file(
        "cells.csv",
        bytes(
            TinyInput.SHARES
                + "\n"
                + "1,".repeat(7_900_000)
                + "\n"
                + share.replace("x/3", "x/4").formatted("Kept")),
        "1/1 the row has over 1000000 fields");
    file("columns.csv", bytes("a,".repeat(1_000_000) + "b\n" + "1,".repeat(1_000_000)), "0/0 .*");
  }

  private void workbooks() throws IOException {
    String broken = "0/0 the workbook is cut, broken or locked with a password";
    String xml =
        "<?xml version=\"1.0\"?>%s<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\""
            + " xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet"
            + " ss:Name=\"a\"><Table><Row>%s</Row></Table></Worksheet></Workbook>";
    String laughs = "<!DOCTYPE w [<!ENTITY a \"ha\">";
    for (char c = 'b'; c < 'z'; c++) {
      laughs += "<!ENTITY %c \"%s\">".formatted(c, ("&" + (char) (c - 1) + ";").repeat(20));
    }
    String laughing = "<Cell><Data ss:Type=\"String\">&y;</Data></Cell>";
    file("laughs.xls", bytes(xml.formatted(laughs + "]>", laughing)), broken);
    file("large.xls", bytes(xml.formatted("", "<Cell/>".repeat(2_500_000))), "0/0 a workbook of.*");
    file("deep.xls", bytes(xml.formatted("", "<b>".repeat(500_000))), broken);
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
      zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
      blow(zip, ' ', PACKED_MEGABYTES);
    }
    file("bomb.xlsx", bomb.toByteArray(), "0/0 a workbook that inflates to over 48 MB");
  }

  private void packed() throws IOException {
    large("bomb.jsonl.gz", "", "", "1/1 inflates over 400 times.*");
    large("bomb.jsonl.bz2", "", "", "1/1 inflates over 400 times.*");
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      for (int i = 0; i < 2000; i++) {
        out.write(bytes(tweet()));
      }
    }
    byte[] whole = packed.toByteArray();
    byte[] cut = Arrays.copyOf(whole, whole.length / 2);
    file("cut.jsonl.gz", cut, "\\d{3,}/1 the file is cut or broken here.*");
  }

  /** A good line, then a beginning, very much of nothing, and an end. */
  private void large(String name, String begin, String end, String outcome) throws IOException {
    try (OutputStream file = Files.newOutputStream(folder.resolve(name));
        OutputStream out = packing(file, name)) {
      out.write(bytes(tweet() + begin));
      blow(out, out == file ? 'x' : ' ', out == file ? megabytes : PACKED_MEGABYTES);
      out.write(bytes(end));
    }
    outcomes.put(name, outcome);
  }

  private static OutputStream packing(OutputStream out, String name) throws IOException {
    if (name.endsWith(".gz")) {
      return new GZIPOutputStream(out);
    }
    return name.endsWith(".bz2") ? new BZip2CompressorOutputStream(out) : out;
  }

  private static void blow(OutputStream out, char filling, int megabytes) throws IOException {
    byte[] block = bytes(String.valueOf(filling).repeat(MEGABYTE));
    for (int i = 0; i < megabytes; i++) {
      out.write(block);
    }
  }

  private void names() throws IOException {
    file("line\nend.jsonl", bytes(tweet()), "1/0 null");
    file("\u202Elnosj.gpj.jsonl", bytes(tweet()), "1/0 null");
    file("n".repeat(249) + ".jsonl", bytes(tweet()), "1/0 null");
    file("nested.html", bytes("<div>".repeat(100_000)), "0/0 .*");
    String post =
        "<div class=\"uiBoxWhite noborder\"><div class=\"_2pin\">Kept</div><div"
            + " class=\"_3-94\">Jun 4, 2018</div></div>";
    String deep = post + "<b>".repeat(100_000) + "x" + "</b>".repeat(100_000);
    deep += post.replace("Kept", "Kept too");
    file("your_posts_1.html", bytes(deep), "2/0 null");
    String wide = post + "<i></i>".repeat(3_000_000) + post;
    file("your_posts_2.html", bytes(wide), "0/1 an element is longer than 2097152 bytes");
    Files.createSymbolicLink(folder.resolve("passwords.jsonl"), Path.of("/etc/passwd"));
    outcomes.put("passwords.jsonl", "0/0 a link is not followed.*");
    Files.createSymbolicLink(folder.resolve("loop"), folder);
    outcomes.put("loop", "0/0 a link is not followed.*");
  }
}
