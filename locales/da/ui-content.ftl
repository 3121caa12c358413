# Hvor indholdet kommer fra, og hvordan det står til med det.
content-title = Indhold
content-of = Indhold fra { $day }
content-new = Nyt
content-checked = tjekket { $when }
content-release = udgave { $release }
content-check = Søg nu
content-stop = Stop
content-from-folder = Fra USB-stik eller mappe
content-fetching-label = Hentet
content-bytes = { $done } af { $total }
content-taken = Nyt indhold: { $day }
content-look = Vis
content-news = Nyt i udgave { $release }
content-slides-changed =
    { $count ->
        [one] { $count } slide er ændret
       *[other] { $count } slides er ændret
    }
content-slides-added =
    { $count ->
        [one] { $count } ny slide
       *[other] { $count } nye slides
    }
content-slides-removed =
    { $count ->
        [one] { $count } slide er væk
       *[other] { $count } slides er væk
    }
content-facts-changed =
    { $count ->
        [one] { $count } faktum er nyt eller ændret
       *[other] { $count } fakta er nye eller ændrede
    }
content-pitches =
    { $count ->
        [0] Ingen af dine pitches er berørt.
        [one] { $count } af dine pitches er berørt. Den er uændret, til du beslutter dig.
       *[other] { $count } af dine pitches er berørt. De er uændrede, til du beslutter dig.
    }
content-to-pitches = Til pitches
content-seen = Forstået
content-sources = Kilder
content-sources-about = Én kilde er i brug. Pitches hører til det bibliotek, de er lavet fra, og kommer tilbage med det.
content-nothing-yet = intet hentet endnu
content-own-pitches =
    { $count ->
        [one] { $count } pitch
       *[other] { $count } pitches
    }
content-in-use = I brug
content-use = Brug
content-use-name = Brug { $name }
content-remove = Fjern
content-remove-name = Fjern { $name }
content-remove-title = Fjern kilden?
content-remove-about =
    { $count ->
        [0] Det, der er hentet fra { $name }, slettes. Du kan tilføje kilden igen fra dens fil.
       *[other] Det, der er hentet fra { $name }, slettes. Dine pitches derfra ({ $count }) bliver og kommer tilbage, når du tilføjer kilden igen.
    }
content-add = Tilføj en kildefil
content-added = Tilføjet: { $name }
content-trust = Stoler du på denne kilde?
content-trust-about = Ring til den, der gav dig filen, og sammenlign disse otte ord. Kun hvis alle otte stemmer, kommer den derfra.
content-fingerprint = Otte ord: { $words }
content-words = Otte ord
content-known = Du har allerede tilføjet denne kilde.
content-leave = Annuller
content-add-this = Ordene stemmer, tilføj
content-log = Hvad der er sket
content-log-none = Intet endnu.
content-elsewhere = { $count } mere fra { $name }
content-change-source = Skift kilde
content-also = Mere
content-for-writers = For dem, der skriver indholdet
content-to-edit = Rediger en biblioteksmappe
