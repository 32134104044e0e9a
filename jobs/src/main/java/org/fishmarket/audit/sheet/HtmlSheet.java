package org.fishmarket.audit.sheet;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A sheet as one page that works without a network: its policy lets it load nothing and run nothing
 * but its own script, and texts are data in it, never markup.
 */
public final class HtmlSheet {
  private static final String FOLDER = "org/fishmarket/audit/sheet/";
  private static final ObjectMapper JSON = new ObjectMapper();

  private HtmlSheet() {}

  /**
   * Writes a sheet.
   *
   * @throws IOException if it cannot be written
   */
  public static void write(CodingSheet sheet, PrivateFolder folder, String name)
      throws IOException {
    byte[] page = page(sheet).getBytes(StandardCharsets.UTF_8);
    try (OutputStream out = folder.create(name)) {
      out.write(page);
    }
  }

  private static String page(CodingSheet sheet) throws IOException {
    ClasspathLoader loader = new ClasspathLoader(HtmlSheet.class.getClassLoader());
    loader.setPrefix(FOLDER);
    loader.setCharset(StandardCharsets.UTF_8.name());
    String style = resource("sheet.css");
    String script =
        "(() => {\n'use strict';\n"
            + resource("csv.js")
            + resource("codes.js")
            + resource("sheet.js")
            + "})();\n";
    Map<String, Object> context = new HashMap<>();
    context.put("style", style);
    context.put("styleHash", hash(style));
    context.put("script", script);
    context.put("scriptHash", hash(script));
    context.put("sheet", sheet);
    context.put("data", data(sheet));
    StringWriter page = new StringWriter();
    new PebbleEngine.Builder()
        .loader(loader)
        .strictVariables(true)
        .defaultLocale(Locale.ROOT)
        .build()
        .getTemplate("sheet.peb")
        .evaluate(page, context, Locale.ROOT);
    return page.toString();
  }

  /** The sheet as JSON that cannot end the element it stands in, nor begin another. */
  private static String data(CodingSheet sheet) throws IOException {
    return JSON.writeValueAsString(sheet)
        .replace("&", "\\u0026")
        .replace("<", "\\u003c")
        .replace(">", "\\u003e");
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = HtmlSheet.class.getClassLoader().getResourceAsStream(FOLDER + name)) {
      // a browser reads line ends as one character, and the hash is of what it reads
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r", "");
    }
  }

  private static String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] bytes = digest.digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
