package org.fishmarket.simulate;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.fishmarket.models.codebook.Act;
import org.fishmarket.simulate.format.Csv;
import org.fishmarket.simulate.world.Account;
import org.fishmarket.simulate.world.Message;

/** The planted labels of all messages that have words of their own, as CSV. */
final class LabelTable implements Closeable {
  private final BufferedWriter out;

  LabelTable(Path file) throws IOException {
    out = NewFile.writer(file);
    out.write("cohort,platform,format,post,account,handle,kind,intent,acts\n");
  }

  /** Adds a message, if the network's format has it. */
  void add(Network network, Message message) throws IOException {
    String id = network.id(message);
    if (id == null || message.purpose().intent() == null) {
      return;
    }
    Account author = message.author();
    Act act = message.purpose().act();
    out.write(
        Csv.line(
            List.of(
                network.cohort(),
                network.format().platform(),
                network.format().slug(),
                id,
                Long.toString(author.id()),
                author.handle(),
                message.kind().name().toLowerCase(Locale.ROOT),
                message.purpose().intent().name(),
                act == null ? "" : act.slug())));
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
