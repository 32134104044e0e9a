var payload_details =  {
 "tweets": 5,
 "created_at": "2014-08-02 10:00:00 +0000",
 "lang": "en"
}