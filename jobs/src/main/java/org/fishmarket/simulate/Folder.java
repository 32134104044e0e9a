package org.fishmarket.simulate;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.fishmarket.simulate.format.MessageWriter;
import org.fishmarket.simulate.world.Message;
import org.fishmarket.simulate.world.World;

/** The folder of one cohort: worlds are written into its files. */
final class Folder {
  private final Path path;

  /** A part of a world's messages and where they go. */
  private record Route(Predicate<Message> which, MessageWriter writer) {}

  private final List<Route> routes = new ArrayList<>();

  Folder(Path path) throws IOException {
    this.path = Files.createDirectories(path);
  }

  OutputStream file(String name) throws IOException {
    return new BufferedOutputStream(new LateFile(path.resolve(name)));
  }

  /** The next world's messages of a kind go to this writer. */
  Folder to(MessageWriter writer, Predicate<Message> which) {
    routes.add(new Route(which, writer));
    return this;
  }

  /** All of the next world's messages go to this writer, which may pass some over. */
  Folder to(MessageWriter writer) {
    return to(writer, message -> true);
  }

  /**
   * Lets a world live and closes the writers.
   *
   * @param witness sees all messages
   */
  void write(World world, Consumer<Message> witness) throws IOException {
    try {
      world.run(
          message -> {
            witness.accept(message);
            for (Route route : routes) {
              if (route.which().test(message)) {
                accept(route.writer(), message);
              }
            }
          });
    } finally {
      for (Route route : routes) {
        route.writer().close();
      }
      routes.clear();
    }
  }

  private static void accept(MessageWriter writer, Message message) {
    try {
      writer.write(message);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
