package org.fishmarket.simulate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.fishmarket.models.UserException;
import org.fishmarket.simulate.format.CrowdTangleWriter;
import org.fishmarket.simulate.format.FacebookWriter;
import org.fishmarket.simulate.format.GrailbirdWriter;
import org.fishmarket.simulate.format.LinkedInWriter;
import org.fishmarket.simulate.format.PagesWriter;
import org.fishmarket.simulate.format.TwarcWriter;
import org.fishmarket.simulate.format.TwintWriter;
import org.fishmarket.simulate.format.XArchiveWriter;
import org.fishmarket.simulate.format.ZipWriter;
import org.fishmarket.simulate.world.Account;
import org.fishmarket.simulate.world.Community;
import org.fishmarket.simulate.world.Effects;
import org.fishmarket.simulate.world.Grammar;
import org.fishmarket.simulate.world.World;

/**
 * Writes the sample data: four groups that echo the first essay's comparison, each in a folder of
 * its own and in several of the platforms' formats.
 */
public final class Simulation {
  private final Path out;
  private final Settings settings;
  private final Truth truth = new Truth();

  private Simulation(Path out, Settings settings) {
    this.out = out;
    this.settings = settings;
  }

  /**
   * Writes the sample data with the sample's own settings.
   *
   * @param out a folder that is empty or does not exist
   */
  public static void write(Path out, long seed) throws IOException {
    write(out, Settings.sample(seed));
  }

  /**
   * Writes the sample data.
   *
   * @param out a folder that is empty or does not exist
   * @throws UserException if the folder holds something
   */
  public static void write(Path out, Settings settings) throws IOException {
    EmptyFolder.require(out);
    new Simulation(out, settings).write();
  }

  private void write() throws IOException {
    market();
    circle();
    allotment();
    stars();
    Files.writeString(out.resolve("cohorts.csv"), CohortTable.of(truth.worlds()));
    Files.writeString(out.resolve("README.md"), readme());
  }

  private World world(Community community) {
    return new World(community, settings.effects(), settings.period(), settings.seed());
  }

  private Instant collected() {
    return settings.period().collected();
  }

  private Folder folder(Community community) throws IOException {
    return new Folder(out.resolve(community.name()));
  }

  private void live(Folder folder, World world) throws IOException {
    truth.note(world);
    folder.write(world, message -> truth.count(world.community().name(), message));
  }

  private void market() throws IOException {
    Folder folder = folder(Groups.MARKET);
    World world = world(Groups.MARKET);
    Account owner = world.members().get(0);
    folder
        .to(new PagesWriter(folder.file("search.jsonl.gz"), collected()), m -> m.author() != owner)
        .to(archive(folder, owner));
    live(folder, world);
    Community pages = Groups.MARKET.elsewhere(4, Community.Medium.LONG, 14, 1.3);
    folder.to(new CrowdTangleWriter(folder.file("page-report.csv"), pages.engagement()));
    live(folder, world(pages));
  }

  private void circle() throws IOException {
    Folder folder = folder(Groups.CIRCLE);
    World world = world(Groups.CIRCLE);
    // this owner's posts are in the collection too: the same post from two sources
    folder
        .to(new PagesWriter(folder.file("search.jsonl.gz"), collected()))
        .to(archive(folder, world.members().get(0)));
    live(folder, world);
    Community timelines = Groups.CIRCLE.elsewhere(5, Community.Medium.SHORT, 14, 0.5);
    folder.to(new TwarcWriter(folder.file("timelines.jsonl"), 101));
    live(folder, world(timelines));
    World members = world(Groups.CIRCLE.elsewhere(6, Community.Medium.LONG, 20, 1.2));
    for (Account owner : members.members().subList(0, 2)) {
      String name = "Complete_LinkedInDataExport_03-20-2023_" + (owner.index + 1) + ".zip";
      folder.to(new LinkedInWriter(folder.file(name), owner, members.members(), settings.period()));
    }
    live(folder, members);
  }

  private void allotment() throws IOException {
    Folder folder = folder(Groups.ALLOTMENT);
    World world = world(Groups.ALLOTMENT);
    Account owner = world.members().get(0);
    Account early = world.members().get(1);
    folder
        .to(
            new PagesWriter(folder.file("search.jsonl.gz"), collected()),
            m -> m.author() != owner && m.author() != early)
        .to(archive(folder, owner))
        .to(new GrailbirdWriter(folder.file("grailbird.zip"), early, collected()));
    live(folder, world);
    facebook(folder, Groups.ALLOTMENT.elsewhere(7, Community.Medium.LONG, 20, 1.2));
    Files.writeString(
        out.resolve(Groups.ALLOTMENT.name()).resolve("notes.txt"),
        "Remember to ask the committee for the missing minutes.\n");
  }

  private void stars() throws IOException {
    Folder folder = folder(Groups.STARS);
    folder.to(new PagesWriter(folder.file("search.jsonl.gz"), collected()));
    live(folder, world(Groups.STARS));
    World scraped = world(Groups.STARS.elsewhere(8, Community.Medium.SHORT, 14, 0.45));
    folder.to(new TwintWriter(folder.file("twint.csv")));
    live(folder, scraped);
    facebook(folder, Groups.STARS.elsewhere(9, Community.Medium.LONG, 20, 1.2));
  }

  private XArchiveWriter archive(Folder folder, Account owner) throws IOException {
    return new XArchiveWriter(
        folder.file(XArchiveWriter.fileName(owner, collected())), owner, collected());
  }

  private void facebook(Folder folder, Community community) throws IOException {
    World world = world(community);
    Account owner = world.members().get(0);
    String group = new Grammar(community.topic()).alternatives("name").get(0);
    FacebookWriter writer = new FacebookWriter(folder.file("facebook-export.zip"), owner, group);
    if (community.topic().equals(Groups.ALLOTMENT.topic())) {
      writer.nesting(ZipWriter.of("README.txt", "An older export, zipped into this one.\n"));
    }
    folder.to(writer);
    live(folder, world);
  }

  private String readme() {
    return Template.of("readme.md")
        .replace("{seed}", Long.toString(settings.seed()))
        .replace("{cohorts}\n", truth.cohortTable())
        .replace("{effects}\n", Truth.effectTable(settings.effects(), Effects.IN_SAMPLE));
  }
}
