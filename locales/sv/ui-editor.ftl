# Att redigera ett biblioteks mapp.
editor-title = Redigera ett bibliotek
editor-title-of = Redigera: { $name }
editor-reading = Läser mappen
editor-begin-lead = För dig som skriver bilder och håller fakta aktuella. Alla andra klarar sig med biblioteket som det är publicerat.
editor-begin-files = Filerna är biblioteket
editor-begin-files-about = Du öppnar en mapp med textfiler. Det du sparar står genast i filerna och ingen annanstans. Du kan också redigera dem med andra program.
editor-begin-checked = Allt kontrolleras medan du skriver
editor-begin-checked-about = Du ser bilden på varje språk medan du skriver, och vad som är för långt, saknas eller är utan källa.
editor-begin-published = Ingen ser det innan det publiceras
editor-begin-published-about = Bilder går från utkast via granskning till godkända. Bara godkända bilder publiceras.
editor-begin-which = Det är mappen där filen library.toml ligger.
editor-choose-folder = Välj bibliotekets mapp …
editor-new-library = Nytt bibliotek
editor-new-library-name = Regionens eller organisationens namn
editor-new-library-name-hint = Så som det står på bilderna. Det kan ändras senare.
editor-new-library-language = Bildernas språk
editor-new-library-about = Några bilder, fakta och ett varumärke att börja med. Det som är exempel säger att det är det. I en mapp som inte är tom skapas en ny.
editor-new-library-folder = Välj var det ska ligga …
editor-other-folder = Öppna en annan mapp …
editor-close-folder = Stäng mappen
editor-folder = Mappen
editor-behind = Filer har ändrats på disken.
editor-behind-load = Läs in

# Listor.
editor-sections = Bibliotekets delar
editor-section-slides = Bilder
editor-section-facts = Fakta
editor-section-lapses = Att se över
editor-section-findings = Att åtgärda
editor-section-translations = Översättningar
editor-approval = Hur långt den har kommit
editor-approval-draft = Utkast
editor-approval-review = Granskas
editor-approval-approved = Godkänd
editor-approval-hint = Gäller när du sparar. Bara godkända bilder publiceras.
editor-retired = Tagen ur bruk
editor-all = Alla
editor-find-slides = Sök bilder
editor-find-slides-ask = Ett ord i titeln eller ett id
editor-find-facts = Sök fakta
editor-find-facts-ask = Ett värde, en anläggning eller vad det gäller
editor-new-slide = Ny bild
editor-new-fact = Nytt faktum
editor-id = Namn i filerna
editor-id-hint = Ord med små bokstäver, sammanfogade med - och . Ändras aldrig efter publicering.
editor-id-example = hydrogen.new-cell
editor-layout = Layout
editor-stage = Plats i berättelsen
editor-create = Skapa
editor-filter-gaps = { $count } saknar språk
editor-filter-gap = Utan { $language }
editor-filter-findings = { $count } att åtgärda
editor-filter-retired = { $count } ur bruk
editor-filter-doubtful = { $count } försenade eller obekräftade
editor-none = Inget passar
editor-show-all = Visa alla
editor-shown = De första { $shown } av { $count } visas. Sök på ett ord för att nå resten.
editor-unsaved = Inte sparat
editor-lacks = Saknar { $languages }
editor-finding-count = { $count } att åtgärda
editor-choose = Välj { $title }
editor-choose-all = Välj alla bilder som visas
editor-choose-none = Avmarkera alla
editor-chosen = { $count } valda
editor-chosen-do = Med de valda bilderna
editor-to-draft = Tillbaka till utkast
editor-to-review = Till granskning
editor-approve = Godkänn
editor-approved-done =
    { $count ->
        [one] { $count } bild: { $state }
       *[other] { $count } bilder: { $state }
    }
editor-as-of-when = avser { $when }
editor-review-on = Ses över senast { $day }
editor-used =
    { $count ->
        [one] { $count } bild
       *[other] { $count } bilder
    }
editor-unused = används ej
editor-what = Vad det är
editor-use = Används
editor-owner-any = Alla ansvariga
editor-table = Fakta som tabell
editor-table-name = fakta
editor-table-save = Spara fakta som tabell (CSV) …
editor-table-look = Hämta fakta ur en tabell (CSV) …
editor-table-saved = Tabellen är sparad.
editor-reveal = Visa i mappen

# Fakta att se över.
editor-lapses-before = Ska ses över före
editor-lapses-count =
    { $count ->
        [one] { $count } faktum ska ses över före { $day }.
       *[other] { $count } fakta ska ses över före { $day }.
    }
