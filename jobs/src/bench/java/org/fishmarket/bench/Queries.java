package org.fishmarket.bench;

/**
 * A format's archives as queries of the others: the fields that {@code load} takes for the table of
 * posts, without pseudonyms, cohorts or anything that has to be looked up in other records.
 *
 * @param format by the name that {@code simulate} knows
 * @param title for readers
 * @param reader {@code json} or {@code csv}, of Spark
 * @param duckdb a query with a place for the folder
 * @param spark a query over the view {@code archive}
 */
record Queries(String format, String title, String reader, String duckdb, String spark) {
  static final Queries V2 =
      new Queries(
          "x-api-v2",
          "API v2 JSONL",
          "json",
          """
          SELECT p.id, p.author_id, CAST(p.created_at AS TIMESTAMP) AS created, p.text, p.lang,
            p.public_metrics.like_count AS likes, p.public_metrics.reply_count AS replies,
            p.public_metrics.retweet_count + p.public_metrics.quote_count AS shares,
            p.in_reply_to_user_id, p.referenced_tweets,
            list_transform(p.entities.mentions, x -> x.id) AS mentions,
            list_transform(p.entities.urls, x -> x.expanded_url) AS links,
            list_transform(p.entities.hashtags, x -> lower(x.tag)) AS hashtags
          FROM (SELECT unnest(data) AS p FROM read_json('%s/*/*.jsonl',
            format = 'newline_delimited', columns = {data:
            'STRUCT(id VARCHAR, author_id VARCHAR, created_at VARCHAR, text VARCHAR, lang VARCHAR,
              public_metrics STRUCT(like_count BIGINT, reply_count BIGINT, retweet_count BIGINT,
              quote_count BIGINT), in_reply_to_user_id VARCHAR,
              referenced_tweets STRUCT(type VARCHAR, id VARCHAR)[],
              entities STRUCT(mentions STRUCT(id VARCHAR)[], urls STRUCT(expanded_url VARCHAR)[],
              hashtags STRUCT(tag VARCHAR)[]))[]'}))
          """,
          """
          SELECT p.id, p.author_id, CAST(p.created_at AS TIMESTAMP) AS created, p.text, p.lang,
            p.public_metrics.like_count AS likes, p.public_metrics.reply_count AS replies,
            p.public_metrics.retweet_count + p.public_metrics.quote_count AS shares,
            p.in_reply_to_user_id, p.referenced_tweets, p.entities.mentions.id AS mentions,
            p.entities.urls.expanded_url AS links,
            transform(p.entities.hashtags.tag, x -> lower(x)) AS hashtags
          FROM (SELECT explode(data) AS p FROM archive)
          """);

  static final Queries V1 =
      new Queries(
          "x-api-v1",
          "API v1.1 JSONL",
          "json",
          """
          SELECT id_str, "user".id_str AS author_id,
            strptime(created_at, '%%a %%b %%d %%H:%%M:%%S %%z %%Y') AS created,
            full_text AS text, lang, favorite_count AS likes, retweet_count AS shares,
            "user".followers_count AS followers, in_reply_to_status_id_str,
            in_reply_to_user_id_str, retweeted_status.id_str AS reposted,
            retweeted_status."user".id_str AS reposted_account,
            quoted_status.id_str AS quoted, quoted_status."user".id_str AS quoted_account,
            list_transform(entities.user_mentions, x -> x.id_str) AS mentions,
            list_transform(entities.urls, x -> x.expanded_url) AS links,
            list_transform(entities.hashtags, x -> lower(x.text)) AS hashtags
          FROM read_json('%s/*/*.jsonl', format = 'newline_delimited', columns = {
            id_str: 'VARCHAR', created_at: 'VARCHAR', full_text: 'VARCHAR', lang: 'VARCHAR',
            favorite_count: 'BIGINT', retweet_count: 'BIGINT',
            in_reply_to_status_id_str: 'VARCHAR', in_reply_to_user_id_str: 'VARCHAR',
            "user": 'STRUCT(id_str VARCHAR, followers_count BIGINT)',
            retweeted_status: 'STRUCT(id_str VARCHAR, "user" STRUCT(id_str VARCHAR))',
            quoted_status: 'STRUCT(id_str VARCHAR, "user" STRUCT(id_str VARCHAR))',
            entities: 'STRUCT(user_mentions STRUCT(id_str VARCHAR)[],
              urls STRUCT(expanded_url VARCHAR)[], hashtags STRUCT("text" VARCHAR)[])'})
          """,
          """
          SELECT id_str, user.id_str AS author_id, created_at, full_text AS text, lang,
            favorite_count AS likes, retweet_count AS shares,
            user.followers_count AS followers, in_reply_to_status_id_str,
            in_reply_to_user_id_str, retweeted_status.id_str AS reposted,
            retweeted_status.user.id_str AS reposted_account,
            quoted_status.id_str AS quoted, quoted_status.user.id_str AS quoted_account,
            entities.user_mentions.id_str AS mentions, entities.urls.expanded_url AS links,
            transform(entities.hashtags.text, x -> lower(x)) AS hashtags
          FROM archive
          """);

  static final Queries CROWDTANGLE =
      new Queries(
          "crowdtangle",
          "CrowdTangle CSV",
          "csv",
          """
          SELECT "Facebook Id", "URL", CAST(left("Post Created", 19) AS TIMESTAMP) AS created,
            "Message", "Image Text", "Link Text", "Description", "Link", "Final Link",
            "Likes"::BIGINT + "Love"::BIGINT + "Wow"::BIGINT + "Haha"::BIGINT + "Sad"::BIGINT
              + "Angry"::BIGINT + "Care"::BIGINT AS likes, "Comments"::BIGINT AS replies,
            "Shares"::BIGINT AS shares, "Post Views"::BIGINT AS views,
            "Likes at Posting"::BIGINT AS followers
          FROM read_csv('%s/*/*.csv', header = true, all_varchar = true, quote = '"', escape = '"')
          """,
          """
          SELECT `Facebook Id`, `URL`, CAST(left(`Post Created`, 19) AS TIMESTAMP) AS created,
            `Message`, `Image Text`, `Link Text`, `Description`, `Link`, `Final Link`,
            CAST(`Likes` AS BIGINT) + CAST(`Love` AS BIGINT) + CAST(`Wow` AS BIGINT)
              + CAST(`Haha` AS BIGINT) + CAST(`Sad` AS BIGINT) + CAST(`Angry` AS BIGINT)
              + CAST(`Care` AS BIGINT) AS likes, CAST(`Comments` AS BIGINT) AS replies,
            CAST(`Shares` AS BIGINT) AS shares, CAST(`Post Views` AS BIGINT) AS views,
            CAST(`Likes at Posting` AS BIGINT) AS followers
          FROM archive
          """);
}
