window.YTD.like.part0 = [
  {
    "like": {
      "tweetId": "90",
      "fullText": "The words of Bob 🍞",
      "expandedUrl": "https://twitter.com/i/web/status/90"
    }
  },
  {
    "like": {
      "fullText": "Bread of nobody"
    }
  }
]