editor-lapses-none = Inget faktum blir inaktuellt före { $day }
editor-mail = Kopiera som mejl
editor-mail-copied = Mejlet till { $owner } ligger i urklipp.
editor-mail-greeting = Hej { $owner },
editor-mail-ask = de här uppgifterna visas för besökare och behöver ses över före { $day }. Säg för var och en om den fortfarande stämmer, eller vad som gäller nu och var det står.

# Att åtgärda.
editor-findings-none = Inget att åtgärda
editor-findings-none-about = Alla bilder och fakta är som de ska.
editor-findings-block = { $count } fel hindrar publicering.
editor-findings-free = Inget hindrar publicering.
editor-severity-error = Fel
editor-severity-warning = Varningar
editor-severity-note = Bra att veta

# Översättningar.
editor-translations-about = { $language } är språket som de andra översätts från. En fil till översättare (XLIFF) innehåller alla texter som saknas, eller alla texter om ingen saknas, med märken och hänvisningar skyddade.
editor-translated = { $whole } av { $all } bilder
editor-translated-some = Där någon har översatt
editor-gaps-show =
    { $count ->
        [one] Visa { $count } lucka
       *[other] Visa { $count } luckor
    }
editor-translations-which = Vad som går till översättare
editor-translations-whole = Filen omfattar hela biblioteket.
editor-translations-part =
    { $count ->
        [0] Ingen bild är sådan.
        [one] Filen omfattar { $count } bild med de fakta som den visar.
       *[other] Filen omfattar { $count } bilder med de fakta som de visar.
    }
editor-translations-save = Spara till översättare …
editor-translations-saved =
    { $count ->
        [one] { $count } text ligger i filen.
       *[other] { $count } texter ligger i filen.
    }
editor-translations-back = När filen kommer tillbaka
editor-translations-back-about = Du ser varje ändring innan något skrivs. En text vars original har ändrats under tiden lämnas utanför och nämns.
editor-translations-look = Hämta översättningar ur en fil …
editor-import-facts = Fakta ur en tabell
editor-import-translations = Översättningar ur en fil
editor-import-changes =
    { $count ->
        [one] { $count } ändring. Inget är skrivet än.
       *[other] { $count } ändringar. Inget är skrivet än.
    }
editor-import-nothing = Filen ändrar inget.
editor-import-same =
    { $count ->
        [one] { $count } rad säger det biblioteket redan säger.
       *[other] { $count } rader säger det biblioteket redan säger.
    }
editor-import-refused =
    { $count ->
        [one] { $count } rad kan inte tas med
       *[other] { $count } rader kan inte tas med
    }
editor-import-list = Ändringar
editor-import-before = Nu
editor-import-after = Efter
editor-import-new = ny
editor-import-not = Inte nu
editor-import-do =
    { $count ->
        [one] Skriv { $count } ändring
       *[other] Skriv { $count } ändringar
    }
editor-import-done =
    { $count ->
        [one] { $count } ändring är skriven.
       *[other] { $count } ändringar är skrivna.
    }

# Formulär.
editor-back = Tillbaka till listan
editor-save = Spara
editor-saved = ”{ $title }” är sparad.
editor-discard = Kasta ändringarna
editor-discarded = Formuläret är som filen säger.
editor-left = ”{ $title }” är inte sparad. Dina ord finns kvar här.
editor-more = Mer
editor-copy-id = Kopiera namnet i filerna
editor-beside = Språk bredvid
editor-language-gap = { $language } (luckor)
editor-missing = saknas
editor-copy-source = Utgå från originalet
editor-characters = { $count } av { $most }
editor-too-long = för långt
editor-notes = Att säga
editor-shared = Lika på alla språk
editor-about = Vad den handlar om och för vem
editor-rows-from-to = { $least } till { $most }
editor-row-add = Lägg till en rad
editor-row-up = Flytta upp
editor-row-down = Flytta ned
editor-row-remove = Ta bort på alla språk
editor-row-removed = Rad { $number } är borttagen på alla språk.
editor-row-do = Rad { $number }
editor-column-add = Lägg till en kolumn
editor-column-remove = Ta bort sista kolumnen
editor-table-head = Rubrik för kolumn { $column }
editor-table-cell = Rad { $row }, { $column }
editor-part-title = Titel
editor-part-text = Text
editor-part-when = När
editor-part-from = Från
editor-part-to = Till
editor-part-fact = Faktum
editor-part-facilities = Anläggningar
editor-seconds = Sekunder att visa
editor-seconds-fewer = Fem sekunder färre
editor-seconds-more = Fem sekunder fler
editor-audiences = Målgrupper
editor-topics = Ämnen
editor-industries = Branscher
editor-industries-hint = Ett namn eller en NACE-kod
editor-facilities = Anläggningar
editor-proposition = Värdeerbjudande
editor-alternatives = Säger samma sak som
editor-alternatives-hint = En berättelse tar bara med en av dem.
editor-preview-of = ”{ $title }”, på { $language }
editor-preview-in = Bildens språk
editor-who-sees = Vem som ser en ändring
editor-nobody-sees = Ingen pitch använder bilden.
editor-and-more = och { $count } till
editor-insert-fact = Sätt in ett faktum i texten
editor-insert-fact-ask = Ett värde, en anläggning, ett ord
editor-insert-fact-hint = Det hamnar där du senast skrev. När faktumet ändras, ändras bilden.
editor-shown-on = Bilder som visar det
editor-shown-nowhere = Ingen bild visar det.

