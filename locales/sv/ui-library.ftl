# Browsing slides, facts, facilities and value propositions.
library-title = Bibliotek
library-edit = Redigera en biblioteksmapp …
library-sections = Bibliotekets avdelningar
library-slides = Bilder
library-facts = Fakta
library-facilities = Anläggningar
library-propositions = Värdeerbjudanden
library-content-in = Innehållets språk
library-find = Sök i biblioteket
library-find-slides = Ett ord på en bild, på vilket språk som helst
library-find-facts = Ett värde, en anläggning, vad en siffra handlar om
library-find-facilities = En plats eller vad som görs där
library-find-propositions = En utmaning eller ett erbjudande
library-clear-words = Rensa sökningen
library-filters = Filter
library-chosen = Filter som används
library-chosen-count = { $count } valda
library-clear-all = Rensa alla
library-topic = Ämne
library-stage = Skede
library-industry = Bransch
library-industry-hint = Ett namn eller en NACE-kod
library-facility = Anläggning
library-facility-find = Hitta en anläggning
library-exists-in = Finns på
library-freshness = Aktualitet
library-fresh-fresh = Aktuell
library-fresh-soon = Ses över snart
library-fresh-lapsed = Ska ses över
library-fresh-unconfirmed = Inte bekräftad
library-none = Inget passar
library-none-how = Ta bort ett filter eller pröva färre bokstäver. Sökningen kan alla språk i biblioteket.
library-elsewhere = { $section }: { $count }
library-only-in = Bara på { $language }
library-lapsed = { $count } fakta att se över
library-unconfirmed =
    { $count ->
        [one] { $count } faktum inte bekräftat
       *[other] { $count } fakta inte bekräftade
    }
library-used =
    { $count ->
        [one] i { $count } pitch
       *[other] i { $count } pitchar
    }
library-slide-count =
    { $count ->
        [one] { $count } bild
       *[other] { $count } bilder
    }
library-as-of = gäller { $when }
library-as-of-name = Gäller
library-leave = Tillbaka
library-takes = Tar
library-languages = Språk
library-notes = Talarstöd
library-facts-on-it = Fakta på bilden
library-used-in = Används i
library-not-used = Används inte i någon av dina pitchar.
library-alternatives = Kan stå i dess ställe
library-insert = Lägg in i en pitch
library-insert-name = Lägg in i { $name }
library-insert-other = En annan pitch
library-inserted = Inlagd i { $name }
library-no-pitch = Du har ingen pitch än
library-no-pitch-how = Gör en först; sedan kan bilden läggas in i dess berättelse.
library-source = Källa
library-retrieved = läst { $when }
library-no-source = Ingen källa är angiven.
library-standing = Så står det till
library-owner = Ansvarar
library-review = Ses över senast
library-neighbours = I jämförelse
library-lower = Lägre är bättre; det bästa kommer först.
library-higher = Högre är bättre; det bästa kommer först.
library-neither = Varken mer eller mindre är bättre.
library-own = I regionen
library-address-copied = Adressen är kopierad
library-copy-address = Kopiera adressen
library-no-slides = Ingen bild visar den.
library-challenge = Utmaning
library-offer = Erbjudande
library-proof = Bevis
library-access = Tillgång
library-next = Nästa steg
library-map = Karta över anläggningar
library-pins = { $count } anläggningar kring { $city }; visa dem på nära håll
library-whole-map = Hela kartan
library-near =
    { $count ->
        [one] { $count } anläggning här
       *[other] { $count } anläggningar här
    }
library-off-map = Inte på kartan
