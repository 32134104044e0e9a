package org.fishmarket.load.stage;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.spark.sql.Row;
import org.fishmarket.load.plan.Catalog;
import org.fishmarket.load.plan.PlannedSource;
import org.fishmarket.load.plan.WorkUnit;
import org.fishmarket.load.source.Storage;

/** Reads one unit of work into staging rows. A file that breaks costs its rest, not the run. */
final class UnitReader {
  private final Storage storage;
  private final Pseudonyms pseudonyms;

  UnitReader(Storage storage, Pseudonyms pseudonyms) {
    this.storage = storage;
    this.pseudonyms = pseudonyms;
  }

  void read(WorkUnit unit, Consumer<Row> out) {
    StagingSink sink = new StagingSink(unit, pseudonyms, out);
    try {
      Catalog.named(unit.file().format()).read(new PlannedSource(unit, storage), sink);
    } catch (UncheckedIOException broken) {
      sink.broken(reason(broken.getCause()));
    } catch (IOException broken) {
      sink.broken(reason(broken));
    } catch (PushIterator.Stopped stopped) {
      throw stopped;
    } catch (RuntimeException | StackOverflowError defect) {
      // a stranger's file must not end the run; the class tells a developer where to look
      sink.broken("the reader failed on the file (" + defect.getClass().getSimpleName() + ")");
    }
    sink.finish();
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
