# At redigere et biblioteks mappe.
editor-title = Rediger et bibliotek
editor-title-of = Rediger: { $name }
editor-reading = Læser mappen
editor-begin-lead = For dig, der skriver slides og holder fakta ajour. Alle andre kan nøjes med biblioteket, som det er udgivet.
editor-begin-files = Filerne er biblioteket
editor-begin-files-about = Du åbner en mappe med tekstfiler. Det, du gemmer, står straks i filerne og ingen andre steder. Du kan også redigere dem med andre programmer.
editor-begin-checked = Alt kontrolleres, mens du skriver
editor-begin-checked-about = Du ser slidet på hvert sprog, mens du skriver, og hvad der er for langt, mangler eller er uden kilde.
editor-begin-published = Ingen ser det, før det udgives
editor-begin-published-about = Slides går fra kladde over gennemsyn til godkendt. Kun godkendte slides udgives.
editor-begin-which = Det er den mappe, hvor filen library.toml ligger.
editor-choose-folder = Vælg bibliotekets mappe …
editor-new-library = Nyt bibliotek
editor-new-library-name = Regionens eller organisationens navn
editor-new-library-name-hint = Som det står på slides. Det kan ændres senere.
editor-new-library-language = Sprog på slides
editor-new-library-about = Nogle slides, oplysninger og et brand at begynde med. Det, der er eksempler, siger det. I en mappe, der ikke er tom, oprettes en ny.
editor-new-library-folder = Vælg, hvor det skal ligge …
editor-other-folder = Åbn en anden mappe …
editor-close-folder = Luk mappen
editor-folder = Mappen
editor-behind = Filer er ændret på disken.
editor-behind-load = Indlæs

# Lister.
editor-sections = Bibliotekets dele
editor-section-slides = Slides
editor-section-facts = Fakta
editor-section-lapses = Til eftersyn
editor-section-findings = Skal rettes
editor-section-translations = Oversættelser
editor-approval = Hvor langt den er
editor-approval-draft = Kladde
editor-approval-review = Til gennemsyn
editor-approval-approved = Godkendt
editor-approval-hint = Gælder, når du gemmer. Kun godkendte slides udgives.
editor-retired = Taget ud af brug
editor-all = Alle
editor-find-slides = Søg i slides
editor-find-slides-ask = Et ord i titlen eller et id
editor-find-facts = Søg i fakta
editor-find-facts-ask = En værdi, en facilitet, eller hvad det handler om
editor-new-slide = Nyt slide
editor-new-fact = Nyt faktum
editor-id = Navn i filerne
editor-id-hint = Ord med små bogstaver, forbundet med - og . Ændres aldrig efter udgivelse.
editor-id-example = hydrogen.new-cell
editor-layout = Layout
editor-stage = Plads i fortællingen
editor-create = Opret
editor-filter-gaps = { $count } mangler sprog
editor-filter-gap = Uden { $language }
editor-filter-findings = { $count } skal rettes
editor-filter-retired = { $count } ude af brug
editor-filter-doubtful = { $count } forfaldne eller ubekræftede
editor-none = Intet passer
editor-show-all = Vis alle
editor-shown = De første { $shown } af { $count } vises. Søg på et ord for at nå resten.
editor-unsaved = Ikke gemt
editor-lacks = Mangler { $languages }
editor-finding-count = { $count } skal rettes
editor-choose = Vælg { $title }
editor-choose-all = Vælg alle viste slides
editor-choose-none = Fravælg alle
editor-chosen = { $count } valgt
editor-chosen-do = Med de valgte slides
editor-to-draft = Tilbage til kladde
editor-to-review = Til gennemsyn
editor-approve = Godkend
editor-approved-done =
    { $count ->
        [one] { $count } slide: { $state }
       *[other] { $count } slides: { $state }
    }
editor-as-of-when = pr. { $when }
editor-review-on = Efterses senest { $day }
editor-used =
    { $count ->
        [one] { $count } slide
       *[other] { $count } slides
    }
editor-unused = ubrugt
editor-what = Hvad det er
editor-use = Bruges
editor-owner-any = Alle ansvarlige
editor-table = Fakta som tabel
editor-table-name = fakta
editor-table-save = Gem fakta som tabel (CSV) …
editor-table-look = Hent fakta fra en tabel (CSV) …
editor-table-saved = Tabellen er gemt.
editor-reveal = Vis i mappen

# Fakta til eftersyn.
editor-lapses-before = Skal efterses før
editor-lapses-count =
    { $count ->
        [one] { $count } faktum skal efterses før { $day }.
       *[other] { $count } fakta skal efterses før { $day }.
    }
