# Skallen og de ord, som alle skærme deler.
close = Luk
try-again = Prøv igen
opening = Åbner biblioteket
did-not-start = Lodestone kunne ikke starte
loading = Indlæser
just-now = lige nu
messages = Beskeder
notices = Værd at vide
remove-choice = Fjern { $name }
nothing-found = Intet fundet. Prøv færre bogstaver eller et andet ord.
found-count =
    { $count ->
        [0] intet fundet
        [one] { $count } fundet
       *[other] { $count } fundet
    }
minutes-of = { $used } af { $budget } min.

# Listen til venstre; ét kort ord hver.
rail = Hovednavigation
rail-home = Pitches
rail-library = Bibliotek
rail-kiosk = Stand
rail-preflight = Tjek
rail-presentations = Visninger
rail-editor = Rediger
rail-search = Søg
rail-shortcuts = Taster
rail-settings = Indstillinger

# Det, man kan gøre. Vises i søgefeltet, i knaptips og i listen over taster.
action-search = Søg i alt
action-new = Ny pitch
action-home = Gå til dine pitches
action-library = Gå til biblioteket
action-kiosk = Gå til standskærmen
action-preflight = Messetjek
action-presentations = Efter visningen
action-editor = Rediger en biblioteksmappe …
action-provenance = Læs en handout af
action-publish = Udgiv et bibliotek
action-keys = Signeringsnøgler
action-content = Hvor indholdet kommer fra
action-settings = Indstillinger
action-back = Gå tilbage
action-open = Åbn en .pitch-fil
action-shortcuts = Tastaturgenveje
action-undo = Fortryd
action-undo-what = Fortryd: { $what }
action-redo = Gentag
action-redo-what = Gentag: { $what }
action-build = Gå til fortællingen
action-leave-behind = Gå til handoutet
action-changes = Gå til ændringerne
group-go = Find rundt
group-pitch = En pitch
group-slide = Et slide
group-library = Biblioteket
group-program = Programmet

palette-ask = Et slide, et faktum, en pitch eller noget at gøre
kind-slide = Slide
kind-fact = Faktum
kind-facility = Facilitet
kind-proposition = Værditilbud
kind-pitch = Pitch

drop-here = Slip filen for at se i den
drop-here-own = Slip en pitch, en kildefil, et billede eller en PDF
drop-here-pdf = Slip en PDF, en pitch eller en kildefil
drop-not-here = Her kan kun .pitch- og .lodestone-source-filer åbnes. Egne billeder og PDF-sider tilføjer du i pitchens fortælling.

# Omkring en pitch i arbejde.
pitch-screens = Pitchens skærme
pitch-name = Pitchens navn
rename-pitch = Omdøb { $name }
pitch-missing = Pitchen kan ikke vises
tab-story = Fortælling
tab-leave-behind = Handout
tab-changes =
    { $count ->
        [0] Ændringer
       *[other] Ændringer ({ $count })
    }{ $withdrawn ->
        [0] { "" }
       *[other] { " " }· trukket tilbage
    }
saved = Gemt
saving = Gemmer…
not-saved = Seneste ændring er ikke gemt

# Hvem en pitch taler til.
audience-company = Virksomhed
audience-investor = Investor
audience-researcher = Forsker
audience-organiser = Konferencearrangør
audience-talent = Talent
