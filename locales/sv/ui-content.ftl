# Var innehållet kommer ifrån och hur det står till med det.
content-title = Innehåll
content-of = Innehåll från { $day }
content-new = Nytt
content-checked = kontrollerat { $when }
content-release = utgåva { $release }
content-check = Sök nu
content-stop = Stoppa
content-from-folder = Från USB-minne eller mapp
content-fetching-label = Hämtat
content-bytes = { $done } av { $total }
content-taken = Nytt innehåll: { $day }
content-look = Visa
content-news = Nytt i utgåva { $release }
content-slides-changed =
    { $count ->
        [one] { $count } bild har ändrats
       *[other] { $count } bilder har ändrats
    }
content-slides-added =
    { $count ->
        [one] { $count } ny bild
       *[other] { $count } nya bilder
    }
content-slides-removed =
    { $count ->
        [one] { $count } bild är borta
       *[other] { $count } bilder är borta
    }
content-facts-changed =
    { $count ->
        [one] { $count } faktum är nytt eller ändrat
       *[other] { $count } fakta är nya eller ändrade
    }
content-pitches =
    { $count ->
        [0] Ingen av dina pitchar berörs.
        [one] { $count } av dina pitchar berörs. Den är oförändrad tills du bestämmer dig.
       *[other] { $count } av dina pitchar berörs. De är oförändrade tills du bestämmer dig.
    }
content-to-pitches = Till pitcharna
content-seen = Uppfattat
content-sources = Källor
content-sources-about = En källa används. Pitchar hör till det bibliotek de gjordes från och kommer tillbaka med det.
content-nothing-yet = inget hämtat än
content-own-pitches =
    { $count ->
        [one] { $count } pitch
       *[other] { $count } pitchar
    }
content-in-use = Används
content-use = Använd
content-use-name = Använd { $name }
content-remove = Ta bort
content-remove-name = Ta bort { $name }
content-remove-title = Ta bort källan?
content-remove-about =
    { $count ->
        [0] Det som hämtats från { $name } raderas. Du kan lägga till källan igen från dess fil.
       *[other] Det som hämtats från { $name } raderas. Dina pitchar därifrån ({ $count }) finns kvar och kommer tillbaka när du lägger till källan igen.
    }
content-add = Lägg till en källfil
content-added = Tillagd: { $name }
content-trust = Lita på den här källan?
content-trust-about = Ring den som gav dig filen och jämför de här åtta orden. Bara om alla åtta stämmer kommer den därifrån.
content-fingerprint = Åtta ord: { $words }
content-words = Åtta ord
content-known = Du har redan lagt till den här källan.
content-leave = Avbryt
content-add-this = Orden stämmer, lägg till
content-log = Vad som hänt
content-log-none = Inget än.
content-elsewhere = { $count } till från { $name }
content-change-source = Byt källa
content-also = Mer
content-for-writers = För dem som skriver innehållet
content-to-edit = Redigera en biblioteksmapp
