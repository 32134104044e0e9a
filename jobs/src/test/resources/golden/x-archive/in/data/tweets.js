window.YTD.tweets.part0 = [
  {
    "tweet": {
      "retweeted": false,
      "source": "<a href=\"https://example.org\" rel=\"nofollow\">Twitter Web App</a>",
      "entities": {
        "hashtags": [
          {
            "text": "Mill",
            "indices": [
              "0",
              "1"
            ]
          }
        ],
        "symbols": [],
        "user_mentions": [
          {
            "name": "Bob",
            "screen_name": "bob",
            "indices": [
              "0",
              "1"
            ],
            "id_str": "8",
            "id": "8"
          }
        ],
        "urls": [
          {
            "url": "https://t.co/x",
            "expanded_url": "https://example.org/a",
            "display_url": "x",
            "indices": [
              "0",
              "1"
            ]
          }
        ]
      },
      "display_text_range": [
        "0",
        "47"
      ],
      "favorite_count": "4",
      "id_str": "101",
      "truncated": false,
      "retweet_count": "2",
      "id": "101",
      "created_at": "Wed Feb 10 18:00:00 +0000 2021",
      "favorited": false,
      "full_text": "Fresh bread &amp; tea #Mill @bob https://t.co/x",
      "lang": "en"
    }
  },
  {
    "tweet": {
      "retweeted": false,
      "source": "<a href=\"https://example.org\" rel=\"nofollow\">Twitter Web App</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [
          {
            "name": "Bob",
            "screen_name": "bob",
            "indices": [
              "0",
              "1"
            ],
            "id_str": "8",
            "id": "8"
          }
        ],
        "urls": []
      },
      "display_text_range": [
        "0",
        "16"
      ],
      "favorite_count": "4",
      "id_str": "102",
      "truncated": false,
      "retweet_count": "2",
      "id": "102",
      "created_at": "Wed Feb 10 18:00:00 +0000 2021",
      "favorited": false,
      "full_text": "@bob yes\nat noon",
      "lang": "en",
      "in_reply_to_status_id_str": "100",
      "in_reply_to_status_id": "100",
      "in_reply_to_user_id": "8",
      "in_reply_to_user_id_str": "8",
      "in_reply_to_screen_name": "bob"
    }
  },
  {
    "tweet": {
      "retweeted": false,
      "source": "<a href=\"https://example.org\" rel=\"nofollow\">Twitter Web App</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [
          {
            "name": "Bob",
            "screen_name": "bob",
            "indices": [
              "0",
              "1"
            ],
            "id_str": "8",
            "id": "8"
          }
        ],
        "urls": []
      },
      "display_text_range": [
        "0",
        "29"
      ],
      "favorite_count": "0",
      "id_str": "103",
      "truncated": false,
      "retweet_count": "0",
      "id": "103",
      "created_at": "Wed Feb 10 18:00:00 +0000 2021",
      "favorited": false,
      "full_text": "RT @bob: Bread at half price…",
      "lang": "en"
    }
  },
  {
    "tweet": {
      "retweeted": false,
      "source": "<a href=\"https://example.org\" rel=\"nofollow\">Twitter Web App</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": [
          {
            "url": "https://t.co/x",
            "expanded_url": "https://twitter.com/cid/status/91",
            "display_url": "x",
            "indices": [
              "0",
              "1"
            ]
          }
        ]
      },
      "display_text_range": [
        "0",
        "19"
      ],
      "favorite_count": "2000",
      "id_str": "104",
      "truncated": false,
      "retweet_count": "2",
      "id": "104",
      "created_at": "Wed Feb 10 18:00:00 +0000 2021",
      "favorited": false,
      "full_text": "Look https://t.co/x",
      "lang": "en"
    }
  },
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
        "9"
      ],
      "id_str": "105",
      "truncated": false,
      "retweet_count": "2",
      "id": "105",
      "created_at": "Thu Feb 11 08:00:00 +0000 2021",
      "favorited": false,
      "full_text": "Roti 🍞 パン",
      "lang": "in",
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "105",
            "1050"
          ],
          "editableUntil": "2021-02-11T09:00:00.000Z",
          "editsRemaining": "4",
          "isEditEligible": true
        }
      }
    }
  },
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
        "20"
      ],
      "favorite_count": "4",
      "truncated": false,
      "retweet_count": "2",
      "created_at": "Wed Feb 10 18:00:00 +0000 2021",
      "favorited": false,
      "full_text": "Tea without a number",
      "lang": "en"
    }
  },
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
        "20"
      ],
      "favorite_count": "4",
      "id_str": "107",
      "truncated": false,
      "retweet_count": "2",
      "id": "107",
      "favorited": false,
      "full_text": "Bread without a time",
      "lang": "en"
    }
  }
]