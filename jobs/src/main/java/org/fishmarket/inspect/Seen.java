package org.fishmarket.inspect;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;

/**
 * What was seen of one file. Of a file that is not read all but the first fields are null.
 *
 * @param archive it belongs to
 * @param file its name inside the archive
 * @param format name of its format; null if it is not known
 * @param reason why it is not read; null if it is
 * @param whole whether all of it was looked at; what is counted of others is "at least"
 * @param owner pseudonym of the one account that wrote; null if there are several
 * @param accounts that wrote
 * @param first time of a record, UTC
 * @param languages named by the source, with numbers of posts
 * @param measured what posts give, with numbers of posts: likes, replies, times, …
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Seen(
    String archive,
    String file,
    String platform,
    String format,
    String reason,
    Long bytes,
    Boolean whole,
    Long records,
    Long posts,
    Long interactions,
    Long quarantined,
    Long skipped,
    Integer accounts,
    String owner,
    Instant first,
    Instant last,
    Map<String, Long> languages,
    Map<String, Long> measured) {}
