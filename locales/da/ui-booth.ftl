# At gøre en skærm klar, der står alene.
booth-title = Standskærm
booth-lead = En skærm, der står alene: den viser pitches i en sløjfe, og besøgende ser sig om ved at røre ved den.
booth-start = Start standskærmen
booth-started = Standskærmen kører. Afslut den ved at holde på det øverste højre hjørne i 3 sekunder.
booth-left-out = Udeladt sidste gang
booth-playlist = Afspilningsliste
booth-round = { $slides ->
    [one] Én slide, { $time } pr. runde
   *[other] { $slides } slides, { $time } pr. runde
}
booth-empty = Intet at vise endnu. Tilføj de pitches, som fremmede må se.
booth-add = Tilføj en pitch
booth-slides = { $count ->
    [one] { $count } slide
   *[other] { $count } slides
}
booth-ready-made = færdig
booth-move = Flyt { $name }: pil op, pil ned
booth-move-how = Træk, eller tryk på piletasterne
booth-moved = { $name } er nummer { $place } af { $of }
booth-remove = Tag { $name } ud
booth-removed = { $name } blev taget ud
booth-take-back = Læg tilbage
booth-pauses = Sekunder for hver slide
booth-pauses-own = { $count ->
    [one] Sekunder for hver slide: én har sine egne
   *[other] Sekunder for hver slide: { $count } har deres egne
}
booth-seconds-of = Sekunder for { $title }
booth-shorter = Kortere: { $title }
booth-longer = Længere: { $title }
booth-as-all = Som de andre
booth-look = Sådan kommer den til at se ud
booth-look-about = En virksomhed, som en pitch er lavet til, nævnes ikke på standskærmen.
booth-loop = Sløjfen
booth-seconds = Sekunder pr. slide
booth-seconds-fewer = Kortere
booth-seconds-more = Længere
booth-screen = Skærm
booth-screen-any = Lodestone vælger
booth-screen-one = { $number }: { $width } × { $height }
booth-visitors = Besøgende
booth-touch = En berøring
booth-touch-topics = åbner emner at vælge imellem
booth-touch-slides = standser sliden og lader dem bladre
booth-touch-nothing = gør ingenting
booth-topics = Emner på startsiden
booth-topic = { $name } ({ $count })
booth-topics-about = Dem, der findes i afspilningslisten, med antallet af slides. Det hele fra begyndelsen tilbydes altid.
booth-languages = Sprog at vælge imellem
booth-languages-about = Højst fire. Selve sløjfen taler hver pitchs eget sprog.
booth-idle = Sekunder uden berøring
booth-idle-fewer = Vend tilbage tidligere
booth-idle-more = Vend tilbage senere
booth-idle-about = Så fortsætter sløjfen. De sidste sekunder tælles ned på skærmen.
booth-leaving = At afslutte
booth-exit = Sådan afsluttes standskærmen
booth-exit-hold = Hold på et hjørne
booth-exit-pin = Med pinkode
booth-exit-hold-about = Hold på det øverste højre hjørne i 3 sekunder.
booth-exit-pin-about = Hold på det øverste højre hjørne i 3 sekunder, og skriv pinkoden. Den standser nysgerrige besøgende, ikke den, der tager computeren med sig.
booth-pin = Pinkode
booth-pin-new = En anden pinkode
booth-pin-hint = { $fewest } til { $most } cifre
booth-pin-keep = Gem
booth-pin-kept = Pinkoden er gemt
booth-making-ready = Standskærmen gøres klar
booth-making-ready-about = Hver slide tegnes på hvert sprog, før den starter. Det, som fremmede ser, nævner ingen virksomhed, som en pitch er lavet til.
booth-made-ready = { $percent } %
booth-stop = Stop
