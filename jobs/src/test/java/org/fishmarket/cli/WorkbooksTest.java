package org.fishmarket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.fishmarket.testing.CommandLineRun;
import org.fishmarket.testing.DuckDb;
import org.fishmarket.testing.TinyInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Analytics of one's own pages, in the workbooks that platforms give: each sheet is a table. */
class WorkbooksTest {
  private static final String LINK = "https://www.linkedin.com/feed/update/urn:li:activity:";

  @TempDir Path temp;

  /** A page's content analytics, as old as its name for posts. */
  private void page(String file, String word, Object[]... posts) throws IOException {
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      var days = book.createSheet("Metrics");
      days.createRow(0).createCell(0).setCellValue("Date");
      days.getRow(0).createCell(1).setCellValue("Impressions (total)");
      var sheet = book.createSheet("All posts");
      sheet.createRow(0).createCell(0).setCellValue("A sentence about the export");
      String[] header = {
        word + " title",
        word + " link",
        "Created date",
        "Impressions",
        "Likes",
        "Comments",
        "Shares"
      };
      for (int i = -1; i < posts.length; i++) {
        var row = sheet.createRow(i + 2);
        Object[] cells = i < 0 ? header : posts[i];
        for (int j = 0; j < cells.length; j++) {
          if (cells[j] instanceof Number number) {
            row.createCell(j).setCellValue(number.doubleValue());
          } else if (cells[j] != null) {
            row.createCell(j).setCellValue(cells[j].toString());
          }
        }
      }
      Path path = temp.resolve("in").resolve(file);
      Files.createDirectories(path.getParent());
      try (OutputStream out = Files.newOutputStream(path)) {
        book.write(out);
      }
    }
  }

  private DuckDb load() {
    CommandLineRun.succeeding(
        "load",
        temp.resolve("in"),
        "--out",
        temp.resolve("out"),
        "--key",
        CommandLineRun.key(temp),
        "-q");
    return new DuckDb(temp.resolve("out"));
  }

  @Test
  void twoExportsOfALinkedInPageAreOneAccountWithItsLaterCounts() throws IOException {
    Object[] first = {"Fresh bread at noon #Mill", LINK + 7, "03/14/2025", 26, 2, 0, 1};
    page("mill_content_1742193384396.xls", "Post", first, new Object[] {"No link", null, "x", 1});
    Object[] later = {"Fresh bread at noon #Mill", LINK + 7, "03/14/2025", 40, 3, 1, 1};
    Object[] serial = {"Closed", LINK + 8, 44008, 5, 0, 0, null};
    page("mill_content_1752193384396.xls", "Update", later, serial);
    try (DuckDb tables = load()) {
      assertThat(
              tables.rows(
                  "select text, created, likes, replies, shares, views, hashtags from posts order by"
                      + " created"))
          .containsExactly(
              "Closed|2020-06-26T00:00Z|0|0|null|5|[]",
              "Fresh bread at noon #Mill|2025-03-14T00:00Z|3|1|1|40|[mill]");
      assertThat(tables.number("select count(*) from accounts")).isEqualTo(1);
      assertThat(
              tables.rows(
                  "select split_part(file, '/', 2), status, source_format, posts, quarantined, reason"
                      + " from files order by all"))
          .containsExactly(
              "All posts.csv|read|linkedin-page-posts|1|1|null",
              "All posts.csv|read|linkedin-page-updates|1|0|null",
              "Metrics.csv|ignored|linkedin-other|0|0|a sheet of an analytics workbook that holds"
                  + " no posts with their text",
              "Metrics.csv|ignored|linkedin-other|0|0|a sheet of an analytics workbook that holds"
                  + " no posts with their text");
    }
  }

  @Test
  void sheetsOfPageInsightsAreJoinedByTheirPosts() throws IOException {
    String cell = "<Cell><Data ss:Type=\"String\">$1</Data></Cell>";
    String sheet =
        "<Worksheet ss:Name=\"%s\"><Table><Row>%s</Row><Row><Cell ss:Index=\"5\"><Data"
            + " ss:Type=\"String\">Lifetime: what it means</Data></Cell></Row><Row>%s<Cell><Data"
            + " ss:Type=\"Number\">%d</Data></Cell></Row></Table></Worksheet>";
    String head = "Post ID|Permalink|Post Message|Posted|".replaceAll("([^|]+)\\|", cell);
    String post =
        "5_77|https://example.org/77|Fresh &amp; warm|2020-09-22T07:07:36.000|"
            .replaceAll("([^|]+)\\|", cell);
    TinyInput.write(
        temp.resolve("in/Facebook Insights.xls"),
        "<?xml version=\"1.0\"?>\n<Workbook"
            + " xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\""
            + " xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">"
            + sheet.formatted(
                "Key Metrics",
                head + cell.replace("$1", "Lifetime Post Total Impressions"),
                post,
                300)
            + sheet.formatted("Stories", head + cell.replace("$1", "like"), post, 12)
            + "</Workbook>");
    try (DuckDb tables = load()) {
      assertThat(tables.rows("select text, created, likes, views, replies from posts"))
          .containsExactly("Fresh & warm|2020-09-22T07:07:36Z|12|300|null");
      assertThat(tables.rows("select records, posts, skipped from files order by file"))
          .as("the row that explains the columns, and the second sight of the post")
          .containsExactly("2|1|1", "2|0|2");
    }
  }

  @Test
  void aWorkbookInAZipIsReadAndWhatIsNoneIsNamed() throws IOException {
    page("mill_content_1742193384396.xls", "Post", new Object[] {"Bread", LINK + 7, "03/14/2025"});
    Path loose = temp.resolve("in/mill_content_1742193384396.xls");
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(temp.resolve("in/all.zip")))) {
      zip.putNextEntry(new ZipEntry("analytics/mill_content_1742193384396.xls"));
      zip.write(Files.readAllBytes(loose));
    }
    byte[] cut = Files.readAllBytes(loose);
    Files.write(loose.resolveSibling("cut.xls"), java.util.Arrays.copyOf(cut, 1500));
    Files.delete(loose);
    TinyInput.write(
        temp.resolve("in/really-text.xls"),
        "Post title\tPost link\tCreated date\tImpressions\tLikes\tComments\n"
            + "Buns\t"
            + LINK
            + "9\t03/15/2025\t5\t1\t0\n");
    try (DuckDb tables = load()) {
      assertThat(tables.rows("select text from posts order by text"))
          .isEqualTo(List.of("Bread", "Buns"));
      assertThat(tables.rows("select reason from files where file = 'cut.xls'"))
          .containsExactly("the workbook is cut, broken or locked with a password");
    }
  }
}
