# Mässkontrollen: vad som kontrollerades, vad som visade sig, vad man gör åt det.
state-bad = Åtgärda
state-look = Titta på
state-unknown = Okänt
state-good = I ordning
part-to-do = Åtgärda först
part-look = Värt att titta på
part-unknown = Går inte att läsa här
part-good = I ordning
sum-ready = Redo för hallen.
sum-fine = Inget att åtgärda.
sum-bad = { $count ->
    [one] 1 sak att åtgärda först.
   *[other] { $count } saker att åtgärda först.
}
sum-look = { $count ->
    [one] 1 sak är värd att titta på.
   *[other] { $count } saker är värda att titta på.
}
sum-unknown = { $count ->
    [one] 1 sak går inte att läsa här: kontrollera den själv.
   *[other] { $count } saker går inte att läsa här: kontrollera dem själv.
}
file = Mässkontroll
report-title = Mässkontroll
report-pitches = Pitchar
report-event = Evenemang
report-until = Sista dag
report-made = Kontrollerat
report-page = Sida
screens-title = Skärmar
screens-unknown = Skärmarna går inte att läsa här.
screens-unknown-do = Se i systemets inställningar att hallens skärm finns och visar något annat än din.
screens-none = Ingen skärm hittades.
screens-none-do = Anslut en skärm och kontrollera igen.
screens-one = Det finns en skärm ({ $size }).
screens-one-do = Anslut hallens skärm, eller välj ”utöka” om den visar samma som din, och kontrollera igen. På en enda skärm ser publiken allt du ser, därför visas inga anteckningar.
screens-mirrored = Två skärmar visar samma bild.
screens-mirrored-do = Välj ”utöka” i systemets skärminställningar, annars ser alla dina anteckningar.
screens-small = Publikens skärm har bara { $size } bildpunkter.
screens-small-do = Välj en högre upplösning för den i systemets skärminställningar.
screens-two = { $count } skärmar, var och en med sin egen bild.
screens-item = { $name }, { $size }: { $role }
screens-role-audience = publiken
screens-role-presenter = du
screens-role-solo = du och publiken
screens-role-none = ingenting
clicker-title = Klickare
clicker-untried = Ingen klickare har provats.
clicker-untried-do = Om du använder en, tryck en gång på dess knappar.
clicker-silent = Ingen tangent kom medan klickaren provades.
clicker-silent-do = Slå på den, se att mottagaren sitter i och att batteriet är bra, och prova igen.
clicker-works = Den fungerar: { $list }.
clicker-odd = Den fungerar ({ $list }), men några knappar gör inget i en visning: { $keys }.
clicker-odd-do = Undvik de knapparna, eller ändra vad de skickar.
clicker-no-back = Den går framåt; vägen tillbaka kom inte.
clicker-no-back-do = Tryck också på knappen som går tillbaka. Finns ingen, använd tangentbordets vänsterpil.
clicker-no-next = Den går tillbaka; vägen framåt kom inte.
clicker-no-next-do = Tryck också på knappen som går framåt.
clicker-neither = Den skickar något annat än framåt och tillbaka: { $list }.
clicker-neither-do = Se om den har ett läge för presentationer, och prova igen.
clicker-strange = Den skickar sådant som ingen visning förstår: { $keys }.
clicker-strange-do = Se om den har ett läge för presentationer, eller ta en annan.
key-next = framåt
key-back = tillbaka
key-black = svart skärm
key-white = vit skärm
key-start = start och stopp
key-other = något annat
key-none = ingenting
awake-title = Hålla vaken
awake-held = Skärm och dator hålls vakna medan du visar.
awake-refused = Systemet låter inte Lodestone hålla det vaket.
awake-refused-do = Ställ skärmsläckare, viloläge och lås på ”aldrig” i systemets inställningar.
awake-unknown = Om datorn hålls vaken går inte att läsa här.
awake-unknown-do = Ställ skärmsläckare, viloläge och lås på ”aldrig” i systemets inställningar.
power-title = Ström
power-mains = Ansluten till ström; batteriet är på { $percent } %.
power-battery = På batteri, { $percent } %.
power-battery-do = Anslut laddaren.
power-low = På batteri, bara { $percent } %.
power-low-do = Anslut laddaren nu.
power-unknown = Inget batteri går att läsa.
power-unknown-do = Se att datorn är ansluten till ström.
disk-title = Plats på disken
disk-unknown = Hur mycket plats som är kvar går inte att läsa.
disk-unknown-do = Se i systemets inställningar att mer än 500 MB är lediga.
disk-full = Bara { $size } är kvar.
disk-full-do = Ta bort eller flytta stora filer innan du arbetar vidare: snart går inget mer att spara.
disk-little = { $size } är kvar.
disk-little-do = Ta bort eller flytta några stora filer, så att en säkerhetskopia får plats.
disk-room = { $size } är lediga.
backup-title = Säkerhetskopia
backup-memory = Ditt arbete finns bara i minnet.
backup-memory-do = Spara pitchar som filer innan du stänger programmet.
backup-never = Det finns ingen säkerhetskopia ännu.
backup-never-do = Gör en nu; det tar ett ögonblick.
backup-behind = Den senaste säkerhetskopian är från { $day }; du har arbetat vidare sedan dess.
backup-behind-do = Gör en nu; det tar ett ögonblick.
backup-whole = Allt finns i säkerhetskopian från { $day }.
clock-title = Datum
clock-early = Datorn säger att det är { $today }, före den dag då biblioteket gavs ut ({ $released }).
clock-early-do = Ställ datorns datum: efter det bedöms vad som har löpt ut.
clock-over = Evenemangets sista dag, { $until }, har passerat.
clock-over-do = Ange evenemangets sista dag, så att fakta som löper ut hittas.
clock-right = Datorn säger att det är { $today }; evenemanget varar till { $until }.
age-title = Bibliotekets ålder
age-fresh = { $count ->
    [0] Utgåva { $release } gavs ut i dag ({ $day }).
    [one] Utgåva { $release } är en dag gammal ({ $day }).
   *[other] Utgåva { $release } är { $count } dagar gammal ({ $day }).
}
age-aged = Utgåva { $release } är { $count } dagar gammal ({ $day }).
age-aged-do = Fråga innehållsteamet om det finns en nyare.
age-stale = Utgåva { $release } är { $count } dagar gammal ({ $day }).
age-stale-do = Hämta en nyare från innehållsteamet innan du visar siffror.
story-title = Berättelsens bilder
story-empty = En pitch har ingen bild som kan visas.
story-empty-do = Lägg bilder i dess berättelse.
story-missing = { $count ->
    [one] En bild finns inte längre i biblioteket och kommer inte att visas.
   *[other] { $count } bilder finns inte längre i biblioteket och kommer inte att visas.
}
story-missing-do = Ersätt dem i berättelsen.
story-recalled = { $count ->
    [one] En bild bär ett påstående som är återkallat.
   *[other] { $count } bilder bär påståenden som är återkallade.
}
story-recalled-do = Ta det som ersätter dem, eller ta bort dem.
story-changed = { $count ->
    [one] En bild har ändrats av innehållsteamet sedan du valde den.
   *[other] { $count } bilder har ändrats av innehållsteamet sedan du valde dem.
}
story-changed-do = Läs vad de säger nu, innan en besökare gör det.
story-whole = { $count ->
    [one] Den enda bilden finns, så som du valde den.
   *[other] Alla { $count } bilder finns, så som du valde dem.
}
story-item-missing = ”{ $title }” saknas
story-item-changed = ”{ $title }” har ändrats
story-item-recalled = ”{ $title }” är återkallad
facts-title = Fakta
facts-hold = { $count ->
    [0] Ingen bild vilar på fakta.
    [one] Det enda faktumet är bekräftat och gäller till { $until }.
   *[other] Alla { $count } fakta är bekräftade och gäller till { $until }.
}
facts-doubt = Några fakta är osäkra.
facts-doubt-do = Fråga den som ansvarar för dem, eller ta bort bilderna.
facts-later = Några fakta löper ut före { $until }.
facts-later-do = Fråga den som ansvarar för dem före den dagen.
facts-unconfirmed = { $count ->
    [one] Ett faktum är inte bekräftat.
   *[other] { $count } fakta är inte bekräftade.
}
facts-lapsed = { $count ->
    [one] Ett faktum har passerat sitt granskningsdatum.
   *[other] { $count } fakta har passerat sitt granskningsdatum.
}
facts-lapse = { $count ->
    [one] Ett faktum löper ut före { $until }.
   *[other] { $count } fakta löper ut före { $until }.
}
facts-item = { $what }: { $value }
facts-item-unconfirmed = Inte bekräftat; fråga { $owner }. På: { $slides }
facts-item-lapsed = Skulle ha granskats senast { $day }; fråga { $owner }. På: { $slides }
facts-item-lapses = Ska granskas senast { $day }; fråga { $owner }. På: { $slides }
fonts-title = Typsnitt
fonts-there = Alla finns: { $list }.
fonts-missing = Saknas: { $list }. Bilderna skulle se annorlunda ut.
fonts-missing-do = Välj ett annat varumärke, eller be innehållsteamet om ett bibliotek med typsnitt som Lodestone har.
media-title = Illustrationer och filmer
media-there = { $count ->
    [0] Det finns inga.
    [one] Den enda illustrationen finns och går att läsa.
   *[other] Alla { $count } illustrationer och filmer finns och går att läsa.
}
media-bad = { $count ->
    [one] En illustration eller film går inte att visa.
   *[other] { $count } illustrationer eller filmer går inte att visa.
}
media-film = en fil till filmen saknas eller är skadad
media-bad-do = Lägg in den på nytt, eller ta bort dess bild.
media-unknown = Illustrationerna kontrollerades inte, eftersom inget kunde ritas.
media-unknown-do = Se vad som sägs om att rita bilderna.
media-item = ”{ $name }”: { $reason }
media-item-on = ”{ $name }” på ”{ $title }”: { $reason }
media-item-gone = ”{ $title }”: din egen illustration är borta
slides-title = Rita bilderna
slides-drawn = { $count ->
    [one] Den enda bilden ritades just nu, med alla sina ord.
   *[other] Alla { $count } bilder ritades just nu, med alla sina ord.
}
slides-tight = { $count ->
    [one] På en bild får orden inte plats.
   *[other] På { $count } ställen får orden inte plats.
}
slides-tight-do = Korta dem.
slides-bad = { $count ->
    [one] En bild går inte att rita.
   *[other] { $count } bilder går inte att rita.
}
slides-bad-do = Ta bort den, eller välj en annan.
slides-broken = Ingen bild kunde ritas. { $reason }
slides-broken-do = Starta om Lodestone och kontrollera igen.
slides-item = ”{ $title }”: { $reason }
trial-title = Handout
trial-made = { $count ->
    [one] En PDF gjordes på prov: en sida, { $size }, tillgänglig och arkivbeständig.
   *[other] En PDF gjordes på prov: { $count } sidor, { $size }, tillgänglig och arkivbeständig.
}
trial-large = En PDF gjordes på prov ({ $size }), och den kan vara för stor för e-post.
trial-large-do = Välj en mindre storlek i handouten.
trial-bad = Den PDF som gjordes på prov håller inte vad den lovar.
trial-bad-do = Öppna handouten och se vad den säger.
