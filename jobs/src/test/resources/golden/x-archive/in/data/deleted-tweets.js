window.YTD.deleted_tweets.part0 = [
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
        "16"
      ],
      "favorite_count": "4",
      "id_str": "301",
      "truncated": false,
      "retweet_count": "2",
      "id": "301",
      "created_at": "Wed Feb 10 18:00:00 +0000 2021",
      "favorited": false,
      "full_text": "Bread, withdrawn",
      "lang": "en",
      "deleted_at": "Wed Aug 09 16:19:50 +0000 2023"
    }
  }
]