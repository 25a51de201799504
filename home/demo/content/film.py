FILM={"title":"Three journeys","duration":"45 seconds","transcript":"<p>x</p>"}
