package org.fishmarket.simulate;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.fishmarket.simulate.format.CrowdTangleWriter;
import org.fishmarket.simulate.format.FacebookWriter;
import org.fishmarket.simulate.format.LinkedInWriter;
import org.fishmarket.simulate.format.MessageWriter;
import org.fishmarket.simulate.format.Nodes;
import org.fishmarket.simulate.format.PagesWriter;
import org.fishmarket.simulate.format.PartsWriter;
import org.fishmarket.simulate.format.TwarcWriter;
import org.fishmarket.simulate.format.TwintWriter;
import org.fishmarket.simulate.format.XArchiveWriter;
import org.fishmarket.simulate.world.Account;
import org.fishmarket.simulate.world.World;

/** The files into which a network's messages go. */
final class NetworkFiles {
  private final Network network;
  private final Folder folder;
  private final Instant collected;

  NetworkFiles(Network network, Folder folder) {
    this.network = network;
    this.folder = folder;
    this.collected = network.plan().period().collected();
  }

  /** Lets the folder know where the messages of a world go. */
  void route(World world) throws IOException {
    if (network.format().personal()) {
      for (Account owner : world.members()) {
        folder.to(personal(owner, world));
      }
    } else {
      folder.to(new PartsWriter(this::part));
    }
  }

  private MessageWriter part(int number) throws IOException {
    return switch (network.format()) {
      case X_API_V2 -> new PagesWriter(file("search-%03d.jsonl.gz", number), collected);
      case X_API_V1 -> new TwarcWriter(zipped("timelines-%03d.jsonl.gz", number), 0);
      case TWINT -> new TwintWriter(zipped("twint-%03d.csv.gz", number));
      default -> {
        String name = CrowdTangleWriter.fileName(collected) + "-%03d.csv.gz";
        double expected = network.plan().community().engagement();
        yield new CrowdTangleWriter(zipped(name, number), expected, network.group());
      }
    };
  }

  private OutputStream file(String name, int number) throws IOException {
    return folder.file(String.format(Locale.ROOT, name, number));
  }

  private OutputStream zipped(String name, int number) throws IOException {
    return new GZIPOutputStream(file(name, number));
  }

  private MessageWriter personal(Account owner, World world) throws IOException {
    return switch (network.format()) {
      case X_ARCHIVE ->
          new XArchiveWriter(
              folder.file(XArchiveWriter.fileName(owner, collected)), owner, collected);
      case FACEBOOK_JSON ->
          new FacebookWriter(
              folder.file("facebook-" + owner.handle() + ".zip"),
              owner,
              network.group() == null ? "" : network.group().name(),
              message -> network.group() != null);
      default -> {
        String day = Nodes.format("MM-dd-yyyy").format(collected);
        String name = "Complete_LinkedInDataExport_" + day + "_" + (owner.index + 1) + ".zip";
        yield new LinkedInWriter(
            folder.file(name), owner, world.members(), network.plan().period());
      }
    };
  }
}
