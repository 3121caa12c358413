# En pitchs fortælling: rækkefølge, tid, indsætte, bytte, korte udgaver.
builder-story = Fortællingen i rækkefølge
builder-keys = Piletasterne går fra slide til slide; med Alt flytter de slidet. Enter tilpasser det, S bytter det, Delete fjerner det.
builder-time = Fortællingens tid
builder-minutes = { $count } min.
builder-undo = Fortryd
builder-cancel = Annuller
builder-more = Mere at gøre

# Hvordan et slide står.
builder-decide = Beslut …
builder-recalled = Trukket tilbage
builder-changed = Ændret i biblioteket
builder-accept = Godtag ændringen
builder-accepted = Slidet er nu som i biblioteket
builder-missing = Findes ikke længere i biblioteket
builder-take-nearest = Brug det nærmeste slide
builder-nearest = Nærmest: { $title }
builder-asking =
    { $count ->
        [one] { $count } slide at se på
       *[other] { $count } slides at se på
    }
builder-lapsed =
    { $count ->
        [one] { $count } faktum skal efterses
       *[other] { $count } fakta skal efterses
    }
builder-own-words = Egne ord
builder-own = Din egen
builder-not-in-cut = Ikke i den korte udgave

# Det slide, der er valgt.
builder-slide-tools = Det valgte slide
builder-place = { $place } af { $count }
builder-fixed = Har sin faste plads
builder-tailor = Tilpas
builder-look = Se nærmere
builder-remove = Fjern
builder-earlier = Flyt tidligere
builder-later = Flyt senere
builder-row-up = Flyt en række op
builder-row-down = Flyt en række ned
builder-first = Flyt til begyndelsen
builder-last = Flyt til slutningen
builder-moved = { $title }: nu { $place } af { $count }
builder-removed = Fjernet: { $title }
builder-empty = Ingen slides endnu
builder-empty-about = Indsæt slides fra biblioteket, eller lad fortællingen blive valgt til virksomheden.

# Korte udgaver.
builder-cut = Kort udgave
builder-cut-all = Alt
builder-cut-about = { $shown } af { $all } slides
builder-cut-keep = Behold kun den korte udgave
builder-cut-kept = Kun de { $minutes } minutter er tilbage

# Indsætte.
builder-insert = Indsæt slide
builder-search = Søg i biblioteket
builder-search-ask = Ord, et sted, et emne
builder-insert-after = Efter »{ $title }«
builder-insert-first = I begyndelsen
builder-insert-do = Indsæt
builder-inserted = Indsat: { $title }
builder-in-story = I fortællingen

# Bytte.
builder-swap = Byt slide
builder-swap-from = I stedet for »{ $title }«
builder-swap-do = Byt
builder-swap-words = Dine ord bliver stående, hvor det nye slide har samme felt.
builder-swap-none = Intet andet siger det samme
builder-swap-none-about = Søg i biblioteket i stedet, indsæt et slide, og fjern dette.
builder-swapped = Byttet til: { $title }
builder-same-time = samme tid
builder-longer = { $time } længere
builder-shorter = { $time } kortere
builder-becomes = bliver: { $stage }

# Historik og målgruppe.
builder-history = Historik
builder-history-about = Vælg en tilstand at gå tilbage til. Også det kan fortrydes.
builder-history-here = i brug nu
builder-target = Skift, hvem den er til
builder-target-save = Gem
builder-target-anew = Gem og foreslå igen
builder-anew = Vælg fortællingen om
builder-anew-done = Fortællingen er valgt på ny

# Egne billeder og sider.
builder-insert-picture = Indsæt et eget billede
builder-insert-pdf = Indsæt sider fra en PDF
builder-own-picture = Dit eget billede
builder-own-pages = Sider fra en PDF
builder-own-looking = Ser på filen
builder-own-progress = { $done } af { $total }
builder-own-choose = Vælg de sider, der skal med.
builder-own-page = Side { $number }
builder-own-title = Overskrift
builder-own-title-needed = Giv den en overskrift.
builder-own-alt = Hvad den viser
builder-own-alt-hint = Til dem, der ikke kan se den. En eller to sætninger.
builder-own-alt-needed = Sig, hvad den viser, så alle får det med.
builder-own-insert =
    { $count ->
        [0] Indsæt
        [one] Indsæt { $count } slide
       *[other] Indsæt { $count } slides
    }
builder-own-done =
    { $count ->
        [one] Dit slide er med i fortællingen
       *[other] { $count } egne slides er med i fortællingen
    }
