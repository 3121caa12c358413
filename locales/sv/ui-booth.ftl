# Att ställa i ordning en skärm som står för sig själv.
booth-title = Monterskärm
booth-lead = En skärm som står för sig själv: den visar pitchar i en slinga, och besökare ser sig om genom att peka på den.
booth-start = Starta monterskärmen
booth-started = Monterskärmen är igång. Avsluta den genom att hålla på det övre högra hörnet i 3 sekunder.
booth-left-out = Utelämnat förra gången
booth-playlist = Spellista
booth-round = { $slides ->
    [one] En bild, { $time } per varv
   *[other] { $slides } bilder, { $time } per varv
}
booth-empty = Ingenting att visa ännu. Lägg till pitchar som främlingar får se.
booth-add = Lägg till en pitch
booth-slides = { $count ->
    [one] { $count } bild
   *[other] { $count } bilder
}
booth-ready-made = färdig
booth-move = Flytta { $name }: pil upp, pil ner
booth-move-how = Dra, eller tryck på piltangenterna
booth-moved = { $name } är nummer { $place } av { $of }
booth-remove = Ta bort { $name }
booth-removed = { $name } togs bort
booth-take-back = Lägg tillbaka
booth-pauses = Sekunder för varje bild
booth-pauses-own = { $count ->
    [one] Sekunder för varje bild: en har egna
   *[other] Sekunder för varje bild: { $count } har egna
}
booth-seconds-of = Sekunder för { $title }
booth-shorter = Kortare: { $title }
booth-longer = Längre: { $title }
booth-as-all = Som de andra
booth-look = Så kommer den att se ut
booth-look-about = Ett företag som en pitch gjorts för nämns inte på monterskärmen.
booth-loop = Slingan
booth-seconds = Sekunder per bild
booth-seconds-fewer = Kortare
booth-seconds-more = Längre
booth-screen = Skärm
booth-screen-any = Lodestone väljer
booth-screen-one = { $number }: { $width } × { $height }
booth-visitors = Besökare
booth-touch = En beröring
booth-touch-topics = öppnar ämnen att välja bland
booth-touch-slides = stannar bilden och låter dem bläddra
booth-touch-nothing = gör ingenting
booth-topics = Ämnen på startsidan
booth-topic = { $name } ({ $count })
booth-topics-about = De som finns i spellistan, med antalet bilder. Allt från början erbjuds alltid.
booth-languages = Språk att välja bland
booth-languages-about = Högst fyra. Själva slingan talar varje pitchs eget språk.
booth-idle = Sekunder utan beröring
booth-idle-fewer = Återvänd tidigare
booth-idle-more = Återvänd senare
booth-idle-about = Sedan fortsätter slingan. De sista sekunderna räknas ned på skärmen.
booth-leaving = Att avsluta
booth-exit = Så avslutas monterskärmen
booth-exit-hold = Håll på ett hörn
booth-exit-pin = Med PIN-kod
booth-exit-hold-about = Håll på det övre högra hörnet i 3 sekunder.
booth-exit-pin-about = Håll på det övre högra hörnet i 3 sekunder och skriv PIN-koden. Den hejdar nyfikna besökare, inte den som tar med sig datorn.
booth-pin = PIN-kod
booth-pin-new = En annan PIN-kod
booth-pin-hint = { $fewest } till { $most } siffror
booth-pin-keep = Spara
booth-pin-kept = PIN-koden är sparad
booth-making-ready = Monterskärmen görs i ordning
booth-making-ready-about = Varje bild ritas på varje språk innan den startar. Det som främlingar ser nämner inget företag som en pitch gjorts för.
booth-made-ready = { $percent } %
booth-stop = Avbryt