editor-lapses-none = Intet faktum forfalder før { $day }
editor-mail = Kopiér som mail
editor-mail-copied = Mailen til { $owner } ligger i udklipsholderen.
editor-mail-greeting = Kære { $owner }
editor-mail-ask = Disse oplysninger vises til gæster og skal efterses før { $day }. Skriv for hver, om den stadig passer, eller hvad der gælder nu, og hvor det står.

# Hvad der skal rettes.
editor-findings-none = Intet at rette
editor-findings-none-about = Alle slides og fakta er, som de skal være.
editor-findings-block = { $count } fejl forhindrer udgivelse.
editor-findings-free = Intet forhindrer udgivelse.
editor-severity-error = Fejl
editor-severity-warning = Advarsler
editor-severity-note = Godt at vide

# Oversættelser.
editor-translations-about = { $language } er det sprog, de andre oversættes fra. En fil til oversættere (XLIFF) indeholder alle tekster, der mangler, eller alle tekster, hvis ingen mangler, med mærker og henvisninger beskyttet.
editor-translated = { $whole } af { $all } slides
editor-translated-some = Hvor nogen har oversat
editor-gaps-show =
    { $count ->
        [one] Vis { $count } hul
       *[other] Vis { $count } huller
    }
editor-translations-which = Hvad der sendes til oversættere
editor-translations-whole = Filen omfatter hele biblioteket.
editor-translations-part =
    { $count ->
        [0] Ingen slide er sådan.
        [one] Filen omfatter { $count } slide med de fakta, den viser.
       *[other] Filen omfatter { $count } slides med de fakta, de viser.
    }
editor-translations-save = Gem til oversættere …
editor-translations-saved =
    { $count ->
        [one] { $count } tekst ligger i filen.
       *[other] { $count } tekster ligger i filen.
    }
editor-translations-back = Når filen kommer tilbage
editor-translations-back-about = Du ser hver ændring, før noget skrives. En tekst, hvis original er ændret i mellemtiden, udelades og nævnes.
editor-translations-look = Hent oversættelser fra en fil …
editor-import-facts = Fakta fra en tabel
editor-import-translations = Oversættelser fra en fil
editor-import-changes =
    { $count ->
        [one] { $count } ændring. Intet er skrevet endnu.
       *[other] { $count } ændringer. Intet er skrevet endnu.
    }
editor-import-nothing = Filen ændrer intet.
editor-import-same =
    { $count ->
        [one] { $count } linje siger det, biblioteket allerede siger.
       *[other] { $count } linjer siger det, biblioteket allerede siger.
    }
editor-import-refused =
    { $count ->
        [one] { $count } linje kan ikke tages med
       *[other] { $count } linjer kan ikke tages med
    }
editor-import-list = Ændringer
editor-import-before = Nu
editor-import-after = Efter
editor-import-new = ny
editor-import-not = Ikke nu
editor-import-do =
    { $count ->
        [one] Skriv { $count } ændring
       *[other] Skriv { $count } ændringer
    }
editor-import-done =
    { $count ->
        [one] { $count } ændring er skrevet.
       *[other] { $count } ændringer er skrevet.
    }

# Formularer.
editor-back = Tilbage til listen
editor-save = Gem
editor-saved = »{ $title }« er gemt.
editor-discard = Kassér ændringer
editor-discarded = Formularen er, som filen siger.
editor-left = »{ $title }« er ikke gemt. Dine ord er stadig her.
editor-more = Mere
editor-copy-id = Kopiér navnet i filerne
editor-beside = Sprog ved siden af
editor-language-gap = { $language } (huller)
editor-missing = mangler
editor-copy-source = Begynd med originalen
editor-characters = { $count } af { $most }
editor-too-long = for langt
editor-notes = Det siger du
editor-shared = Ens på alle sprog
editor-about = Hvad den handler om, og for hvem
editor-rows-from-to = { $least } til { $most }
editor-row-add = Tilføj en række
editor-row-up = Flyt op
editor-row-down = Flyt ned
editor-row-remove = Fjern på alle sprog
editor-row-removed = Række { $number } er fjernet på alle sprog.
editor-row-do = Række { $number }
editor-column-add = Tilføj en kolonne
editor-column-remove = Fjern sidste kolonne
editor-table-head = Overskrift for kolonne { $column }
editor-table-cell = Række { $row }, { $column }
editor-part-title = Titel
editor-part-text = Tekst
editor-part-when = Hvornår
editor-part-from = Fra
editor-part-to = Til
editor-part-fact = Faktum
editor-part-facilities = Faciliteter
editor-seconds = Sekunder at vise
editor-seconds-fewer = Fem sekunder færre
editor-seconds-more = Fem sekunder flere
editor-audiences = Målgrupper
editor-topics = Emner
editor-industries = Brancher
editor-industries-hint = Et navn eller en NACE-kode
editor-facilities = Faciliteter
editor-proposition = Værditilbud
editor-alternatives = Siger det samme som
editor-alternatives-hint = En fortælling tager kun én af dem med.
editor-preview-of = »{ $title }«, på { $language }
editor-preview-in = Slidets sprog
editor-who-sees = Hvem der ser en ændring
editor-nobody-sees = Ingen pitch bruger slidet.
editor-and-more = og { $count } til
editor-insert-fact = Sæt et faktum ind i teksten
editor-insert-fact-ask = En værdi, en facilitet, et ord
editor-insert-fact-hint = Det havner, hvor du sidst skrev. Når faktummet ændres, ændres slidet.
editor-shown-on = Slides, der viser det
editor-shown-nowhere = Intet slide viser det.

