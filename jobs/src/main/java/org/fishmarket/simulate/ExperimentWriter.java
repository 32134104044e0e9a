package org.fishmarket.simulate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.fishmarket.models.UserException;
import org.fishmarket.simulate.world.Message;
import org.fishmarket.simulate.world.World;

/**
 * Writes an experiment: a folder for each cohort, a page that says what was planted, and on demand
 * tables of it for programs. One network lives after the other, and its messages are written as
 * they are made.
 */
public final class ExperimentWriter {
  private static final long STEP = 1000;

  /**
   * Tables of what was planted. They lie outside of the archives, or in their folder, where {@code
   * load} names them among the files that it does not know.
   *
   * @param truth takes what was planted for each claim and cohort; null for nowhere
   * @param labels takes the planted label of each message; null for nowhere
   */
  public record Answers(Path truth, Path labels) {
    public static final Answers KEPT = new Answers(null, null);

    private void require() {
      Stream.of(truth, labels).filter(Objects::nonNull).forEach(NewFile::require);
      if (truth != null && truth.equals(labels)) {
        throw new UserException("Truth and labels cannot both go to " + truth + ".");
      }
    }
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
   * @throws UserException if the folder holds something, or an answer's file exists
   */
  public void write(Path out, Answers answers) throws IOException {
    EmptyFolder.require(out);
    answers.require();
    Files.createDirectories(out);
    List<Network> networks = new Networks(experiment).all();
    if (answers.labels() == null) {
      for (Network network : networks) {
        write(out, network, message -> {});
      }
    } else {
      try (LabelTable table = new LabelTable(answers.labels())) {
        for (Network network : networks) {
          write(out, network, message -> add(table, network, message));
        }
      }
    }
    if (answers.truth() != null) {
      TruthTable.write(answers.truth(), experiment.effects(), tally);
    }
    Files.writeString(out.resolve("README.md"), ExperimentPage.of(experiment, tally));
  }

  private static void add(LabelTable table, Network network, Message message) {
    try {
      table.add(network, message);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void write(Path out, Network network, Consumer<Message> label) throws IOException {
    World world = network.plan().world();
    tally.begin(network.cohort(), network.promotion(), world.members().size());
    Folder folder = new Folder(out.resolve(network.folder()));
    new NetworkFiles(network, folder).route(world);
    folder.write(
        world,
        message -> {
          label.accept(message);
          tally.count(network.cohort(), message);
          if (message.own() && tally.posts() % STEP == 0) {
            progress.accept(tally.posts());
          }
        });
  }
}
