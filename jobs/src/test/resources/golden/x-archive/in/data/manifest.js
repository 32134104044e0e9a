window.__THAR_CONFIG = {
  "userInfo": {
    "accountId": "7",
    "userName": "ada",
    "displayName": "Ada"
  },
  "archiveInfo": {
    "sizeBytes": "1",
    "generationDate": "2024-11-02T10:00:00.000Z",
    "isPartialArchive": false,
    "maxPartSizeBytes": "1"
  },
  "dataTypes": {
    "tweets": {
      "mediaDirectory": "data/tweets_media",
      "files": [
        {
          "fileName": "data/tweets.js",
          "globalName": "YTD.tweets.part0",
          "count": "7"
        }
      ]
    }
  }
}