package org.fishmarket.cli;

import org.fishmarket.models.Versions;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the jar. */
final class Version implements IVersionProvider {
  static String number() {
    return Versions.fishmarket();
  }

  @Override
  public String[] getVersion() {
    return new String[] {"fishmarket " + number()};
  }
}