# Et faktum.
editor-facility = Facilitet
editor-fact-label = Hvad værdien gælder
editor-qualifier = Præcisering
editor-qualifier-none = præcis
editor-qualifier-about = omkring
editor-qualifier-more-than = mere end
editor-qualifier-at-least = mindst
editor-qualifier-up-to = op til
editor-qualifier-less-than = mindre end
editor-qualifier-nearly = næsten
editor-qualifier-within = inden for
editor-value = Værdi
editor-value-hint = Et tal med decimalpunktum, et spænd som 4..6, en dato eller ord
editor-unit = Enhed
editor-unit-hint = Som UCUM skriver den: pm.rad, {"{"}users{"}"}/a
editor-remark = Forbehold ved siden af
editor-topic = Emne
editor-measure = Kan sammenlignes ved
editor-basis = Grundlag
editor-basis-hint = Fakta sammenlignes kun, når de hviler på det samme.
editor-dates = Hvornår, og hvem der svarer for det
editor-as-of = Gælder pr.
editor-as-of-hint = Et år, en måned eller en dag: 2026-03
editor-review-by = Efterses senest
editor-owner = Ansvarlig
editor-confirmed = Den ansvarlige står inde for det
editor-confirmed-hint = Så længe det er slået fra, må intet slide bruge faktummet.
editor-source = Hvor det står
editor-source-title = Titel
editor-source-publisher = Udgiver
editor-source-url = Adresse
editor-source-retrieved = Læst der den
editor-source-quote = Ordret
editor-source-quote-hint = Ord for ord, på kildens sprog.
editor-note = Note til redaktører
editor-note-hint = Vises aldrig for en gæst.

# Filen er ændret i mellemtiden.
editor-file-gone = Filen findes ikke længere. Dine ord er bevaret og kan kopieres under »Mere«.
editor-conflict = Nogen har ændret filen
editor-conflict-about = Intet er gemt oven i den endnu. Sammenlign, og vælg, hvordan det skal være.
editor-conflict-differences = Forskelle
editor-conflict-place = Hvor
editor-conflict-mine = Din version
editor-conflict-theirs = I filen
editor-conflict-copy = Kopiér din som tekst
editor-conflict-copied = Din version ligger i udklipsholderen.
editor-conflict-load = Indlæs filen
editor-conflict-keep = Fortsæt med din
editor-conflict-look = Se

# At tage ud af brug.
editor-retire = Tag ud af brug …
editor-retire-about-slide = Nye pitches får ikke længere tilbudt slidet. Pitches, der har det, får besked, med begrundelsen og det, der træder i stedet.
editor-retire-about-fact = Intet nyt slide må bruge faktummet. Pitches, der har det, får besked, med begrundelsen og det, der træder i stedet.
editor-successor = Erstattes af
editor-successor-hint = Lad feltet stå tomt, hvis intet gør.
editor-reason-in = Begrundelse, på { $language }
editor-retire-date = Siden
editor-recall = Det var forkert
editor-recall-hint = En tilbagekaldelse: Det må ikke vises eller udleveres mere, heller ikke i pitches, der er frosset til en messe. De får straks besked, og om hvilke handouts der har det.
editor-retire-do = Tag ud af brug
editor-recall-do = Tilbagekald
editor-bring-back = Tag i brug igen
editor-retire-done = Det er ude af brug fra næste udgivelse.
editor-retire-undone = Det er i brug igen.
editor-retired-since = Ude af brug siden { $day }
editor-recalled-since = Tilbagekaldt { $day }
editor-retired-change = Begrundelse og afløser …
