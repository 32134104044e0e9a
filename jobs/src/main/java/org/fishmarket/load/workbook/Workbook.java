package org.fishmarket.load.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A workbook as platforms and people save tables: binary ({@code .xls}), zipped ({@code .xlsx}) or
 * XML under the name {@code .xls}. Which of them it is, its content tells. It is held in memory.
 */
public final class Workbook {
  /** The largest that is opened, in bytes. */
  public static final int LARGEST = 16 << 20;

  private static final Pattern NAMED = Pattern.compile("(?i).*\\.xls[xm]?");

  /** Reads the cells of a workbook. */
  interface Reader {
    /** The sheets' names in the order in which they stand. */
    List<String> sheets() throws IOException;

    /** Gives the rows of a sheet; says whether there is one of that name. */
    boolean read(String sheet, SheetText into) throws IOException;
  }

  private final Reader reader;

  private Workbook(Reader reader) {
    this.reader = reader;
  }

  /** Whether a file of this name may be a workbook. */
  public static boolean named(String file) {
    return NAMED.matcher(file).matches();
  }

  /**
   * Reads a workbook, which the caller closes.
   *
   * @throws IOException if it is too large, or no workbook that can be read; says what it is
   */
  public static Workbook of(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      throw new WorkbookException(
          "a workbook of over " + (LARGEST >> 20) + " MB: save its sheet as CSV");
    }
    return new Workbook(guarded(() -> reader(bytes)));
  }

  private static Reader reader(byte[] bytes) throws IOException {
    if (begins(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
      return new BinaryWorkbook(bytes);
    }
    if (begins(bytes, 'P', 'K')) {
      return new ZippedWorkbook(bytes);
    }
    if (XmlWorkbook.is(bytes)) {
      return new XmlWorkbook(bytes);
    }
    throw new NoWorkbookException();
  }

  private static boolean begins(byte[] bytes, int... magic) {
    for (int i = 0; i < magic.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xff) != magic[i]) {
        return false;
      }
    }
    return true;
  }

  /** The sheets' names in the order in which they stand. */
  public List<String> sheets() throws IOException {
    return guarded(reader::sheets);
  }

  /**
   * A sheet as CSV: RFC 4180, UTF-8, a line for each row. Numbers stand without grouping, times as
   * {@code 2025-03-14T12:30:00}, days as {@code 2025-03-14}; of formulas the last result.
   */
  public InputStream csv(String sheet) throws IOException {
    return guarded(
        () -> {
          SheetText text = new SheetText();
          if (!reader.read(sheet, text)) {
            throw new WorkbookException("the workbook no longer holds the sheet");
          }
          return new ByteArrayInputStream(text.bytes());
        });
  }

  /** What a library does with a file that may be broken. */
  @FunctionalInterface
  private interface Attempt<T> {
    T get() throws IOException;
  }

  /**
   * The libraries tell of broken files by whatever went wrong inside them. One workbook is in
   * memory at a time, however many threads look at files.
   */
  private static <T> T guarded(Attempt<T> attempt) throws IOException {
    try {
      synchronized (Workbook.class) {
        return attempt.get();
      }
    } catch (WorkbookException named) {
      throw named;
    } catch (IOException | RuntimeException broken) {
      throw new IOException("the workbook is cut, broken or locked with a password", broken);
    }
  }
}
