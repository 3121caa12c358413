# Presentatörens fönster.
presenter-window = Visar { $name }
presenter-ended = Visningen är slut
presenter-unknown = Visningen går inte att nå
presenter-now = Det som visas
presenter-side = Vad som kommer och vad du ska säga
presenter-story = Berättelsen
presenter-tools = Verktyg
presenter-close-panel = Lägg undan

# Tid.
presenter-time = Tid
presenter-pause = { $time } hittills. Stanna klockan
presenter-run = { $time } hittills. Låt klockan gå
presenter-paused = Klockan står
presenter-waits = Börjar efter omslaget
presenter-of-minutes = av { $minutes } min
presenter-pace-on-time = I tid
presenter-pace-ahead = { $time } före
presenter-pace-behind = { $time } efter
presenter-pace-over = { $time } över
presenter-stages = Tid per avsnitt
presenter-stage-spent = { $stage }: { $spent } av { $planned }
presenter-wall-clock = Klockan
presenter-minutes = { $minutes } min

# Vad publiken ser.
presenter-sees-this = Publiken ser den här bilden
presenter-sees-asked = Publiken ser svaret på frågan
presenter-sees-black = Skärmen är svart
presenter-sees-black-about = Bara du ser den här bilden.
presenter-sees-white = Skärmen är vit
presenter-sees-white-about = Bara du ser den här bilden.
presenter-sees-frozen = Skärmen är fryst
presenter-sees-frozen-about = Bläddra fritt, de behåller den här bilden.
presenter-sees-late = Publiken ser fortfarande den här
presenter-zoomed = förstorad
presenter-whole = Visa hela bilden
presenter-unblank = Visa bilden
presenter-unfreeze = Låt skärmen följa med
presenter-typed = Gå till { $number } ↵
presenter-back-to = Tillbaka till { $number } – { $title }
presenter-add = Lägg i handouten

# Bilden och det som kommer.
presenter-place = { $number } av { $count }
presenter-place-in-cut = { $number } · { $at } av { $count }
presenter-steps = Steg { $step } av { $steps }
presenter-play-film = Spela filmen
presenter-halt-film = Pausa filmen
presenter-undo-line = Ångra
presenter-clear-lines = Sudda
presenter-how-laser = Rör pekaren över bilden
presenter-how-spotlight = Rör pekaren över bilden
presenter-how-pen = Rita på bilden
presenter-how-zoom = Dra över en del eller klicka på den
presenter-next = Nästa
presenter-next-end = Det här är sista bilden
presenter-next-back = Nästa: tillbaka till { $number }
presenter-next-step = Nästa: punkt { $step } av { $steps }
presenter-next-slide = Nästa: { $number }

# Vad du ska säga.
presenter-notes = Anteckningar
presenter-notes-smaller = Mindre anteckningar
presenter-notes-larger = Större anteckningar
presenter-notes-size = { $percent } %
presenter-notes-more = Mer
presenter-no-notes = Inga anteckningar till den här bilden
presenter-not-awake = Systemet kan släcka skärmen eller somna. Håll det vaket i systemets egna inställningar.

# Berättelsens remsa.
presenter-strip = { $number }, { $title }
presenter-strip-seen = { $number }, { $title }, visad

# En besökare frågar.
presenter-ask = En besökare frågar
presenter-ask-field = Ett ord ur frågan
presenter-ask-about = Tre bokstäver räcker. Publiken ser ingenting förrän du trycker på Retur.
presenter-ask-preview = Bara du ser den här. Retur visar den.
presenter-ask-found = Bilder som kan svara
presenter-ask-number = { $number } i berättelsen
presenter-ask-nothing = Ingen bild svarar på det här. Retur sparar frågan till efteråt.
presenter-ask-note = Spara frågan till efteråt
presenter-kept = Sparad till efteråt: ”{ $question }”
presenter-asked = Efterfrågat hittills
presenter-unanswered = Frågor utan bild
presenter-in-pitch = i handouten

# Källor.
presenter-sources = Källor på den här bilden
presenter-no-facts = Den här bilden har inga fakta från biblioteket.
presenter-source = { $title }, { $publisher }
presenter-source-when = Gäller { $asOf }. Ses över senast { $review }.
presenter-source-owner = { $owner } svarar för uppgiften

# Längd och språk.
presenter-cut = Längd
presenter-cut-about = Bilden ligger kvar. Ingår den inte i den längden leder nästa tangent till nästa bild som gör det.
presenter-cut-whole = Allt
presenter-cut-slides =
    { $count ->
        [one] { $count } bild
       *[other] { $count } bilder
    }
presenter-language = Bildernas språk
presenter-language-about = Publiken ser genast samma bild på det språket.
presenter-language-coming = görs i ordning

# Verktygens namn; ett kort ord var.
presenter-tool-black = Svart
presenter-tool-white = Vit
presenter-tool-freeze = Frys
presenter-tool-laser = Laser
presenter-tool-spotlight = Strålkastare
presenter-tool-pen = Penna
presenter-tool-zoom = Zooma
presenter-tool-ask = Fråga
presenter-tool-sources = Källor
presenter-tool-cut = Längd
presenter-tool-language = Språk
presenter-tool-swap = Byt skärm
presenter-tool-keys = Tangenter
presenter-tool-end = Avsluta

# Vad varje tangent gör.
presenter-keys = Tangenter under visningen
presenter-key-next = Nästa steg eller bild
presenter-key-back = Tillbaka
presenter-key-first = Första bilden
presenter-key-last = Sista bilden
presenter-key-number = Bild efter nummer
presenter-key-black = Svart skärm
presenter-key-white = Vit skärm
presenter-key-freeze = Frys publikens skärm
presenter-key-ask = Hitta en bild till en fråga
presenter-key-return = Tillbaka till berättelsen
presenter-key-laser = Laserpekare
presenter-key-spotlight = Strålkastare
presenter-key-pen = Penna
presenter-key-undo = Ångra en linje, sudda alla
presenter-key-zoom = Förstora en del
presenter-key-film = Spela eller pausa filmen
presenter-key-cut = Byt längd
presenter-key-language = Byt språk
presenter-key-sources = Källor på bilden
presenter-key-notes = Anteckningarnas storlek
presenter-key-scroll = Rulla anteckningarna
presenter-key-swap = Byt plats på skärmarna
presenter-key-pause = Stanna klockan
presenter-key-keys = Tangenter under visningen
presenter-key-end = Avsluta visningen

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
