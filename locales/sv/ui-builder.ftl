# En pitchs berättelse: ordning, tid, infoga, byta, kortversioner.
builder-story = Berättelsen i ordning
builder-keys = Piltangenterna går från bild till bild; med Alt flyttar de bilden. Retur anpassar den, S byter den, Delete tar bort den.
builder-time = Berättelsens tid
builder-minutes = { $count } min
builder-undo = Ångra
builder-cancel = Avbryt
builder-more = Mer att göra

# Hur en bild ligger till.
builder-decide = Besluta …
builder-recalled = Återkallad
builder-changed = Ändrad i biblioteket
builder-accept = Godta ändringen
builder-accepted = Bilden är nu som i biblioteket
builder-missing = Finns inte kvar i biblioteket
builder-take-nearest = Använd närmaste bild
builder-nearest = Närmast: { $title }
builder-asking =
    { $count ->
        [one] { $count } bild att titta på
       *[other] { $count } bilder att titta på
    }
builder-lapsed =
    { $count ->
        [one] { $count } faktum att se över
       *[other] { $count } fakta att se över
    }
builder-own-words = Egna ord
builder-own = Din egen
builder-not-in-cut = Inte i kortversionen

# Bilden som är vald.
builder-slide-tools = Den valda bilden
builder-place = { $place } av { $count }
builder-fixed = Har sin fasta plats
builder-tailor = Anpassa
builder-look = Titta närmare
builder-remove = Ta bort
builder-earlier = Flytta tidigare
builder-later = Flytta senare
builder-row-up = Flytta upp en rad
builder-row-down = Flytta ner en rad
builder-first = Flytta till början
builder-last = Flytta till slutet
builder-moved = { $title }: nu { $place } av { $count }
builder-removed = Borttagen: { $title }
builder-empty = Inga bilder än
builder-empty-about = Infoga bilder från biblioteket, eller låt berättelsen väljas för företaget.

# Kortversioner.
builder-cut = Kortversion
builder-cut-all = Allt
builder-cut-about = { $shown } av { $all } bilder
builder-cut-keep = Behåll bara kortversionen
builder-cut-kept = Bara { $minutes } minuter är kvar

# Infoga.
builder-insert = Infoga bild
builder-search = Sök i biblioteket
builder-search-ask = Ord, en plats, ett ämne
builder-insert-after = Efter ”{ $title }”
builder-insert-first = I början
builder-insert-do = Infoga
builder-inserted = Infogad: { $title }
builder-in-story = I berättelsen

# Byta.
builder-swap = Byt bild
builder-swap-from = I stället för ”{ $title }”
builder-swap-do = Byt
builder-swap-words = Dina ord står kvar där den nya bilden har samma fält.
builder-swap-none = Inget annat säger samma sak
builder-swap-none-about = Sök i biblioteket i stället, infoga en bild och ta bort den här.
builder-swapped = Bytt till: { $title }
builder-same-time = samma tid
builder-longer = { $time } längre
builder-shorter = { $time } kortare
builder-becomes = blir: { $stage }

# Historik och målgrupp.
builder-history = Historik
builder-history-about = Välj ett läge att gå tillbaka till. Även det går att ångra.
builder-history-here = används nu
builder-target = Ändra vem den är till för
builder-target-save = Spara
builder-target-anew = Spara och föreslå på nytt
builder-anew = Välj om berättelsen
builder-anew-done = Berättelsen är vald på nytt

# Egna bilder och sidor.
builder-insert-picture = Infoga en egen bild
builder-insert-pdf = Infoga sidor ur en PDF
builder-own-picture = Din egen bild
builder-own-pages = Sidor ur en PDF
builder-own-looking = Tittar på filen
builder-own-progress = { $done } av { $total }
builder-own-choose = Välj de sidor som ska med.
builder-own-page = Sida { $number }
builder-own-title = Rubrik
builder-own-title-needed = Ge den en rubrik.
builder-own-alt = Vad den visar
builder-own-alt-hint = För den som inte kan se den. En eller två meningar.
builder-own-alt-needed = Säg vad den visar, så att alla kan ta del av den.
builder-own-insert =
    { $count ->
        [0] Infoga
        [one] Infoga { $count } bild
       *[other] Infoga { $count } bilder
    }
builder-own-done =
    { $count ->
        [one] Din bild är med i berättelsen
       *[other] { $count } egna bilder är med i berättelsen
    }
