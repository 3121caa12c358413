# Skalet och de ord som alla skärmar delar.
close = Stäng
try-again = Försök igen
opening = Öppnar biblioteket
did-not-start = Lodestone kunde inte starta
loading = Läser in
just-now = alldeles nyss
messages = Meddelanden
notices = Att känna till
remove-choice = Ta bort { $name }
nothing-found = Inget hittades. Prova färre bokstäver eller ett annat ord.
found-count =
    { $count ->
        [0] inget hittades
        [one] { $count } träff
       *[other] { $count } träffar
    }
minutes-of = { $used } av { $budget } min

# Listen till vänster; ett kort ord var.
rail = Huvudnavigering
rail-home = Pitchar
rail-library = Bibliotek
rail-kiosk = Monter
rail-preflight = Kontroll
rail-presentations = Visningar
rail-editor = Redigera
rail-search = Sök
rail-shortcuts = Tangenter
rail-settings = Inställningar

# Det man kan göra. Visas i sökrutan, i knapptips och i listan över tangenter.
action-search = Sök överallt
action-new = Ny pitch
action-home = Gå till dina pitchar
action-library = Gå till biblioteket
action-kiosk = Gå till monterskärmen
action-preflight = Mässkontroll
action-presentations = Efter visningen
action-editor = Redigera en biblioteksmapp …
action-provenance = Läs av en handout
action-publish = Publicera ett bibliotek
action-keys = Signeringsnycklar
action-content = Var innehållet kommer ifrån
action-settings = Inställningar
action-back = Gå tillbaka
action-open = Öppna en .pitch-fil
action-shortcuts = Kortkommandon
action-undo = Ångra
action-undo-what = Ångra: { $what }
action-redo = Gör om
action-redo-what = Gör om: { $what }
action-build = Gå till berättelsen
action-leave-behind = Gå till handouten
action-changes = Gå till ändringarna
group-go = Hitta runt
group-pitch = En pitch
group-slide = En bild
group-library = Biblioteket
group-program = Programmet

palette-ask = En bild, ett faktum, en pitch eller något att göra
kind-slide = Bild
kind-fact = Faktum
kind-facility = Anläggning
kind-proposition = Värdeerbjudande
kind-pitch = Pitch

drop-here = Släpp filen för att titta i den
drop-here-own = Släpp en pitch, en källfil, en bild eller en PDF
drop-here-pdf = Släpp en PDF, en pitch eller en källfil
drop-not-here = Här kan bara .pitch- och .lodestone-source-filer öppnas. Egna bilder och PDF-sidor lägger du till i pitchens berättelse.

# Runt en pitch under arbete.
pitch-screens = Pitchens skärmar
pitch-name = Pitchens namn
rename-pitch = Byt namn på { $name }
pitch-missing = Pitchen kan inte visas
tab-story = Berättelse
tab-leave-behind = Handout
tab-changes =
    { $count ->
        [0] Ändringar
       *[other] Ändringar ({ $count })
    }{ $withdrawn ->
        [0] { "" }
       *[other] { " " }· återkallad
    }
saved = Sparad
saving = Sparar…
not-saved = Senaste ändringen är inte sparad

# Vem en pitch vänder sig till.
audience-company = Företag
audience-investor = Investerare
audience-researcher = Forskare
audience-organiser = Konferensarrangör
audience-talent = Talang
