package org.fishmarket.report.model;

import java.util.List;

/**
 * What was loaded and what was not.
 *
 * @param posts all posts, of all kinds
 * @param accounts that wrote them; where posts are elsewhere, those in a cohort
 * @param archives one entry an archive, by name
 * @param archivesTotal how many there are; the list is cut where there are very many
 * @param content posts by platform, format and kind, and of these, those with counts
 * @param skipped records left out, by rule
 * @param quarantined records not understood, by archive and reason
 * @param quarantinedTotal all records not understood
 * @param notRead files not read, by archive, status and reason
 * @param notReadTotal files not read
 * @param unknownTotal of these, files that no format recognised
 * @param notCoded posts without an intent, by reason
 * @param coded posts with an intent
 * @param models versions of the classifier that made the labels
 * @param withoutCohort posts that belong to no cohort
 * @param availability which claims the archives of each format can say something on
 * @param audit what people said of a sample of the posts; null if none was drawn
 * @param filesTotal files that were looked at
 * @param recordsTotal records in those that were read
 * @param skippedTotal of these, left out by a rule
 * @param uncodedTotal posts without an intent; null if unknown
 * @param postsElsewhere true for several results taken together: they bring sums, not posts
 */
public record Data(
    long posts,
    long accounts,
    List<Archive> archives,
    long archivesTotal,
    List<Content> content,
    List<Skipped> skipped,
    List<Quarantined> quarantined,
    long quarantinedTotal,
    List<NotRead> notRead,
    long notReadTotal,
    long unknownTotal,
    List<NotCoded> notCoded,
    long coded,
    List<String> models,
    long withoutCohort,
    List<Available> availability,
    Audit audit,
    long filesTotal,
    long recordsTotal,
    long skippedTotal,
    Long uncodedTotal,
    boolean postsElsewhere) {

  /** Files and records of an archive; records are rows, skipped or quarantined. */
  public record Archive(
      String archive,
      long files,
      long read,
      long ignored,
      long unknown,
      long records,
      long posts,
      long interactions,
      long skipped,
      long quarantined) {}

  /** Posts of one kind, how many of them have each count, and whose times are partly a guess. */
  public record Content(
      String platform,
      String sourceFormat,
      String kind,
      long posts,
      long withLikes,
      long withReplies,
      long withShares,
      long guessedTimes) {}

  /** Records left out by a rule. */
  public record Skipped(String archive, String rule, long records) {}

  /** Records not understood, for one reason. */
  public record Quarantined(String archive, String reason, long records) {}

  /** Files not read for one reason, and the first of their names. */
  public record NotRead(
      String archive, String status, String reason, long files, List<String> names) {}

  /** Posts without an intent, for one reason. */
  public record NotCoded(String reason, long posts) {}

  /**
   * For a claim, the archives of one format, how many of them hold all it needs, and what the
   * others lack, in words.
   */
  public record Available(
      String claim,
      String platform,
      String sourceFormat,
      long archives,
      long measurable,
      long posts,
      List<String> missing) {}
}
