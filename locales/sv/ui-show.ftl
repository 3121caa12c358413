# Presentatörens fönster.
show-window = Visar { $name }
show-ended = Visningen är slut
show-unknown = Visningen går inte att nå
show-now = Det som visas
show-side = Vad som kommer och vad du ska säga
show-story = Berättelsen
show-tools = Verktyg
show-close-panel = Lägg undan

# Tid.
show-time = Tid
show-pause = { $time } hittills. Stanna klockan
show-run = { $time } hittills. Låt klockan gå
show-paused = Klockan står
show-waits = Börjar efter omslaget
show-of-minutes = av { $minutes } min
show-pace-on-time = I tid
show-pace-ahead = { $time } före
show-pace-behind = { $time } efter
show-pace-over = { $time } över
show-stages = Tid per avsnitt
show-stage-spent = { $stage }: { $spent } av { $planned }
show-wall-clock = Klockan
show-minutes = { $minutes } min

# Vad publiken ser.
show-sees-this = Publiken ser den här bilden
show-sees-asked = Publiken ser svaret på frågan
show-sees-black = Skärmen är svart
show-sees-black-about = Bara du ser den här bilden.
show-sees-white = Skärmen är vit
show-sees-white-about = Bara du ser den här bilden.
show-sees-frozen = Skärmen är fryst
show-sees-frozen-about = Bläddra fritt, de behåller den här bilden.
show-sees-late = Publiken ser fortfarande den här
show-zoomed = förstorad
show-whole = Visa hela bilden
show-unblank = Visa bilden
show-unfreeze = Låt skärmen följa med
show-typed = Gå till { $number } ↵
show-back-to = Tillbaka till { $number } – { $title }
show-add = Lägg i handouten

# Bilden och det som kommer.
show-place = { $number } av { $count }
show-place-in-cut = { $number } · { $at } av { $count }
show-steps = Steg { $step } av { $steps }
show-play-film = Spela filmen
show-halt-film = Pausa filmen
show-undo-line = Ångra
show-clear-lines = Sudda
show-how-laser = Rör pekaren över bilden
show-how-spotlight = Rör pekaren över bilden
show-how-pen = Rita på bilden
show-how-zoom = Dra över en del eller klicka på den
show-next = Nästa
show-next-end = Det här är sista bilden
show-next-back = Nästa: tillbaka till { $number }
show-next-step = Nästa: punkt { $step } av { $steps }
show-next-slide = Nästa: { $number }

# Vad du ska säga.
show-notes = Anteckningar
show-notes-smaller = Mindre anteckningar
show-notes-larger = Större anteckningar
show-notes-size = { $percent } %
show-notes-more = Mer
show-no-notes = Inga anteckningar till den här bilden
show-not-awake = Systemet kan släcka skärmen eller somna. Håll det vaket i systemets egna inställningar.

# Berättelsens remsa.
show-strip = { $number }, { $title }
show-strip-seen = { $number }, { $title }, visad

# En besökare frågar.
show-ask = En besökare frågar
show-ask-field = Ett ord ur frågan
show-ask-about = Tre bokstäver räcker. Publiken ser ingenting förrän du trycker på Retur.
show-ask-preview = Bara du ser den här. Retur visar den.
show-ask-found = Bilder som kan svara
show-ask-number = { $number } i berättelsen
show-ask-nothing = Ingen bild svarar på det här. Retur sparar frågan till efteråt.
show-ask-note = Spara frågan till efteråt
show-kept = Sparad till efteråt: ”{ $question }”
show-asked = Efterfrågat hittills
show-unanswered = Frågor utan bild
show-in-pitch = i handouten

# Källor.
show-sources = Källor på den här bilden
show-no-facts = Den här bilden har inga fakta från biblioteket.
show-source = { $title }, { $publisher }
show-source-when = Gäller { $asOf }. Ses över senast { $review }.
show-source-owner = { $owner } svarar för uppgiften

# Längd och språk.
show-cut = Längd
show-cut-about = Bilden ligger kvar. Ingår den inte i den längden leder nästa tangent till nästa bild som gör det.
show-cut-whole = Allt
show-cut-slides =
    { $count ->
        [one] { $count } bild
       *[other] { $count } bilder
    }
show-language = Bildernas språk
show-language-about = Publiken ser genast samma bild på det språket.
show-language-coming = görs i ordning

# Verktygens namn; ett kort ord var.
show-tool-black = Svart
show-tool-white = Vit
show-tool-freeze = Frys
show-tool-laser = Laser
show-tool-spotlight = Strålkastare
show-tool-pen = Penna
show-tool-zoom = Zooma
show-tool-ask = Fråga
show-tool-sources = Källor
show-tool-cut = Längd
show-tool-language = Språk
show-tool-swap = Byt skärm
show-tool-keys = Tangenter
show-tool-end = Avsluta

# Vad varje tangent gör.
show-keys = Tangenter under visningen
show-key-next = Nästa steg eller bild
show-key-back = Tillbaka
show-key-first = Första bilden
show-key-last = Sista bilden
show-key-number = Bild efter nummer
show-key-black = Svart skärm
show-key-white = Vit skärm
show-key-freeze = Frys publikens skärm
show-key-ask = Hitta en bild till en fråga
show-key-return = Tillbaka till berättelsen
show-key-laser = Laserpekare
show-key-spotlight = Strålkastare
show-key-pen = Penna
show-key-undo = Ångra en linje, sudda alla
show-key-zoom = Förstora en del
show-key-film = Spela eller pausa filmen
show-key-cut = Byt längd
show-key-language = Byt språk
show-key-sources = Källor på bilden
show-key-notes = Anteckningarnas storlek
show-key-scroll = Rulla anteckningarna
show-key-swap = Byt plats på skärmarna
show-key-pause = Stanna klockan
show-key-keys = Tangenter under visningen
show-key-end = Avsluta visningen

# Vägen in, på en pitch vid skrivbordet.
present-begin = Visa
present-from-here = Visa från den här bilden
present-how = Hur den visas
present-cut = Längd
present-whole = Allt
present-minutes = { $minutes } min
present-language = Språk
present-steps = En punkt i taget
present-steps-about = På bilder som är gjorda för det
present-first = Visa från början
present-from = Från ”{ $title }”
present-screens = Skärmar
present-role-audience = Publiken
present-role-presenter = Du
present-role-solo = Bara bilder
present-role-none = Används inte
present-size = { $width } × { $height }
present-one-screen = En skärm
present-one-screen-about = Bara bilder, anteckningarna syns ingenstans
present-only-screen = En skärm är ansluten. Den visar bilderna, och anteckningarna syns ingenstans.
present-drawing = Bilderna görs i ordning
present-drawn = { $done } av { $total }
present-drawing-about = Sedan kan ingenting ändra det som visas.
present-cancel = Avbryt
present-running = Visningen pågår i sina egna fönster.
present-after = Efter visningen
present-shown =
    { $count ->
        [one] Visat: { $count } bild på { $time }.
       *[other] Visat: { $count } bilder på { $time }.
    }
present-asked = Efterfrågat: { $titles }.
present-unanswered =
    { $count ->
        [one] En fråga fick ingen bild.
       *[other] { $count } frågor fick ingen bild.
    }
present-add = Lägg i handouten
present-added = Bilderna som efterfrågades är med i pitchen
present-undo = Ångra
