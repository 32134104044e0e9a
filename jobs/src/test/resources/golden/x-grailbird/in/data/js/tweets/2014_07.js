Grailbird.data.tweets_2014_07 = 
 [
 {
  "source": "web",
  "entities": {
   "user_mentions": [
    {
     "name": "Bob",
     "screen_name": "bob",
     "indices": [
      0,
      1
     ],
     "id_str": "8",
     "id": 8
    }
   ],
   "media": [],
   "hashtags": [
    {
     "text": "Mill",
     "indices": [
      0,
      1
     ]
    }
   ],
   "urls": [
    {
     "indices": [
      0,
      1
     ],
     "url": "http://t.co/x",
     "expanded_url": "http://example.org/a",
     "display_url": "x"
    }
   ]
  },
  "geo": {},
  "id_str": "101",
  "text": "Fresh bread &amp; tea\nat noon #Mill @bob \ud83c\udf5e",
  "id": 101,
  "created_at": "2014-07-31 15:59:20 +0000",
  "user": {
   "name": "Ada",
   "screen_name": "ada",
   "protected": false,
   "id_str": "7",
   "profile_image_url_https": "https://example.org/i",
   "id": 7,
   "verified": false
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "102",
  "text": "@bob yes",
  "id": 102,
  "created_at": "2014-07-31 15:59:20 +0000",
  "user": {
   "name": "Ada",
   "screen_name": "ada",
   "protected": false,
   "id_str": "7",
   "profile_image_url_https": "https://example.org/i",
   "id": 7,
   "verified": false
  },
  "in_reply_to_user_id": 8,
  "in_reply_to_user_id_str": "8",
  "in_reply_to_screen_name": "bob"
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "103",
  "text": "RT @bob: The words of \u2026",
  "id": 103,
  "created_at": "2014-07-31 15:59:20 +0000",
  "user": {
   "name": "Ada",
   "screen_name": "ada",
   "protected": false,
   "id_str": "7",
   "profile_image_url_https": "https://example.org/i",
   "id": 7,
   "verified": false
  },
  "retweeted_status": {
   "source": "web",
   "entities": {
    "user_mentions": [],
    "media": [],
    "hashtags": [],
    "urls": []
   },
   "geo": {},
   "id_str": "90",
   "text": "The words of Bob, all of them &lt;3",
   "id": 90,
   "created_at": "2014-07-30 10:00:00 +0000",
   "user": {
    "name": "Bob",
    "screen_name": "bob",
    "protected": false,
    "id_str": "8",
    "profile_image_url_https": "https://example.org/i",
    "id": 8,
    "verified": false
   }
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "104",
  "text": "\u8336\u3068\u30d1\u30f3",
  "id": 104,
  "created_at": "Thu Jul 31 23:59:59 +0000 2014",
  "user": {
   "name": "Ada",
   "screen_name": "ada",
   "protected": false,
   "id_str": "7",
   "profile_image_url_https": "https://example.org/i",
   "id": 7,
   "verified": false
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "105",
  "text": "Bread",
  "id": 105,
  "created_at": "31. Juli 2014",
  "user": {
   "name": "Ada",
   "screen_name": "ada",
   "protected": false,
   "id_str": "7",
   "profile_image_url_https": "https://example.org/i",
   "id": 7,
   "verified": false
  }
 }
]