# Vad programmet självt säger i fönstren: fel, anmärkningar, vad ångra tar tillbaka, fältens namn.
error-gone = Det finns inte längre. Gå tillbaka och försök igen.
error-no-language = ”{ $tag }” är ingen språkkod. Välj ett språk i listan.
error-nothing-fits = Ingen bild i biblioteket passar. Ange andra nyckelord, en annan målgrupp eller ett annat språk.
error-nothing-to-hand-over = Det finns ingen bild att lämna över. Lägg först in en i berättelsen.
error-name = Ett namn har 1 till { $most } tecken. Ange ett kortare.
error-too-many-slides = En pitch har högst { $most } bilder. Ta först bort några.
error-words-too-long = Texten är längre än { $most } tecken. Korta den.
error-odd-character = Texten innehåller tecknet { $code } som inte kan visas. Skriv om det stället.
error-no-own-words = Fältet kommer från biblioteket och tar inga egna ord.
error-draw = Bilden kunde inte ritas. Ditt arbete är i säkerhet; försök igen eller välj en annan bild.
error-presentation-on = En visning pågår redan. Avsluta den först.
error-presentation-over = Visningen är slut. Börja om den vid skrivbordet.
error-presentation-ready-made = Den här pitchen är färdig och ändras inte. Gör en egen pitch av den och lägg till bilden där.
error-nothing-to-show = Det finns ingen bild att visa. Lägg en i berättelsen först.
error-freeze-day = Välj en dag från och med i dag.
error-recalled = Det som är återkallat kan inte behållas. Ta det som ersätter det, eller ta bort bilden.
error-no-pdf = Det här är ingen pdf.
error-no-provenance = Den här pdf:en har inget pass. Den gjordes inte med Lodestone, eller med en version som ännu inte skrev något.
error-presentation-draw = Bilderna kunde inte göras klara, och ingenting visades. Se på bilder med en anmärkning, eller ta ut en, och försök igen.
error-cannot-save = Filen kunde inte skrivas till { $path }. Välj en annan plats, eller se hur mycket utrymme som finns kvar.
error-cannot-read = Filen { $path } kunde inte läsas. Se efter att den finns kvar och att du får läsa den.
error-file-too-large = Filen { $path } är större än 64 MB. Ta en mindre.
error-pitch-newer = Pitchen är gjord med en nyare Lodestone (format { $format }). Uppdatera Lodestone, eller be om PDF:en.
error-pitch-too-large = Filen är för stor för en pitch. Be avsändaren om en med mindre bilder.
error-pitch-not-one = Det här är ingen pitch, eller bara en del av en. Be avsändaren skicka den igen.
error-pitch-unsound = Filen innehåller sådant som ingen pitch gör, och inget av det har använts. Fråga avsändaren var den kommer ifrån.
error-pitch-not-sent = Pitchen är för stor för att skickas som fil. Ta först bort några egna sidor.
error-no-folder = { $path } ligger inte i någon mapp som finns. Välj en mapp som finns, eller skapa den först.
error-worker = Den del av Lodestone som ritar kunde inte användas. Ditt arbete är i säkerhet; försök igen eller starta om Lodestone.
error-render = Materialet kunde inte göras, och ingenting har skrivits. Se på bilder med en anmärkning, eller ta bort en, och försök igen.
error-compose = Bilderna kunde inte sättas samman. Välj ett annat varumärke eller ett annat språk.
error-too-many-listed = En pitch gäller högst { $most } branscher och har högst { $most } nyckelord. Ta bort några.
error-minutes = En pitch tar 1 till 240 minuter.
error-input-long = { $what ->
    [company] Företaget
    [event] Evenemanget
    [name] Namnet
    [role] Rollen
    [organisation] Organisationen
    [e-mail] E-postadressen
    [telephone] Telefonnumret
    [page] Sidans adress
   *[keyword] Ett nyckelord
} har fler än { $most } tecken. Korta texten.
error-input-odd = { $what ->
    [company] Företaget
    [event] Evenemanget
    [name] Namnet
    [role] Rollen
    [organisation] Organisationen
    [e-mail] E-postadressen
    [telephone] Telefonnumret
    [page] Sidans adress
   *[keyword] Ett nyckelord
} innehåller { $character }, som inte kan tryckas. Skriv med latinska bokstäver.
error-not-imported = Filen kunde inte användas: { $reason }
error-own-title = Ge varje sida en rubrik på 1 till { $most } tecken.
error-own-alt = Säg vad varje sida visar, med 1 till { $most } tecken: den som inte ser sidan läser det i stället.
error-preflight-day = Ange evenemangets sista dag som ett datum i kalendern.
error-preflight-pitches = Välj 1 till { $most } pitchar att kontrollera.
presentations-pitch-gone = En pitch som inte finns kvar
presentations-everything = Allt
presentations-own-page = En egen sida
error-cancelled = Avbrutet. Ingenting har ändrats.
error-store-newer = Ditt arbete är sparat av en nyare Lodestone och lämnades orört. Uppdatera Lodestone för att öppna det.
error-store-busy = Lodestone är redan öppet med det här arbetet. Stäng det andra, eller gå till dess fönster.
error-store-full = Disken är full. Frigör utrymme och försök igen; det som visats som sparat är i säkerhet.
error-store-damaged = Ditt arbete kunde inte läsas. Återställ en säkerhetskopia i inställningarna; ingenting har raderats.
error-store-files = Ditt arbete går inte att nå. Se efter att mappen finns och att du får skriva i den.
error-store-memory = Arbetet finns bara i minnet, så det finns inget att säkerhetskopiera.
error-store = Ditt arbete kunde inte sparas. Det som visats som sparat är i säkerhet; försök igen.
notice-restored = Ditt arbete var skadat och har återställts från säkerhetskopian { $backup }. Den skadade filen finns kvar: { $file }
notice-recovered = Ditt arbete var borta och har återställts från säkerhetskopian { $backup }.
notice-emptied = Ditt arbete var skadat och det fanns ingen säkerhetskopia. Den skadade filen finns kvar: { $file }
what-create = Skapa pitch
what-copy = Kopiera pitch
what-receive = Behålla mottagen pitch
what-insert = Infoga bild
what-remove = Ta bort bild
what-move = Flytta bild
what-swap = Byta bild
what-words = Egna ord
what-target = Ändra mottagare
what-suggest = Välja berättelsen på nytt
what-cut = Korta
what-rename = Byta namn
what-style = Ändra utseende
what-accept = Godta nyare bild
what-own = Infoga egna sidor
what-return = Gå tillbaka till ett tidigare läge
what-decide = Besluta om nyare bilder
what-freeze = Frysa
what-thaw = Låta den följa med igen
copy-of = { $name } (kopia)
name-company = Företag
name-investor = Investerare
name-researcher = Forskare
name-organiser = Konferensarrangörer
name-talent = Talanger
language-en = English
language-sv = Svenska
language-da = Dansk
language-de = Deutsch
stage-hook = Inledning
stage-challenge = Utmaning
stage-offer = Erbjudande
stage-proof = Belägg
stage-comparison = Jämförelse
stage-case = Exempel
stage-access = Tillgång
stage-invest = Investering
stage-contact = Nästa steg
frame-cover = Omslag
frame-agenda = Agenda
frame-sources = Källor
caution-empty = Berättelsen har inga bilder än. Sök efter en, eller låt Lodestone föreslå en berättelse.
caution-other-language = { $count ->
    [one] En bild är inte översatt och visas på ett annat språk.
   *[other] { $count } bilder är inte översatta och visas på ett annat språk.
}
caution-other-library = Gjord från ett annat bibliotek ({ $library }). Bilder som det här saknar visas som saknade.
caution-presentation-missing = ”{ $title }” finns inte i ditt bibliotek och utelämnas.
from-colleague = Texten kom med en kollegas presentation, och ingen utgåva på den här datorn säger detsamma. Fråga kollegan, eller ta det som biblioteket säger.
caution-presentation-recalled = Återkallad: ”{ $title }”. { $reason } Hoppa över den.
caution-presentation-undrawn = ”{ $title }” kan inte ritas och utelämnas.
caution-presentation-ask = ”{ $title }” kan inte ritas just nu. Publiken ser fortfarande det den såg.
caution-presentation-language = { $language } kan inte ritas. Visningen fortsätter på det språk den har.
caution-presentation-record = Det som visas kan inte antecknas. Se efter visningen hur mycket plats det finns på disken.
remark-overflow = Texten får inte plats ens i minsta storlek. Korta den.
remark-over-budget = Filen är större än önskat. Ta bort bilder med fotografier, eller tillåt mer.
remark-theme = Temat har ett fel. Rapportera det med bibliotekets utgåva.
remark-render-limit = Bilden krävde för mycket och stoppades. Se över dess bilder.
remark-other-language = Bilden är inte översatt; den visas på { $language }.
remark-empty = Tomt fält visar bibliotekets ord: här måste något stå.
remark-unknown-fact = Det finns inget faktum ”{ $fact }”. Infoga ett från listan.
remark-unconfirmed-fact = Faktumet ”{ $fact }” är inte bekräftat. Visa det inte.
remark-lapsed-fact = Faktumet ”{ $fact }” har passerat sitt granskningsdatum. Fråga ägaren innan du visar det.
remark-no-glyph = Typsnitten saknar ”{ $character }”. Skriv med latinska bokstäver.
remark-other-library = Gjord från ett annat bibliotek: { $library }.
remark-newer-release = Gjord från utgåva { $release }, nyare än din. Uppdatera ditt bibliotek för att se allt.
remark-older-release = Gjord från utgåva { $release }, äldre än din. Bilderna visas i sitt nyare skick.
remark-missing-slides = { $count ->
    [one] En bild finns inte i ditt bibliotek.
   *[other] { $count } bilder finns inte i ditt bibliotek.
}
remark-turned = Vänd rätt.
remark-metadata = Det som filen berättade om upphov och plats togs bort.
remark-small-picture = Bara { $width } bildpunkter bred: den kan se suddig ut på en stor skärm.
remark-dropped-forms = Formulärfält togs bort.
remark-dropped-scripts = Skript togs bort.
remark-dropped-attachments = Bifogade filer togs bort.
remark-dropped-annotations = Länkar, kommentarer och stämplar togs bort.
remark-dropped-pages-past-most = { $count } sidor till lämnades utanför: högst hundra tas med.
remark-dropped-damaged-page = Sidan { $count } är skadad och lämnades utanför.
remark-dropped-large-page = Sidan { $count } är för stor och lämnades utanför.
remark-pdf-damaged = PDF:en är skadad. Spara eller skriv ut den som en ny PDF och försök med den.
remark-pdf-protected = PDF:en är skyddad med lösenord. Spara en kopia utan.
remark-pdf-empty = PDF:en har inga sidor.
remark-pdf-too-large = PDF:en är för stor. Spara bara de sidor du behöver.
remark-pdf-bomb = PDF:en packas upp till mer än något dokument. Skriv ut den som en ny PDF och försök med den.
remark-pdf-not-a-pdf = det här är ingen PDF.
remark-page-too-large = sidorna är för stora. Skriv ut filen som en ny PDF och försök med den.
remark-page-too-small = sidorna är för små för att visas.
remark-bad-picture = bilden är skadad eller av ett slag som inte kan visas. Spara den som PNG eller JPEG.
remark-picture-too-large = bilden är för stor. Spara den mindre.
remark-svg-active = teckningen innehåller ett program. Exportera den som vanlig SVG eller spara den som PNG.
remark-svg-embedded = teckningen innehåller en annan bild. Spara den som PNG.
remark-svg-external = teckningen hänvisar till något utanför sig själv. Exportera den som vanlig SVG eller spara den som PNG.
remark-svg-entities = teckningen innehåller förkortningar. Exportera den som vanlig SVG eller spara den som PNG.
remark-svg-too-deep = teckningen är för invecklad. Förenkla den eller spara den som PNG.
remark-svg-too-complex = teckningen är för invecklad. Förenkla den eller spara den som PNG.
remark-svg-bomb = teckningen upprepar sig utan slut. Spara den som PNG.
remark-import-limit = det tog för lång tid eller för mycket minne att läsa den. Spara den på nytt i programmet som gjorde den, eller ta en mindre.
remark-bad-link = Länken leder ingenstans dit en läsare kan gå. Börja den med https://.
remark-bad-reference = Det som står inom klamrar är varken ett faktum eller ett fält att fylla i. Infoga ett från listan, eller ta bort klamrarna.
remark-markup-not-allowed = Rubriker, bilder, tabeller och kod hör inte hit. Det gör fetstil, kursiv, länkar och listor.
remark-markup-too-deep = Betoningar och listor ligger för djupt i varandra. Skriv vanliga meningar.
check-accessible = Tillgänglig: skärmläsare kan läsa den (PDF/UA‑1)
check-accessible-not = Inte tillgänglig
check-archivable = Arkivbeständig: ser likadan ut om många år (PDF/A-2a)
check-archivable-not = Inte arkivbeständig
check-size = { $size }, lagom för e-post
check-size-not = { $size }, mer än { $limit }: en del e-postservrar tar inte emot den
check-notes-free = Inga talarmanus i den
check-notes-free-not = En bild upprepar sitt talarmanus. Läs den innan du skickar.
check-fresh = Alla fakta är inom sitt granskningsdatum
check-fresh-not = { $count ->
    [one] En bild vilar på ett faktum vars granskningsdatum har passerat
   *[other] { $count } bilder vilar på fakta vars granskningsdatum har passerat
}
check-no-recall = Inget påstående i den är återkallat
check-no-recall-not = { $count ->
    [one] En bild bär ett påstående som är återkallat. Titta under Ändringar innan du lämnar över den.
   *[other] { $count } bilder bär påståenden som är återkallade. Titta under Ändringar innan du lämnar över den.
}
check-complete = Alla bilder i berättelsen är med
check-complete-not = { $count ->
    [one] En bild saknas i biblioteket och lämnades utanför
   *[other] { $count } bilder saknas i biblioteket och lämnades utanför
}
field-title = Rubrik
field-subtitle = Underrubrik
field-text = Text
field-fact = Faktum
field-facts = Fakta
field-facility = Anläggning
field-facilities = Anläggningar
field-measure = Mått
field-media = Bild
field-items = Punkter
field-events = Händelser
field-groups = Grupper
field-legs = Vägar
field-table = Tabell
field-own = Vår
field-challenge = Utmaning
field-offer = Erbjudande
field-access = Tillgång
field-next = Nästa steg
field-work = Vad som gjordes
field-result = Resultat
error-kiosk-empty = Spellistan är tom. Lägg in en pitch först.
error-kiosk-runs = Monterskärmen är redan igång. Avsluta den på plats först.
error-kiosk-nothing = Ingen bild i spellistan kunde ritas. Se över dess pitchar eller välj andra.
error-kiosk-pin = En PIN-kod har 4 till 8 siffror. Ange en annan.
kiosk-gone-name = En pitch som inte längre finns
kiosk-gone = Den finns inte längre och hoppas över. Ta bort den ur spellistan.
kiosk-missing = { $count ->
    [one] En bild saknas i biblioteket och hoppas över.
   *[other] { $count } bilder saknas i biblioteket och hoppas över.
}
kiosk-names-company = Dina egna ord nämner { $company }. Främlingar kommer att läsa dem.
kiosk-not-translated = { $count ->
    [one] En bild är inte översatt: den som väljer { $language } ser pitchen på dess eget språk.
   *[other] { $count } bilder är inte översatta: den som väljer { $language } ser pitchen på dess eget språk.
}
kiosk-skipped-gone = En pitch i spellistan finns inte längre och hoppades över.
kiosk-skipped-recalled = ”{ $title }” är återkallad och hoppades över.
kiosk-skipped-pitch = ”{ $name }” kunde inte ritas och hoppades över.
kiosk-skipped-language = Pitchen kan inte ritas på { $language }; besökare ser den på pitchens eget språk.
