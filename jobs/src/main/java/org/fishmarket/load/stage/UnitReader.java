package org.fishmarket.load.stage;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.function.Consumer;
import org.apache.spark.sql.Row;
import org.fishmarket.load.plan.Catalog;
import org.fishmarket.load.plan.PlannedSource;
import org.fishmarket.load.plan.WorkUnit;
import org.fishmarket.load.source.Storage;
import org.fishmarket.models.UserException;

/** Reads one unit of work into staging rows. A file that breaks costs its rest, not the run. */
final class UnitReader {
  private final Storage storage;
  private final Catalog catalog;
  private final Pseudonyms pseudonyms;

  UnitReader(Storage storage, Catalog catalog, Pseudonyms pseudonyms) {
    this.storage = storage;
    this.catalog = catalog;
    this.pseudonyms = pseudonyms;
  }

  void read(WorkUnit unit, Consumer<Row> out) {
    StagingSink sink = new StagingSink(unit, pseudonyms, out);
    try {
      catalog.named(unit.file().format()).read(new PlannedSource(unit, storage), sink);
    } catch (UncheckedIOException broken) {
      broken(unit, broken.getCause(), sink);
    } catch (IOException broken) {
      broken(unit, broken, sink);
    } catch (PushIterator.Stopped stopped) {
      throw stopped;
    } catch (RuntimeException | StackOverflowError defect) {
      // a stranger's file must not end the run; the class tells a developer where to look
      sink.broken("the reader failed on the file (" + defect.getClass().getSimpleName() + ")");
    }
    sink.finish();
  }

  /** What was there when the run began and cannot be found now would be missed silently. */
  private static void broken(WorkUnit unit, IOException broken, StagingSink sink) {
    if (broken instanceof FileNotFoundException || broken instanceof NoSuchFileException) {
      throw new UserException(
          "The file "
              + unit.file().stored()
              + " was there when the run began and is gone. Put it back and run the same command"
              + " again.",
          broken);
    }
    sink.broken(reason(broken));
  }

  /** Only our own messages are known to hold none of the file's text. */
  private static String reason(IOException broken) {
    boolean own = broken.getClass() == IOException.class && broken.getMessage() != null;
    if (broken instanceof EOFException || !own) {
      return "the file is cut or broken here (" + broken.getClass().getSimpleName() + ")";
    }
    return broken.getMessage();
  }
}
