# Browsing slides, facts, facilities and value propositions.
library-title = Bibliotek
library-edit = Rediger en biblioteksmappe …
library-sections = Bibliotekets afdelinger
library-slides = Slides
library-facts = Fakta
library-facilities = Faciliteter
library-propositions = Værditilbud
library-content-in = Indholdets sprog
library-find = Søg i biblioteket
library-find-slides = Et ord på et slide, på ethvert sprog
library-find-facts = En værdi, en facilitet, hvad et tal handler om
library-find-facilities = Et sted, eller hvad der laves der
library-find-propositions = En udfordring eller et tilbud
library-clear-words = Ryd søgningen
library-filters = Filtre
library-chosen = Filtre i brug
library-chosen-count = { $count } valgt
library-clear-all = Ryd alle
library-topic = Emne
library-stage = Stadie
library-industry = Branche
library-industry-hint = Et navn eller en NACE-kode
library-facility = Facilitet
library-facility-find = Find en facilitet
library-exists-in = Findes på
library-freshness = Aktualitet
library-fresh-fresh = Aktuel
library-fresh-soon = Efterses snart
library-fresh-lapsed = Skal efterses
library-fresh-unconfirmed = Ikke bekræftet
library-none = Intet passer
library-none-how = Fjern et filter, eller prøv færre bogstaver. Søgningen kan alle bibliotekets sprog.
library-elsewhere = { $section }: { $count }
library-only-in = Kun på { $language }
library-lapsed = { $count } fakta skal efterses
library-unconfirmed =
    { $count ->
        [one] { $count } faktum ikke bekræftet
       *[other] { $count } fakta ikke bekræftet
    }
library-used =
    { $count ->
        [one] i { $count } pitch
       *[other] i { $count } pitches
    }
library-slide-count =
    { $count ->
        [one] { $count } slide
       *[other] { $count } slides
    }
library-as-of = pr. { $when }
library-as-of-name = Pr.
library-leave = Tilbage
library-takes = Tager
library-languages = Sprog
library-notes = Talernoter
library-facts-on-it = Fakta på det
library-used-in = Bruges i
library-not-used = Bruges ikke i nogen af dine pitches.
library-alternatives = Kan træde i stedet
library-insert = Sæt ind i en pitch
library-insert-name = Sæt ind i { $name }
library-insert-other = En anden pitch
library-inserted = Sat ind i { $name }
library-no-pitch = Du har ingen pitch endnu
library-no-pitch-how = Lav en først; så kan slidet sættes ind i dens fortælling.
library-source = Kilde
library-retrieved = læst { $when }
library-no-source = Der er ingen kilde angivet.
library-standing = Sådan står det til
library-owner = Ansvarlig
library-review = Efterses senest
library-neighbours = I sammenligning
library-lower = Lavere er bedre; det bedste kommer først.
library-higher = Højere er bedre; det bedste kommer først.
library-neither = Hverken mere eller mindre er bedre.
library-own = I regionen
library-address-copied = Adressen er kopieret
library-copy-address = Kopiér adressen
library-no-slides = Intet slide viser den.
library-challenge = Udfordring
library-offer = Tilbud
library-proof = Bevis
library-access = Adgang
library-next = Næste skridt
library-map = Kort over faciliteter
library-pins = { $count } faciliteter omkring { $city }; vis dem tæt på
library-whole-map = Hele kortet
library-near =
    { $count ->
        [one] { $count } facilitet her
       *[other] { $count } faciliteter her
    }
library-off-map = Ikke på kortet
