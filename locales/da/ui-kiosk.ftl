# At gøre en skærm klar, der står alene.
kiosk-title = Standskærm
kiosk-lead = En skærm, der står alene: den viser pitches i en sløjfe, og besøgende ser sig om ved at røre ved den.
kiosk-start = Start standskærmen
kiosk-started = Standskærmen kører. Afslut den ved at holde på det øverste højre hjørne i 3 sekunder.
kiosk-left-out = Udeladt sidste gang
kiosk-playlist = Afspilningsliste
kiosk-round = { $slides ->
    [one] Én slide, { $time } pr. runde
   *[other] { $slides } slides, { $time } pr. runde
}
kiosk-empty = Intet at vise endnu. Tilføj de pitches, som fremmede må se.
kiosk-add = Tilføj en pitch
kiosk-slides = { $count ->
    [one] { $count } slide
   *[other] { $count } slides
}
kiosk-ready-made = færdig
kiosk-move = Flyt { $name }: pil op, pil ned
kiosk-move-how = Træk, eller tryk på piletasterne
kiosk-moved = { $name } er nummer { $place } af { $of }
kiosk-remove = Tag { $name } ud
kiosk-removed = { $name } blev taget ud
kiosk-take-back = Læg tilbage
kiosk-pauses = Sekunder for hver slide
kiosk-pauses-own = { $count ->
    [one] Sekunder for hver slide: én har sine egne
   *[other] Sekunder for hver slide: { $count } har deres egne
}
kiosk-seconds-of = Sekunder for { $title }
kiosk-shorter = Kortere: { $title }
kiosk-longer = Længere: { $title }
kiosk-as-all = Som de andre
kiosk-look = Sådan kommer den til at se ud
kiosk-look-about = En virksomhed, som en pitch er lavet til, nævnes ikke på standskærmen.
kiosk-loop = Sløjfen
kiosk-seconds = Sekunder pr. slide
kiosk-seconds-fewer = Kortere
kiosk-seconds-more = Længere
kiosk-screen = Skærm
kiosk-screen-any = Lodestone vælger
kiosk-screen-one = { $number }: { $width } × { $height }
kiosk-visitors = Besøgende
kiosk-touch = En berøring
kiosk-touch-topics = åbner emner at vælge imellem
kiosk-touch-slides = standser sliden og lader dem bladre
kiosk-touch-nothing = gør ingenting
kiosk-topics = Emner på startsiden
kiosk-topic = { $name } ({ $count })
kiosk-topics-about = Dem, der findes i afspilningslisten, med antallet af slides. Det hele fra begyndelsen tilbydes altid.
kiosk-languages = Sprog at vælge imellem
kiosk-languages-about = Højst fire. Selve sløjfen taler hver pitchs eget sprog.
kiosk-idle = Sekunder uden berøring
kiosk-idle-fewer = Vend tilbage tidligere
kiosk-idle-more = Vend tilbage senere
kiosk-idle-about = Så fortsætter sløjfen. De sidste sekunder tælles ned på skærmen.
kiosk-leaving = At afslutte
kiosk-exit = Sådan afsluttes standskærmen
kiosk-exit-hold = Hold på et hjørne
kiosk-exit-pin = Med pinkode
kiosk-exit-hold-about = Hold på det øverste højre hjørne i 3 sekunder.
kiosk-exit-pin-about = Hold på det øverste højre hjørne i 3 sekunder, og skriv pinkoden. Den standser nysgerrige besøgende, ikke den, der tager computeren med sig.
kiosk-pin = Pinkode
kiosk-pin-new = En anden pinkode
kiosk-pin-hint = { $fewest } til { $most } cifre
kiosk-pin-keep = Gem
kiosk-pin-kept = Pinkoden er gemt
kiosk-making-ready = Standskærmen gøres klar
kiosk-making-ready-about = Hver slide tegnes på hvert sprog, før den starter. Det, som fremmede ser, nævner ingen virksomhed, som en pitch er lavet til.
kiosk-made-ready = { $percent } %
kiosk-stop = Stop
