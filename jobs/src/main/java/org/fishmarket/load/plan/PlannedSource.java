package org.fishmarket.load.plan;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.fishmarket.load.source.Location;
import org.fishmarket.load.source.SourceFile;
import org.fishmarket.load.source.Storage;

/** A unit of work, as a format sees it. */
public record PlannedSource(WorkUnit unit, Storage storage) implements SourceFile {
  @Override
  public String name() {
    return unit.file().name();
  }

  @Override
  public String archive() {
    return unit.file().archive();
  }

  @Override
  public InputStream open() throws IOException {
    return storage.open(unit.file().location());
  }

  @Override
  public long start() {
    return unit.start();
  }

  @Override
  public long end() {
    return unit.end();
  }

  @Override
  public InputStream openAtStart() throws IOException {
    return storage.openAt(unit.file().location(), unit.start());
  }

  @Override
  public Optional<SourceFile> companion(String name) {
    Location location = Companions.find(name, unit.file().companions());
    return location == null
        ? Optional.empty()
        : Optional.of(new Companion(unit.file().archive(), name, location, storage));
  }

  /** A companion is always read whole and has no companions of its own. */
  private record Companion(String archive, String name, Location location, Storage storage)
      implements SourceFile {
    @Override
    public InputStream open() throws IOException {
      return storage.open(location);
    }

    @Override
    public long start() {
      return 0;
    }

    @Override
    public long end() {
      return Long.MAX_VALUE;
    }

    @Override
    public InputStream openAtStart() throws IOException {
      return open();
    }

    @Override
    public Optional<SourceFile> companion(String name) {
      return Optional.empty();
    }
  }
}
