package org.fishmarket.audit.coded;

import java.util.List;

/** The columns of coding sheets and of what coders send back, and what stands in them. */
public final class Columns {
  public static final String SAMPLE = "sample";
  public static final String CODER = "coder";
  public static final String POST = "post_id";
  public static final String INTENT = "intent";
  public static final String ACTS = "acts";
  public static final String UNSURE = "unsure";
  public static final String NOTE = "note";

  /** Not sent back: only sheets for spreadsheets have it. */
  public static final String TEXT = "text";

  /** All that come back, in their order. */
  public static final List<String> BACK = List.of(SAMPLE, CODER, POST, INTENT, ACTS, UNSURE, NOTE);

  /** Stands for the intent of a post that is not codable. */
  public static final String NONE = "NONE";

  private Columns() {}
}
