package org.fishmarket.simulate;

import java.nio.file.Path;
import org.fishmarket.simulate.format.CrowdTangleWriter;
import org.fishmarket.simulate.world.Message;
import org.fishmarket.simulate.world.TownPlan;

/**
 * Accounts that meet each other, and the format that their messages are written in.
 *
 * @param cohort its name, which is that of its folder
 * @param promotion mean promotional ratio of the cohort, as planned
 * @param folder below the experiment's
 * @param group null if posts are in no group
 */
record Network(
    String cohort,
    double promotion,
    Path folder,
    ExportFormat format,
    CrowdTangleWriter.Group group,
    TownPlan plan) {

  /**
   * The id under which a message stands in the archives.
   *
   * @return empty if the format gives it none, null if it leaves the message out
   */
  String id(Message message) {
    boolean repost = message.kind() == Message.Kind.REPOST;
    boolean reply = message.kind() == Message.Kind.REPLY;
    return switch (format) {
      case X_API_V2, X_API_V1, X_ARCHIVE -> Long.toString(message.id());
      case TWINT -> repost ? null : Long.toString(message.id());
      case CROWDTANGLE -> CrowdTangleWriter.id(message, group);
      case FACEBOOK_JSON -> "";
      case LINKEDIN_EXPORT -> reply ? "" : "urn:li:share:" + message.id();
    };
  }
}
