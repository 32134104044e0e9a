package org.fishmarket.load.record;

/**
 * Takes what a format reads. Every record of a file is begun once and then has exactly one outcome:
 * post, interaction, note, quarantine or skip. So the sum of outcomes must equal the records read,
 * and nothing is lost silently.
 */
public interface Sink {
  /**
   * Begins a record.
   *
   * @param position where it stands, for people: {@code record 17}, {@code line 4}, {@code byte
   *     1024}
   */
  void begin(String position);

  /** Outcome: the record is a post. */
  void post(Post post);

  /** Outcome: the record is an interaction. */
  void interaction(Interaction interaction);

  /** Outcome: the record is the long text of a post that stands elsewhere in the archive. */
  void note(Note note);

  /**
   * Outcome: the record could not be understood.
   *
   * @param reason what is wrong, in words; never holds text of the record
   * @param length how many characters or bytes the record has, 0 if unknown
   */
  void quarantine(String reason, int length);

  /**
   * Outcome: the record is left out on purpose.
   *
   * @param rule the rule's name: {@code delete notice}
   */
  void skip(String rule);

  /** A later sight of some post; belongs to no record. */
  void snapshot(Snapshot snapshot);

  /** A post or an account that was taken back; belongs to no record. */
  void withdrawn(Withdrawal withdrawal);

  /** Facts about an account; belongs to no record. */
  void profile(Profile profile);
}
