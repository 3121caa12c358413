# Vad en skärm som står för sig själv säger till besökare.
invitation = Peka på skärmen för att se mer
question = Vad vill du se?
languages = Språk
everything = Allt, från början
slides = { $count ->
    [one] 1 bild
   *[other] { $count } bilder
}
place = { $number } av { $of }
back = Bakåt
next = Nästa
topics = Alla ämnen
leave = Stäng
stay = Jag är kvar
countdown = Är du kvar? Det här stängs om { $seconds } s
corner = Håll intryckt för att avsluta monterskärmen
pin = PIN-kod
erase = Ta bort den sista siffran
enter = OK
never-mind = Tillbaka
pin-wrong = Fel PIN-kod.
pin-locked = För många försök. Vänta { $seconds } s.
