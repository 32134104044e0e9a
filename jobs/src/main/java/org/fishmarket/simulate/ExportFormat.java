package org.fishmarket.simulate;

import java.util.Locale;
import org.fishmarket.simulate.world.Community.Medium;

/** Formats in which an experiment can be written. */
public enum ExportFormat {
  X_API_V2("Twitter/X, API v2: threads, replies and all counts", Medium.SHORT),
  X_API_V1("Twitter/X, API v1.1: threads and replies, no counts of replies", Medium.SHORT),
  TWINT("Twitter/X, twint: replies without the post they answer, all counts", Medium.SHORT),
  X_ARCHIVE("Twitter/X, an archive of each account: likes and shares", Medium.SHORT),
  CROWDTANGLE("Facebook, pages or groups: all counts, no comments", Medium.LONG),
  FACEBOOK_JSON("Facebook, an export of each account: groups, no counts", Medium.LONG),
  LINKEDIN_EXPORT("LinkedIn, an export of each account: no counts", Medium.LONG);

  private final String carries;
  private final Medium medium;

  ExportFormat(String carries, Medium medium) {
    this.carries = carries;
    this.medium = medium;
  }

  /** The name by which the loader knows it. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What is in it, in words. */
  public String carries() {
    return carries;
  }

  /** The platform's name, as the loader has it. */
  String platform() {
    return switch (this) {
      case X_API_V2, X_API_V1, TWINT, X_ARCHIVE -> "twitter";
      case CROWDTANGLE, FACEBOOK_JSON -> "facebook";
      case LINKEDIN_EXPORT -> "linkedin";
    };
  }

  Medium medium() {
    return medium;
  }

  /** Whether each account has an archive of its own, which is held in memory until it is full. */
  boolean personal() {
    return this == X_ARCHIVE || this == FACEBOOK_JSON || this == LINKEDIN_EXPORT;
  }
}
