package org.fishmarket.audit.sheet;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.fishmarket.page.SealedPage;

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
    return new SealedPage(FOLDER)
        .style("sheet.css")
        .scripts("csv.js", "codes.js", "sheet.js")
        .render("sheet.peb", Map.of("sheet", sheet, "data", data(sheet)));
  }

  /** The sheet as JSON that cannot end the element it stands in, nor begin another. */
  private static String data(CodingSheet sheet) throws IOException {
    return JSON.writeValueAsString(sheet)
        .replace("&", "\\u0026")
        .replace("<", "\\u003c")
        .replace(">", "\\u003e");
  }
}
