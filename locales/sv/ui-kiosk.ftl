# Att ställa i ordning en skärm som står för sig själv.
kiosk-title = Monterskärm
kiosk-lead = En skärm som står för sig själv: den visar pitchar i en slinga, och besökare ser sig om genom att peka på den.
kiosk-start = Starta monterskärmen
kiosk-started = Monterskärmen är igång. Avsluta den genom att hålla på det övre högra hörnet i 3 sekunder.
kiosk-left-out = Utelämnat förra gången
kiosk-playlist = Spellista
kiosk-round = { $slides ->
    [one] En bild, { $time } per varv
   *[other] { $slides } bilder, { $time } per varv
}
kiosk-empty = Ingenting att visa ännu. Lägg till pitchar som främlingar får se.
kiosk-add = Lägg till en pitch
kiosk-slides = { $count ->
    [one] { $count } bild
   *[other] { $count } bilder
}
kiosk-ready-made = färdig
kiosk-move = Flytta { $name }: pil upp, pil ner
kiosk-move-how = Dra, eller tryck på piltangenterna
kiosk-moved = { $name } är nummer { $place } av { $of }
kiosk-remove = Ta bort { $name }
kiosk-removed = { $name } togs bort
kiosk-take-back = Lägg tillbaka
kiosk-pauses = Sekunder för varje bild
kiosk-pauses-own = { $count ->
    [one] Sekunder för varje bild: en har egna
   *[other] Sekunder för varje bild: { $count } har egna
}
kiosk-seconds-of = Sekunder för { $title }
kiosk-shorter = Kortare: { $title }
kiosk-longer = Längre: { $title }
kiosk-as-all = Som de andra
kiosk-look = Så kommer den att se ut
kiosk-look-about = Ett företag som en pitch gjorts för nämns inte på monterskärmen.
kiosk-loop = Slingan
kiosk-seconds = Sekunder per bild
kiosk-seconds-fewer = Kortare
kiosk-seconds-more = Längre
kiosk-screen = Skärm
kiosk-screen-any = Lodestone väljer
kiosk-screen-one = { $number }: { $width } × { $height }
kiosk-visitors = Besökare
kiosk-touch = En beröring
kiosk-touch-topics = öppnar ämnen att välja bland
kiosk-touch-slides = stannar bilden och låter dem bläddra
kiosk-touch-nothing = gör ingenting
kiosk-topics = Ämnen på startsidan
kiosk-topic = { $name } ({ $count })
kiosk-topics-about = De som finns i spellistan, med antalet bilder. Allt från början erbjuds alltid.
kiosk-languages = Språk att välja bland
kiosk-languages-about = Högst fyra. Själva slingan talar varje pitchs eget språk.
kiosk-idle = Sekunder utan beröring
kiosk-idle-fewer = Återvänd tidigare
kiosk-idle-more = Återvänd senare
kiosk-idle-about = Sedan fortsätter slingan. De sista sekunderna räknas ned på skärmen.
kiosk-leaving = Att avsluta
kiosk-exit = Så avslutas monterskärmen
kiosk-exit-hold = Håll på ett hörn
kiosk-exit-pin = Med PIN-kod
kiosk-exit-hold-about = Håll på det övre högra hörnet i 3 sekunder.
kiosk-exit-pin-about = Håll på det övre högra hörnet i 3 sekunder och skriv PIN-koden. Den hejdar nyfikna besökare, inte den som tar med sig datorn.
kiosk-pin = PIN-kod
kiosk-pin-new = En annan PIN-kod
kiosk-pin-hint = { $fewest } till { $most } siffror
kiosk-pin-keep = Spara
kiosk-pin-kept = PIN-koden är sparad
kiosk-making-ready = Monterskärmen görs i ordning
kiosk-making-ready-about = Varje bild ritas på varje språk innan den startar. Det som främlingar ser nämner inget företag som en pitch gjorts för.
kiosk-made-ready = { $percent } %
kiosk-stop = Avbryt