# Ett faktum.
editor-facility = Anläggning
editor-fact-label = Vad värdet gäller
editor-qualifier = Precisering
editor-qualifier-none = exakt
editor-qualifier-about = ungefär
editor-qualifier-more-than = mer än
editor-qualifier-at-least = minst
editor-qualifier-up-to = upp till
editor-qualifier-less-than = mindre än
editor-qualifier-nearly = nästan
editor-qualifier-within = inom
editor-value = Värde
editor-value-hint = Ett tal med decimalpunkt, ett spann som 4..6, ett datum eller ord
editor-unit = Enhet
editor-unit-hint = Som UCUM skriver den: pm.rad, {"{"}users{"}"}/a
editor-remark = Förbehåll bredvid
editor-topic = Ämne
editor-measure = Jämförbart genom
editor-basis = Grund
editor-basis-hint = Fakta jämförs bara om de vilar på samma grund.
editor-dates = När och vem som ansvarar
editor-as-of = Avser
editor-as-of-hint = Ett år, en månad eller en dag: 2026-03
editor-review-by = Ses över senast
editor-owner = Ansvarig
editor-confirmed = Den ansvariga står för det
editor-confirmed-hint = Så länge det är av får ingen bild använda faktumet.
editor-source = Var det står
editor-source-title = Titel
editor-source-publisher = Utgivare
editor-source-url = Adress
editor-source-retrieved = Läst där den
editor-source-quote = Ordagrant
editor-source-quote-hint = Ord för ord, på källans språk.
editor-note = Anteckning för redaktörer
editor-note-hint = Visas aldrig för en besökare.

# Filen har ändrats under tiden.
editor-file-gone = Filen finns inte längre. Dina ord finns kvar och kan kopieras under ”Mer”.
editor-conflict = Någon har ändrat filen
editor-conflict-about = Inget har sparats över den än. Jämför och välj sedan hur det ska bli.
editor-conflict-differences = Vad som skiljer
editor-conflict-place = Var
editor-conflict-mine = Din version
editor-conflict-theirs = I filen
editor-conflict-copy = Kopiera din som text
editor-conflict-copied = Din version ligger i urklipp.
editor-conflict-load = Läs in filen
editor-conflict-keep = Fortsätt med din
editor-conflict-look = Titta

# Att ta ur bruk.
editor-retire = Ta ur bruk …
editor-retire-about-slide = Nya pitchar erbjuds inte längre bilden. Pitchar som har den får veta det, med skälet och vad som ersätter den.
editor-retire-about-fact = Ingen ny bild får använda faktumet. Pitchar som har det får veta det, med skälet och vad som ersätter det.
editor-successor = Ersätts av
editor-successor-hint = Lämna tomt om inget gör det.
editor-reason-in = Skäl, på { $language }
editor-retire-date = Sedan
editor-recall = Det var fel
editor-recall-hint = En återkallelse: det får inte visas eller delas ut mer, inte ens i pitchar som är frysta inför en mässa. De får veta det genast, och vilka handouter som har det.
editor-retire-do = Ta ur bruk
editor-recall-do = Återkalla
editor-bring-back = Ta i bruk igen
editor-retire-done = Det är ur bruk från nästa utgåva.
editor-retire-undone = Det är i bruk igen.
editor-retired-since = Ur bruk sedan { $day }
editor-recalled-since = Återkallad { $day }
editor-retired-change = Skäl och ersättare …
