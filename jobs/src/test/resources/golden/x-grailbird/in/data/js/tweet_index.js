var tweet_index =  [
 {
  "file_name": "data/js/tweets/2014_07.js",
  "year": 2014,
  "var_name": "tweets_2014_07",
  "tweet_count": 5,
  "month": 7
 }
]