package org.fishmarket.simulate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.fishmarket.simulate.world.Message;
import org.fishmarket.simulate.world.World;

/**
 * Writes an experiment: a folder for each cohort, a page that says what was planted, and on demand
 * the truth. One network lives after the other, and its messages are written as they are made.
 */
public final class ExperimentWriter {
  private static final long STEP = 1000;

  /** Whether the planted labels are written too. */
  public enum Truths {
    KEPT,
    TOLD
  }

  private final Experiment experiment;
  private final LongConsumer progress;
  private final Tally tally = new Tally();

  /**
   * @param progress takes the number of own posts written so far, now and then
   */
  public ExperimentWriter(Experiment experiment, LongConsumer progress) {
    this.experiment = experiment;
    this.progress = progress;
  }

  /**
   * Writes it all.
   *
   * @param out a folder that is empty or does not exist
   * @throws org.fishmarket.models.UserException if the folder holds something
   */
  public void write(Path out, Truths truths) throws IOException {
    EmptyFolder.require(out);
    Files.createDirectories(out);
    List<Network> networks = new Networks(experiment).all();
    if (truths == Truths.TOLD) {
      try (TruthTable table = new TruthTable(out)) {
        for (Network network : networks) {
          write(out, network, message -> add(table, network, message));
        }
      }
    } else {
      for (Network network : networks) {
        write(out, network, message -> {});
      }
    }
    Files.writeString(out.resolve("README.md"), ExperimentPage.of(experiment, tally, truths));
  }

  private static void add(TruthTable table, Network network, Message message) {
    try {
      table.add(network, message);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void write(Path out, Network network, Consumer<Message> truth) throws IOException {
    World world = network.plan().world();
    tally.begin(network.cohort(), network.promotion(), world.members().size());
    Folder folder = new Folder(out.resolve(network.folder()));
    new NetworkFiles(network, folder).route(world);
    folder.write(
        world,
        message -> {
          truth.accept(message);
          tally.count(network.cohort(), message);
          if (message.own() && tally.posts() % STEP == 0) {
            progress.accept(tally.posts());
          }
        });
  }
}
