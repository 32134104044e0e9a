var user_details =  {
 "screen_name": "ada",
 "location": "",
 "full_name": "Ada",
 "bio": "Miller",
 "id": "7",
 "created_at": "2009-01-01 10:00:00 +0000"
}