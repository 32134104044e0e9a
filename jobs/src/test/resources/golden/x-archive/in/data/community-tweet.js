window.YTD.community_tweet.part0 = [
  {
    "tweet": {
      "retweeted": false,
      "source": "<a href=\"https://example.org\" rel=\"nofollow\">Twitter Web App</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": []
      },
      "display_text_range": [
        "0",
        "11"
      ],
      "favorite_count": "4",
      "id_str": "201",
      "truncated": false,
      "retweet_count": "2",
      "id": "201",
      "created_at": "Wed Feb 10 18:00:00 +0000 2021",
      "favorited": false,
      "full_text": "Tea for all",
      "lang": "en",
      "community_id": "1500",
      "community_id_str": "1500"
    }
  }
]