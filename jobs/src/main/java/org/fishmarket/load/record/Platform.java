package org.fishmarket.load.record;

import java.util.Locale;

/** The platforms whose archives are read. */
public enum Platform {
  TWITTER,
  FACEBOOK,
  LINKEDIN;

  /** The name used in tables: {@code twitter}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }
}
