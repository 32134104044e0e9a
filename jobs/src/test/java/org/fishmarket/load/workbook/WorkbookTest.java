package org.fishmarket.load.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.fishmarket.testing.Shared;
import org.junit.jupiter.api.Test;

/** One table in the three ways in which spreadsheets are kept. */
class WorkbookTest {
  private static final String CSV =
      """
      Notes of the week\r
      \r
      When,Day,Text,Views,Rate,Id,Sum,Told\r
      2025-03-14T12:30:00,2025-03-14,"Fresh ""bread""
      & buns",1204,0.0769,1.0587E18,3,true\r
      "",,last,,,,,\r
      """;

  private static String csv(byte[] workbook, String sheet) throws IOException {
    try (InputStream csv = Workbook.of(new ByteArrayInputStream(workbook)).csv(sheet)) {
      return new String(csv.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void binary() throws IOException {
    byte[] workbook = binaryWorkbook();
    assertThat(Workbook.of(new ByteArrayInputStream(workbook)).sheets())
        .containsExactly("Cover", "Posts", "After");
    assertThat(csv(workbook, "Posts")).isEqualTo(CSV);
    assertThat(csv(workbook, "After")).isEqualTo("x\r\n");
    assertThat(csv(workbook, "Cover")).isEqualTo("\r\n");
  }

  private static byte[] binaryWorkbook() throws IOException {
    try (HSSFWorkbook book = new HSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      book.createSheet("Cover");
      var sheet = book.createSheet("Posts");
      sheet.createRow(0).createCell(0).setCellValue("Notes of the week");
      String[] header = {"When", "Day", "Text", "Views", "Rate", "Id", "Sum", "Told"};
      var names = sheet.createRow(2);
      for (int i = 0; i < header.length; i++) {
        names.createCell(i).setCellValue(header[i]);
      }
      var row = sheet.createRow(3);
      HSSFCellStyle time = book.createCellStyle();
      time.setDataFormat(book.createDataFormat().getFormat("m/d/yy h:mm"));
      HSSFCellStyle day = book.createCellStyle();
      day.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
      HSSFCell when = row.createCell(0);
      when.setCellValue(LocalDateTime.parse("2025-03-14T12:30:00"));
      when.setCellStyle(time);
      HSSFCell date = row.createCell(1);
      date.setCellValue(LocalDateTime.parse("2025-03-14T00:00:00"));
      date.setCellStyle(day);
      row.createCell(2).setCellValue("Fresh \"bread\"\n& buns");
      row.createCell(3).setCellValue(1204);
      row.createCell(4).setCellValue(0.0769);
      row.createCell(5).setCellValue(1.0587e18);
      HSSFCell sum = row.createCell(6);
      sum.setCellFormula("1+2");
      book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(sum);
      row.createCell(7).setCellValue(true);
      sheet.createRow(4).createCell(2).setCellValue("last");
      book.createSheet("After").createRow(0).createCell(0).setCellValue("x");
      book.write(out);
      return out.toByteArray();
    }
  }

  @Test
  void zipped() throws IOException {
    byte[] workbook = zip(zippedWorkbook());
    assertThat(Workbook.of(new ByteArrayInputStream(workbook)).sheets())
        .containsExactly("Posts", "After");
    assertThat(csv(workbook, "Posts")).isEqualTo(CSV);
    assertThat(csv(workbook, "After")).isEqualTo("x\r\n");
  }

  private static Map<String, String> zippedWorkbook() {
    String main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    String types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    Map<String, String> files = new TreeMap<>();
    files.put(
        "[Content_Types].xml",
        """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
        <Default Extension="xml" ContentType="application/xml"/>
        <Override PartName="/xl/workbook.xml" ContentType="%1$ssheet.main+xml"/>
        <Override PartName="/xl/worksheets/sheet1.xml" ContentType="%1$sworksheet+xml"/>
        <Override PartName="/xl/worksheets/sheet2.xml" ContentType="%1$sworksheet+xml"/>
        <Override PartName="/xl/sharedStrings.xml" ContentType="%1$ssharedStrings+xml"/>
        <Override PartName="/xl/styles.xml" ContentType="%1$sstyles+xml"/></Types>"""
            .formatted(types));
    files.put(
        "_rels/.rels",
        """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
        <Relationship Id="r1" Type="%s/officeDocument" Target="xl/workbook.xml"/></Relationships>"""
            .formatted(office));
    files.put(
        "xl/workbook.xml",
        """
        <workbook %s xmlns:r="%s"><sheets><sheet name="Posts" sheetId="1" r:id="r1"/>
        <sheet name="After" sheetId="2" r:id="r2"/></sheets></workbook>"""
            .formatted(main, office));
    files.put(
        "xl/_rels/workbook.xml.rels",
        """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
        <Relationship Id="r1" Type="%1$s/worksheet" Target="worksheets/sheet1.xml"/>
        <Relationship Id="r2" Type="%1$s/worksheet" Target="worksheets/sheet2.xml"/>
        <Relationship Id="r3" Type="%1$s/sharedStrings" Target="sharedStrings.xml"/>
        <Relationship Id="r4" Type="%1$s/styles" Target="styles.xml"/></Relationships>"""
            .formatted(office));
    files.put(
        "xl/styles.xml",
        """
        <styleSheet %s><numFmts count="1"><numFmt numFmtId="170" formatCode="dd/mm/yyyy"/></numFmts>
        <cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="22"/><xf numFmtId="170"/></cellXfs>
        </styleSheet>"""
            .formatted(main));
    files.put(
        "xl/sharedStrings.xml",
        "<sst %s><si><t>Notes of the week</t></si><si><r><t>Fresh \"bread\"\n</t></r><r><t>&amp; buns</t></r></si></sst>"
            .formatted(main));
    files.put(
        "xl/worksheets/sheet1.xml",
        """
        <worksheet %s><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row>
        <row r="3">%s</row>
        <row r="4"><c r="A4" s="1"><v>45730.520833333336</v></c><c r="B4" s="2"><v>45730</v></c><c r="C4" t="s"><v>1</v></c>
        <c r="D4"><v>1204</v></c><c r="E4"><v>7.6899999999999996E-2</v></c><c r="F4"><v>1.0587E+18</v></c>
        <c r="G4"><f>1+2</f><v>3</v></c><c r="H4" t="b"><v>1</v></c></row>
        <row r="5"><c r="C5" t="inlineStr"><is><t>last</t></is></c></row></sheetData></worksheet>"""
            .formatted(main, inline("When", "Day", "Text", "Views", "Rate", "Id", "Sum", "Told")));
    files.put(
        "xl/worksheets/sheet2.xml",
        "<worksheet %s><sheetData><row r=\"1\">%s</row></sheetData></worksheet>"
            .formatted(main, inline("x").replace("A3", "A1")));
    return files;
  }

  private static String inline(String... texts) {
    StringBuilder cells = new StringBuilder();
    for (int i = 0; i < texts.length; i++) {
      cells.append(
          "<c r=\"%s3\" t=\"inlineStr\"><is><t>%s</t></is></c>"
              .formatted((char) ('A' + i), texts[i]));
    }
    return cells.toString();
  }

  private static byte[] zip(Map<String, String> files) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(
            ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + file.getValue())
                .getBytes(StandardCharsets.UTF_8));
      }
    }
    return out.toByteArray();
  }

  private static final String XML =
      """
      <?xml version="1.0" encoding="utf-8"?>
      <?mso-application progid="Excel.Sheet"?>
      <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
      <Worksheet ss:Name="Posts"><Table>
      <Row><Cell><Data ss:Type="String">Notes of the week</Data></Cell></Row>
      <Row ss:Index="3">%s</Row>
      <Row><Cell><Data ss:Type="DateTime">2025-03-14T12:30:00.000</Data></Cell><Cell><Data ss:Type="String">2025-03-14</Data></Cell>
      <Cell><Data ss:Type="String">Fresh "bread"&#10;&amp; <B>buns</B></Data></Cell><Cell><Data ss:Type="Number">1204</Data></Cell>
      <Cell><Data ss:Type="Number">0.0769</Data></Cell><Cell><Data ss:Type="Number">1.0587E+18</Data></Cell>
      <Cell><Data ss:Type="Number">3</Data></Cell><Cell><Data ss:Type="String">true</Data></Cell></Row>
      <Row><Cell ss:Index="3"><Data ss:Type="String">last</Data></Cell></Row>
      </Table></Worksheet>
      <Worksheet ss:Name="After"><Table><Row><Cell><Data ss:Type="String">x</Data></Cell></Row></Table></Worksheet>
      </Workbook>"""
          .formatted(
              ("When Day Text Views Rate Id Sum Told ")
                  .replaceAll("(\\w+) ", "<Cell><Data ss:Type=\"String\">$1</Data></Cell>"));

  @Test
  void xml() throws IOException {
    byte[] workbook = XML.getBytes(StandardCharsets.UTF_8);
    assertThat(Workbook.of(new ByteArrayInputStream(workbook)).sheets())
        .containsExactly("Posts", "After");
    assertThat(csv(workbook, "Posts")).isEqualTo(CSV.replace("12:30:00", "12:30:00.000"));
  }

  @Test
  void theSameRealTableInTwoFormatsIsTheSameText() throws IOException {
    Path folder =
        Shared.folder("real-archives").resolve("linkedin/page-analytics-pro-efficient-2025");
    String name = "pro-efficient-data-entry_content_1742193384396.xls";
    byte[] old = Files.readAllBytes(folder.resolve(name));
    byte[] young = Files.readAllBytes(folder.resolve(name + "x"));
    var sheets = Workbook.of(new ByteArrayInputStream(old)).sheets();
    assertThat(Workbook.of(new ByteArrayInputStream(young)).sheets()).isEqualTo(sheets);
    for (String sheet : sheets) {
      assertThat(csv(young, sheet)).as(sheet).isEqualTo(csv(old, sheet)).isNotBlank();
    }
  }

  @Test
  void entitiesAreNotFollowed() {
    String bomb =
        XML.replace(
            "<?mso-application progid=\"Excel.Sheet\"?>",
            "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY f SYSTEM \"file:///etc/hostname\">]>");
    byte[] workbook = bomb.replace("last", "&f;").getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> csv(workbook, "Posts")).isInstanceOf(IOException.class);

    Map<String, String> files = zippedWorkbook();
    files.compute(
        "xl/worksheets/sheet1.xml",
        (name, sheet) ->
            "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/hostname\">]>"
                + sheet.replace("last", "&f;"));
    assertThatThrownBy(() -> csv(zip(files), "Posts")).isInstanceOf(IOException.class);
  }

  @Test
  void whatIsTooLargeIsRefused() throws IOException {
    Map<String, String> files = zippedWorkbook();
    files.put("xl/media/film.xml", " ".repeat(70 << 20));
    byte[] bomb = zip(files);
    assertThatThrownBy(() -> Workbook.of(new ByteArrayInputStream(bomb)))
        .hasMessageContaining("48 MB");
    String many = "<Row ss:Index=\"9999999\"><Cell><Data>x</Data></Cell></Row></Table>";
    byte[] far = XML.replaceFirst("</Table>", many).getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> csv(far, "Posts")).hasMessageContaining("in no order");
    byte[] plain = "Date,Text\n".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> Workbook.of(new ByteArrayInputStream(plain)))
        .isInstanceOf(NoWorkbookException.class);
  }

  /** Whatever a damaged file holds, it ends in a sheet or in a reason. */
  @Test
  void damagedOnesAreNamed() throws IOException {
    Random random = new Random(11);
    byte[][] whole = {
      binaryWorkbook(), zip(zippedWorkbook()), XML.getBytes(StandardCharsets.UTF_8)
    };
    int readable = 0;
    for (int i = 0; i < 600; i++) {
      byte[] bytes = whole[i % 3].clone();
      for (int j = 0; j <= i % 7; j++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      try {
        Workbook workbook = Workbook.of(new ByteArrayInputStream(bytes));
        for (String sheet : workbook.sheets()) {
          workbook.csv(sheet);
        }
        readable++;
      } catch (IOException named) {
        assertThat(named.getMessage()).isNotBlank();
      }
    }
    assertThat(readable).isBetween(1, 599);
  }
}
