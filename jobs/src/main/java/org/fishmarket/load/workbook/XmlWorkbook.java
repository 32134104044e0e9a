package org.fishmarket.load.workbook;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** SpreadsheetML of Excel 2003, which Facebook wrote under the name {@code .xls}. */
final class XmlWorkbook implements Workbook.Reader {
  private static final String NAMESPACE = "urn:schemas-microsoft-com:office:spreadsheet";
  private static final int HEAD = 2048;

  private final byte[] bytes;

  XmlWorkbook(byte[] bytes) {
    this.bytes = bytes;
  }

  static boolean is(byte[] bytes) {
    String head = text(bytes, HEAD);
    return head.startsWith("<?xml") && head.contains(NAMESPACE);
  }

  private static String text(byte[] bytes, int most) {
    String text = new String(bytes, 0, Math.min(most, bytes.length), StandardCharsets.UTF_8);
    return (text.startsWith("\uFEFF") ? text.substring(1) : text).stripLeading();
  }

  @Override
  public List<String> sheets() throws IOException {
    List<String> names = new ArrayList<>();
    walk(
        xml -> {
          if (xml.getLocalName().equals("Worksheet")) {
            names.add(String.valueOf(xml.getAttributeValue(NAMESPACE, "Name")));
          }
        });
    return names;
  }

  @Override
  public boolean read(String sheet, SheetText into) throws IOException {
    Cells cells = new Cells(sheet, into);
    walk(cells);
    return cells.found;
  }

  /** Takes the beginning of each element. */
  @FunctionalInterface
  private interface Elements {
    void begin(XMLStreamReader xml) throws XMLStreamException, IOException;
  }

  private void walk(Elements elements) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      XMLStreamReader xml =
          factory.createXMLStreamReader(new StringReader(text(bytes, bytes.length)));
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          elements.begin(xml);
        }
      }
    } catch (XMLStreamException broken) {
      throw new IOException(broken);
    }
  }

  /** Passes on the cells of one sheet. */
  private static final class Cells implements Elements {
    private final String wanted;
    private final SheetText into;
    private boolean here;
    private boolean found;
    private int row;
    private int column;

    Cells(String wanted, SheetText into) {
      this.wanted = wanted;
      this.into = into;
    }

    @Override
    public void begin(XMLStreamReader xml) throws XMLStreamException, IOException {
      switch (xml.getLocalName()) {
        case "Worksheet" -> {
          here = wanted.equals(String.valueOf(xml.getAttributeValue(NAMESPACE, "Name")));
          found |= here;
          row = -1;
        }
        case "Row" -> {
          row = index(xml, row);
          column = -1;
        }
        case "Cell" -> column = index(xml, column);
        case "Data" -> {
          if (here) {
            String type = xml.getAttributeValue(NAMESPACE, "Type");
            into.cell(row, column, value(type, text(xml)));
          }
        }
        default -> {}
      }
    }

    /** Rows and cells that hold nothing are left out; the next one then tells its number. */
    private static int index(XMLStreamReader xml, int last) throws IOException {
      String index = xml.getAttributeValue(NAMESPACE, "Index");
      if (index == null) {
        return last + 1;
      }
      if (!index.matches("\\d{1,7}")) {
        throw new WorkbookException("the workbook is broken: a cell has no place");
      }
      return Integer.parseInt(index) - 1;
    }

    /** All text below the element: parts of a cell may be bold. */
    private static String text(XMLStreamReader xml) throws XMLStreamException {
      StringBuilder text = new StringBuilder();
      for (int depth = 1; depth > 0; ) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> depth++;
          case XMLStreamConstants.END_ELEMENT -> depth--;
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
              text.append(xml.getText());
          default -> {}
        }
      }
      return text.toString();
    }

    private static String value(String type, String text) {
      if ("Number".equals(type) && text.matches("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?")) {
        return SheetText.number(Double.parseDouble(text), 0, "General", false);
      }
      return "Error".equals(type) ? "" : text;
    }
  }
}
