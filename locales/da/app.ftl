# Hvad programmet selv siger i vinduerne: fejl, bemærkninger, hvad fortryd tager tilbage, felternes navne.
error-gone = Det findes ikke længere. Gå tilbage, og prøv igen.
error-no-language = »{ $tag }« er ikke en sprogkode. Vælg et sprog på listen.
error-nothing-fits = Ingen slide i biblioteket passer. Angiv andre nøgleord, en anden målgruppe eller et andet sprog.
error-nothing-to-hand-over = Der er ingen slide at give videre. Læg først en ind i fortællingen.
error-name = Et navn har 1 til { $most } tegn. Angiv et kortere.
error-too-many-slides = En pitch har højst { $most } slides. Tag først nogle ud.
error-words-too-long = Teksten er længere end { $most } tegn. Gør den kortere.
error-odd-character = Teksten indeholder tegnet { $code }, som ikke kan vises. Skriv stedet om.
error-no-own-words = Feltet kommer fra biblioteket og tager ikke egne ord.
error-draw = Sliden kunne ikke tegnes. Dit arbejde er i sikkerhed; prøv igen, eller vælg en anden slide.
error-presentation-on = En visning er allerede i gang. Afslut den først.
error-presentation-over = Visningen er slut. Begynd den igen ved skrivebordet.
error-presentation-ready-made = Denne pitch er færdig og ændres ikke. Lav din egen pitch ud fra den, og læg sliden ind der.
error-nothing-to-show = Der er ingen slide at vise. Læg en ind i fortællingen først.
error-freeze-day = Vælg en dag fra i dag og frem.
error-recalled = Det, der er trukket tilbage, kan ikke beholdes. Tag det, der står i stedet, eller fjern sliden.
error-no-pdf = Det her er ikke en pdf.
error-no-provenance = Denne pdf har intet pas. Den er ikke lavet med Lodestone, eller med en version, der endnu ikke skrev et.
error-presentation-draw = Slidene kunne ikke gøres klar, og intet blev vist. Se på slides med en bemærkning, eller tag en ud, og prøv igen.
error-cannot-save = Filen kunne ikke skrives til { $path }. Vælg et andet sted, eller se, hvor meget plads der er tilbage.
error-cannot-read = Filen { $path } kunne ikke læses. Se efter, at den er der, og at du må læse den.
error-file-too-large = Filen { $path } er større end 64 MB. Tag en mindre.
error-pitch-newer = Pitchen er lavet med en nyere Lodestone (format { $format }). Opdater Lodestone, eller bed om PDF’en.
error-pitch-too-large = Filen er for stor til en pitch. Bed afsenderen om en med mindre billeder.
error-pitch-not-one = Det her er ikke en pitch, eller kun en del af en. Bed afsenderen sende den igen.
error-pitch-unsound = Filen indeholder noget, som ingen pitch gør, og intet af det er brugt. Spørg afsenderen, hvor den kommer fra.
error-pitch-not-sent = Pitchen er for stor til at sendes som fil. Tag først nogle egne sider ud.
error-no-folder = { $path } ligger ikke i en mappe, der findes. Vælg en mappe, der findes, eller lav den først.
error-worker = Den del af Lodestone, der tegner, kunne ikke bruges. Dit arbejde er i sikkerhed; prøv igen, eller start Lodestone igen.
error-render = Materialet kunne ikke laves, og intet er skrevet. Se på slides med en bemærkning, eller tag en ud, og prøv igen.
error-compose = Slidene kunne ikke sættes sammen. Vælg et andet brand eller et andet sprog.
error-too-many-listed = En pitch gælder højst { $most } brancher og har højst { $most } nøgleord. Tag nogle ud.
error-minutes = En pitch varer 1 til 240 minutter.
error-input-long = { $what ->
    [company] Virksomheden
    [event] Arrangementet
    [name] Navnet
    [role] Rollen
    [organisation] Organisationen
    [e-mail] E-mailadressen
    [telephone] Telefonnummeret
    [page] Sidens adresse
   *[keyword] Et nøgleord
} har mere end { $most } tegn. Gør teksten kortere.
error-input-odd = { $what ->
    [company] Virksomheden
    [event] Arrangementet
    [name] Navnet
    [role] Rollen
    [organisation] Organisationen
    [e-mail] E-mailadressen
    [telephone] Telefonnummeret
    [page] Sidens adresse
   *[keyword] Et nøgleord
} indeholder { $character }, som ikke kan trykkes. Skriv med latinske bogstaver.
error-not-imported = Filen kunne ikke bruges: { $reason }
error-own-title = Giv hver side en overskrift på 1 til { $most } tegn.
error-own-alt = Sig, hvad hver side viser, med 1 til { $most } tegn: den, der ikke kan se siden, læser det i stedet.
error-preflight-day = Angiv arrangementets sidste dag som en dato i kalenderen.
error-preflight-pitches = Vælg 1 til { $most } pitches at tjekke.
presentations-pitch-gone = En pitch, der ikke findes mere
presentations-everything = Det hele
presentations-own-page = En egen side
error-cancelled = Afbrudt. Intet er ændret.
error-store-newer = Dit arbejde er gemt af en nyere Lodestone og blev ladt urørt. Opdater Lodestone for at åbne det.
error-store-busy = Lodestone er allerede åben med dette arbejde. Luk den anden, eller gå til dens vindue.
error-store-full = Disken er fuld. Frigør plads, og prøv igen; det, der er vist som gemt, er i sikkerhed.
error-store-damaged = Dit arbejde kunne ikke læses. Gendan en sikkerhedskopi i indstillingerne; intet er slettet.
error-store-files = Dit arbejde kan ikke nås. Se efter, at mappen er der, og at du må skrive i den.
error-store-memory = Arbejdet er kun i hukommelsen, så der er intet at sikkerhedskopiere.
error-store = Dit arbejde kunne ikke gemmes. Det, der er vist som gemt, er i sikkerhed; prøv igen.
notice-restored = Dit arbejde var beskadiget og er gendannet fra sikkerhedskopien { $backup }. Den beskadigede fil er bevaret: { $file }
notice-recovered = Dit arbejde var væk og er gendannet fra sikkerhedskopien { $backup }.
notice-emptied = Dit arbejde var beskadiget, og der var ingen sikkerhedskopi. Den beskadigede fil er bevaret: { $file }
what-create = Lav pitch
what-copy = Kopiér pitch
what-receive = Behold modtaget pitch
what-insert = Indsæt slide
what-remove = Fjern slide
what-move = Flyt slide
what-swap = Byt slide
what-words = Egne ord
what-target = Ændr modtager
what-suggest = Vælg fortællingen på ny
what-cut = Forkort
what-rename = Omdøb
what-style = Ændr udseende
what-accept = Godtag nyere slide
what-own = Indsæt egne sider
what-return = Gå tilbage til en tidligere tilstand
what-decide = Beslut om nyere slides
what-freeze = Frys
what-thaw = Lad den følge med igen
copy-of = { $name } (kopi)
name-company = Virksomheder
name-investor = Investorer
name-researcher = Forskere
name-organiser = Konferencearrangører
name-talent = Talenter
language-en = English
language-sv = Svenska
language-da = Dansk
language-de = Deutsch
stage-hook = Indledning
stage-challenge = Udfordring
stage-offer = Tilbud
stage-proof = Dokumentation
stage-comparison = Sammenligning
stage-case = Eksempel
stage-access = Adgang
stage-invest = Investering
stage-contact = Næste skridt
frame-cover = Forside
frame-agenda = Dagsorden
frame-sources = Kilder
caution-empty = Fortællingen har ingen slides endnu. Søg efter en, eller lad Lodestone foreslå en fortælling.
caution-other-language = { $count ->
    [one] Én slide er ikke oversat og vises på et andet sprog.
   *[other] { $count } slides er ikke oversat og vises på et andet sprog.
}
caution-other-library = Lavet fra et andet bibliotek ({ $library }). Slides, som dette mangler, vises som manglende.
caution-presentation-missing = »{ $title }« findes ikke i dit bibliotek og er udeladt.
from-colleague = Teksten fulgte med en kollegas præsentation, og ingen udgave på denne computer siger det samme. Spørg kollegaen, eller brug det, som biblioteket siger.
caution-presentation-recalled = Trukket tilbage: »{ $title }«. { $reason } Spring den over.
caution-presentation-undrawn = »{ $title }« kan ikke tegnes og er udeladt.
caution-presentation-ask = »{ $title }« kan ikke tegnes lige nu. Publikum ser stadig det, de så.
caution-presentation-language = { $language } kan ikke tegnes. Visningen fortsætter på det sprog, den har.
caution-presentation-record = Det, der vises, kan ikke noteres. Se efter visningen, hvor megen plads der er på disken.
remark-overflow = Teksten kan ikke være der, selv i mindste størrelse. Gør den kortere.
remark-over-budget = Filen er større end ønsket. Tag slides med billeder ud, eller tillad mere.
remark-theme = Temaet har en fejl. Meld den sammen med bibliotekets udgave.
remark-render-limit = Sliden krævede for meget og blev stoppet. Se på dens billeder.
remark-other-language = Sliden er ikke oversat; den vises på { $language }.
remark-empty = Et tomt felt viser bibliotekets ord: her skal der stå noget.
remark-unknown-fact = Der er intet faktum »{ $fact }«. Indsæt et fra listen.
remark-unconfirmed-fact = Faktummet »{ $fact }« er ikke bekræftet. Vis det ikke.
remark-lapsed-fact = Faktummet »{ $fact }« har passeret sin gennemgangsdato. Spørg ejeren, før du viser det.
remark-no-glyph = Skrifttyperne mangler »{ $character }«. Skriv med latinske bogstaver.
remark-other-library = Lavet fra et andet bibliotek: { $library }.
remark-newer-release = Lavet fra udgave { $release }, nyere end din. Opdater dit bibliotek for at se det hele.
remark-older-release = Lavet fra udgave { $release }, ældre end din. Slidene vises i deres nyere tilstand.
remark-missing-slides = { $count ->
    [one] Én slide er ikke i dit bibliotek.
   *[other] { $count } slides er ikke i dit bibliotek.
}
remark-turned = Vendt rigtigt.
remark-metadata = Det, filen fortalte om ophav og sted, er taget ud.
remark-small-picture = Kun { $width } billedpunkter bred: det kan se uskarpt ud på en stor skærm.
remark-dropped-forms = Formularfelter er taget ud.
remark-dropped-scripts = Scripts er taget ud.
remark-dropped-attachments = Vedhæftede filer er taget ud.
remark-dropped-annotations = Links, kommentarer og stempler er taget ud.
remark-dropped-pages-past-most = { $count } sider mere blev udeladt: højst hundrede tages med.
remark-dropped-damaged-page = Side { $count } er beskadiget og blev udeladt.
remark-dropped-large-page = Side { $count } er for stor og blev udeladt.
remark-pdf-damaged = PDF’en er beskadiget. Gem eller udskriv den som en ny PDF, og prøv med den.
remark-pdf-protected = PDF’en er beskyttet med adgangskode. Gem en kopi uden.
remark-pdf-empty = PDF’en har ingen sider.
remark-pdf-too-large = PDF’en er for stor. Gem kun de sider, du har brug for.
remark-pdf-bomb = PDF’en pakkes ud til mere end noget dokument. Udskriv den som en ny PDF, og prøv med den.
remark-pdf-not-a-pdf = det her er ikke en PDF.
remark-page-too-large = siderne er for store. Udskriv filen som en ny PDF, og prøv med den.
remark-page-too-small = siderne er for små til at blive vist.
remark-bad-picture = billedet er beskadiget eller af en slags, der ikke kan vises. Gem det som PNG eller JPEG.
remark-picture-too-large = billedet er for stort. Gem det mindre.
remark-svg-active = tegningen indeholder et program. Eksportér den som almindelig SVG, eller gem den som PNG.
remark-svg-embedded = tegningen indeholder et andet billede. Gem den som PNG.
remark-svg-external = tegningen henviser til noget uden for sig selv. Eksportér den som almindelig SVG, eller gem den som PNG.
remark-svg-entities = tegningen indeholder forkortelser. Eksportér den som almindelig SVG, eller gem den som PNG.
remark-svg-too-deep = tegningen er for indviklet. Gør den enklere, eller gem den som PNG.
remark-svg-too-complex = tegningen er for indviklet. Gør den enklere, eller gem den som PNG.
remark-svg-bomb = tegningen gentager sig selv uden ende. Gem den som PNG.
remark-import-limit = det tog for lang tid eller for meget hukommelse at læse den. Gem den på ny i det program, der lavede den, eller tag en mindre.
remark-bad-link = Linket fører ikke et sted hen, hvor en læser kan gå. Begynd det med https://.
remark-bad-reference = Det, der står i klammer, er hverken et faktum eller et felt at udfylde. Indsæt et fra listen, eller fjern klammerne.
remark-markup-not-allowed = Overskrifter, billeder, tabeller og kode hører ikke til her. Det gør fed, kursiv, links og lister.
remark-markup-too-deep = Fremhævelser og lister ligger for dybt i hinanden. Skriv almindelige sætninger.
check-accessible = Tilgængelig: skærmlæsere kan læse den (PDF/UA‑1)
check-accessible-not = Ikke tilgængelig
check-archivable = Arkivfast: ser ens ud om mange år (PDF/A-2a)
check-archivable-not = Ikke arkivfast
check-size = { $size }, passer til e-mail
check-size-not = { $size }, mere end { $limit }: nogle mailservere afviser den
check-notes-free = Ingen talernoter i den
check-notes-free-not = En slide gentager sine talernoter. Læs den, før du sender.
check-fresh = Alle fakta er inden for deres gennemgangsdato
check-fresh-not = { $count ->
    [one] Én slide hviler på et faktum, hvis gennemgangsdato er passeret
   *[other] { $count } slides hviler på fakta, hvis gennemgangsdato er passeret
}
check-no-recall = Ingen påstand i den er trukket tilbage
check-no-recall-not = { $count ->
    [one] Én slide bærer en påstand, der er trukket tilbage. Se under Ændringer, før du afleverer den.
   *[other] { $count } slides bærer påstande, der er trukket tilbage. Se under Ændringer, før du afleverer den.
}
check-complete = Alle fortællingens slides er med
check-complete-not = { $count ->
    [one] Én slide mangler i biblioteket og blev udeladt
   *[other] { $count } slides mangler i biblioteket og blev udeladt
}
field-title = Overskrift
field-subtitle = Underoverskrift
field-text = Tekst
field-fact = Faktum
field-facts = Fakta
field-facility = Facilitet
field-facilities = Faciliteter
field-measure = Mål
field-media = Billede
field-items = Punkter
field-events = Hændelser
field-groups = Grupper
field-legs = Veje
field-table = Tabel
field-own = Vores
field-challenge = Udfordring
field-offer = Tilbud
field-access = Adgang
field-next = Næste skridt
field-work = Hvad der blev gjort
field-result = Resultat
error-kiosk-empty = Afspilningslisten er tom. Læg en pitch i den først.
error-kiosk-runs = Standskærmen kører allerede. Afslut den på stedet først.
error-kiosk-nothing = Ingen slide i afspilningslisten kunne tegnes. Se dens pitches efter, eller vælg andre.
error-kiosk-pin = En pinkode har 4 til 8 cifre. Angiv en anden.
kiosk-gone-name = En pitch, der ikke længere findes
kiosk-gone = Den findes ikke længere og springes over. Tag den ud af afspilningslisten.
kiosk-missing = { $count ->
    [one] Én slide mangler i biblioteket og springes over.
   *[other] { $count } slides mangler i biblioteket og springes over.
}
kiosk-names-company = Dine egne ord nævner { $company }. Fremmede vil læse dem.
kiosk-not-translated = { $count ->
    [one] Én slide er ikke oversat: den, der vælger { $language }, ser pitchen på dens eget sprog.
   *[other] { $count } slides er ikke oversat: den, der vælger { $language }, ser pitchen på dens eget sprog.
}
kiosk-skipped-gone = En pitch i afspilningslisten findes ikke længere og blev sprunget over.
kiosk-skipped-recalled = »{ $title }« er trukket tilbage og blev sprunget over.
kiosk-skipped-pitch = »{ $name }« kunne ikke tegnes og blev sprunget over.
kiosk-skipped-language = Pitchen kan ikke tegnes på { $language }; besøgende ser den på dens eget sprog.
