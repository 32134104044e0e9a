package org.fishmarket.page;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.extension.Extension;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A page in one file that needs no network: its styles and scripts stand in it, and its policy lets
 * nothing else load or run.
 */
public final class SealedPage {
  private final String folder;
  private final List<Style> styles = new ArrayList<>();
  private final List<Extension> extensions = new ArrayList<>();
  private String script = "";

  /**
   * @param folder of the templates, styles and scripts among the resources, with a slash behind
   */
  public SealedPage(String folder) {
    this.folder = folder;
  }

  /** A style sheet, as the template writes it. */
  record Style(String id, String text) {}

  /** Adds a style sheet; {@code report.css} gets the id {@code report-css}. */
  public SealedPage style(String name) throws IOException {
    styles.add(new Style(name.replace('.', '-'), resource(name).strip()));
    return this;
  }

  /** Sets the scripts: files that share one scope of their own, in this order. */
  public SealedPage scripts(String... names) throws IOException {
    StringBuilder all = new StringBuilder("/*<![CDATA[*/(() => {\n'use strict';\n");
    for (String name : names) {
      all.append(resource(name));
    }
    script = all.append("})();/*]]>*/").toString();
    return this;
  }

  /** Lets templates use filters of one's own. */
  public SealedPage extension(Extension extension) {
    extensions.add(extension);
    return this;
  }

  /**
   * The page. Text in the values is escaped. Besides them the template knows {@code styles} (each
   * with {@code id} and {@code text}), {@code script}, and {@code policy} for its head.
   *
   * @param template name of the file
   * @throws IOException if the template is broken
   */
  public String render(String template, Map<String, Object> values) throws IOException {
    ClasspathLoader loader = new ClasspathLoader(SealedPage.class.getClassLoader());
    loader.setPrefix(folder);
    loader.setCharset(StandardCharsets.UTF_8.name());
    Map<String, Object> context = new HashMap<>(values);
    context.put("styles", styles);
    context.put("script", script);
    context.put("policy", policy());
    StringWriter page = new StringWriter();
    new PebbleEngine.Builder()
        .loader(loader)
        .strictVariables(true)
        .defaultLocale(Locale.ROOT)
        .extension(extensions.toArray(Extension[]::new))
        .build()
        .getTemplate(template)
        .evaluate(page, context, Locale.ROOT);
    return page.toString();
  }

  private String policy() {
    String known =
        styles.stream().map(style -> hash(style.text())).collect(Collectors.joining(" "));
    String scripts = script.isEmpty() ? "" : " script-src " + hash(script) + ";";
    return "default-src 'none'; style-src "
        + known
        + ";"
        + scripts
        + " base-uri 'none'; form-action 'none'";
  }

  private String resource(String name) throws IOException {
    try (InputStream in = SealedPage.class.getClassLoader().getResourceAsStream(folder + name)) {
      // a browser reads line ends as one character, and the hash is of what it reads
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r", "");
    }
  }

  private static String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] bytes = digest.digest(text.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(bytes) + "'";
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
