window.YTD.note_tweet.part0 = [
  {
    "noteTweet": {
      "noteTweetId": "5101",
      "updatedAt": "2021-02-10T18:00:00.000Z",
      "lifecycle": {
        "value": "1",
        "name": "Committed"
      },
      "createdAt": "2021-02-10T18:00:00.000Z",
      "core": {
        "text": "Fresh bread & tea\nand a long story <3",
        "urls": [],
        "mentions": [],
        "hashtags": [],
        "cashtags": []
      }
    }
  },
  {
    "noteTweet": {
      "noteTweetId": "5102",
      "createdAt": "2021-02-10T18:00:00.000Z",
      "core": {
        "urls": []
      }
    }
  }
]