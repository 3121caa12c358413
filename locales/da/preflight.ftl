# Messetjekket: hvad der blev set på, hvad der viste sig, hvad man gør ved det.
state-bad = Gør noget
state-look = Se på det
state-unknown = Ukendt
state-good = I orden
part-to-do = Gør dette først
part-look = Værd at se på
part-unknown = Kan ikke læses her
part-good = I orden
sum-ready = Klar til hallen.
sum-fine = Intet at udbedre.
sum-bad = { $count ->
    [one] 1 ting skal gøres først.
   *[other] { $count } ting skal gøres først.
}
sum-look = { $count ->
    [one] 1 ting er værd at se på.
   *[other] { $count } ting er værd at se på.
}
sum-unknown = { $count ->
    [one] 1 ting kan ikke læses her: se selv efter.
   *[other] { $count } ting kan ikke læses her: se selv efter.
}
file = Messetjek
report-title = Messetjek
report-pitches = Pitches
report-event = Arrangement
report-until = Sidste dag
report-made = Tjekket
report-page = Side
screens-title = Skærme
screens-unknown = Skærmene kan ikke læses her.
screens-unknown-do = Se i systemets indstillinger, at hallens skærm er der og viser noget andet end din.
screens-none = Der blev ikke fundet nogen skærm.
screens-none-do = Tilslut en skærm, og tjek igen.
screens-one = Der er én skærm ({ $size }).
screens-one-do = Tilslut hallens skærm, eller vælg »udvid«, hvis den viser det samme som din, og tjek igen. På én skærm ser publikum alt, hvad du ser, så noter vises ikke.
screens-mirrored = To skærme viser det samme billede.
screens-mirrored-do = Vælg »udvid« i systemets skærmindstillinger, ellers ser alle dine noter.
screens-small = Publikums skærm har kun { $size } pixel.
screens-small-do = Vælg en højere opløsning til den i systemets skærmindstillinger.
screens-two = { $count } skærme, hver med sit eget billede.
screens-item = { $name }, { $size }: { $role }
screens-role-audience = publikum
screens-role-presenter = dig
screens-role-solo = dig og publikum
screens-role-none = ingenting
clicker-title = Klikker
clicker-untried = Der er ikke prøvet nogen klikker.
clicker-untried-do = Hvis du bruger en, så tryk én gang på dens knapper.
clicker-silent = Der kom ingen tast, mens klikkeren blev prøvet.
clicker-silent-do = Tænd den, se, at modtageren sidder i, og at batteriet er godt, og prøv igen.
clicker-works = Den virker: { $list }.
clicker-odd = Den virker ({ $list }), men nogle knapper gør intet i en visning: { $keys }.
clicker-odd-do = Undgå de knapper, eller lav om på, hvad de sender.
clicker-no-back = Den går frem; vejen tilbage kom ikke.
clicker-no-back-do = Tryk også på knappen, der går tilbage. Er der ingen, så brug tastaturets venstrepil.
clicker-no-next = Den går tilbage; vejen frem kom ikke.
clicker-no-next-do = Tryk også på knappen, der går frem.
clicker-neither = Den sender noget andet end frem og tilbage: { $list }.
clicker-neither-do = Se, om den kan stilles til præsentationer, og prøv igen.
clicker-strange = Den sender noget, som ingen visning forstår: { $keys }.
clicker-strange-do = Se, om den kan stilles til præsentationer, eller tag en anden.
key-next = frem
key-back = tilbage
key-black = sort skærm
key-white = hvid skærm
key-start = start og stop
key-other = noget andet
key-none = ingenting
awake-title = Holde vågen
awake-held = Skærm og computer holdes vågne, mens du viser.
awake-refused = Systemet lader ikke Lodestone holde det vågent.
awake-refused-do = Sæt pauseskærm, dvale og lås til »aldrig« i systemets indstillinger.
awake-unknown = Om computeren holdes vågen, kan ikke læses her.
awake-unknown-do = Sæt pauseskærm, dvale og lås til »aldrig« i systemets indstillinger.
power-title = Strøm
power-mains = Sluttet til strøm; batteriet er på { $percent } %.
power-battery = På batteri, { $percent } %.
power-battery-do = Sæt opladeren i.
power-low = På batteri, kun { $percent } %.
power-low-do = Sæt opladeren i nu.
power-unknown = Der kan ikke læses noget batteri.
power-unknown-do = Se, at computeren er sluttet til strøm.
disk-title = Plads på disken
disk-unknown = Hvor meget plads der er tilbage, kan ikke læses.
disk-unknown-do = Se i systemets indstillinger, at mere end 500 MB er ledige.
disk-full = Der er kun { $size } tilbage.
disk-full-do = Slet eller flyt store filer, før du arbejder videre: Snart kan intet mere gemmes.
disk-little = Der er { $size } tilbage.
disk-little-do = Slet eller flyt nogle store filer, så der er plads til en sikkerhedskopi.
disk-room = { $size } er ledige.
backup-title = Sikkerhedskopi
backup-memory = Dit arbejde ligger kun i hukommelsen.
backup-memory-do = Gem pitches som filer, før du lukker programmet.
backup-never = Der er ingen sikkerhedskopi endnu.
backup-never-do = Lav en nu; det tager et øjeblik.
backup-behind = Den seneste sikkerhedskopi er fra { $day }; du har arbejdet videre siden.
backup-behind-do = Lav en nu; det tager et øjeblik.
backup-whole = Alt er med i sikkerhedskopien fra { $day }.
clock-title = Dato
clock-early = Computeren siger, at det er { $today }, før biblioteket udkom ({ $released }).
clock-early-do = Stil computerens dato: Efter den bedømmes, hvad der er udløbet.
clock-over = Arrangementets sidste dag, { $until }, er forbi.
clock-over-do = Angiv arrangementets sidste dag, så fakta, der udløber, bliver fundet.
clock-right = Computeren siger, at det er { $today }; arrangementet varer til { $until }.
age-title = Bibliotekets alder
age-fresh = { $count ->
    [0] Udgave { $release } udkom i dag ({ $day }).
    [one] Udgave { $release } er én dag gammel ({ $day }).
   *[other] Udgave { $release } er { $count } dage gammel ({ $day }).
}
age-aged = Udgave { $release } er { $count } dage gammel ({ $day }).
age-aged-do = Spørg indholdsholdet, om der er en nyere.
age-stale = Udgave { $release } er { $count } dage gammel ({ $day }).
age-stale-do = Hent en nyere fra indholdsholdet, før du viser tal.
story-title = Fortællingens slides
story-empty = En pitch har ingen slide, der kan vises.
story-empty-do = Læg slides i dens fortælling.
story-missing = { $count ->
    [one] Én slide findes ikke længere i biblioteket og bliver ikke vist.
   *[other] { $count } slides findes ikke længere i biblioteket og bliver ikke vist.
}
story-missing-do = Erstat dem i fortællingen.
story-recalled = { $count ->
    [one] Én slide bærer en påstand, der er trukket tilbage.
   *[other] { $count } slides bærer påstande, der er trukket tilbage.
}
story-recalled-do = Tag det, der står i stedet for dem, eller fjern dem.
story-changed = { $count ->
    [one] Én slide er ændret af indholdsholdet, siden du valgte den.
   *[other] { $count } slides er ændret af indholdsholdet, siden du valgte dem.
}
story-changed-do = Læs, hvad de siger nu, før en besøgende gør det.
story-whole = { $count ->
    [one] Den ene slide er der, som du valgte den.
   *[other] Alle { $count } slides er der, som du valgte dem.
}
story-item-missing = »{ $title }« mangler
story-item-changed = »{ $title }« er ændret
story-item-recalled = »{ $title }« er trukket tilbage
facts-title = Fakta
facts-hold = { $count ->
    [0] Ingen slide hviler på fakta.
    [one] Det ene faktum er bekræftet og gælder til { $until }.
   *[other] Alle { $count } fakta er bekræftet og gælder til { $until }.
}
facts-doubt = Nogle fakta er usikre.
facts-doubt-do = Spørg den, der står inde for dem, eller tag slidene ud.
facts-later = Nogle fakta udløber før { $until }.
facts-later-do = Spørg den, der står inde for dem, før den dag.
facts-unconfirmed = { $count ->
    [one] Ét faktum er ikke bekræftet.
   *[other] { $count } fakta er ikke bekræftet.
}
facts-lapsed = { $count ->
    [one] Ét faktum har overskredet sin gennemgangsdato.
   *[other] { $count } fakta har overskredet deres gennemgangsdato.
}
facts-lapse = { $count ->
    [one] Ét faktum udløber før { $until }.
   *[other] { $count } fakta udløber før { $until }.
}
facts-item = { $what }: { $value }
facts-item-unconfirmed = Ikke bekræftet; spørg { $owner }. På: { $slides }
facts-item-lapsed = Skulle være gennemgået senest { $day }; spørg { $owner }. På: { $slides }
facts-item-lapses = Skal gennemgås senest { $day }; spørg { $owner }. På: { $slides }
fonts-title = Skrifttyper
fonts-there = Alle er der: { $list }.
fonts-missing = Mangler: { $list }. Slidene ville se anderledes ud.
fonts-missing-do = Vælg et andet varemærke, eller bed indholdsholdet om et bibliotek med skrifttyper, som Lodestone har.
media-title = Billeder og film
media-there = { $count ->
    [0] Der er ingen.
    [one] Det ene billede er der og kan læses.
   *[other] Alle { $count } billeder og film er der og kan læses.
}
media-bad = { $count ->
    [one] Ét billede eller én film kan ikke vises.
   *[other] { $count } billeder eller film kan ikke vises.
}
media-film = en fil til filmen mangler eller er beskadiget
media-bad-do = Sæt det ind igen, eller tag dets slide ud.
media-unknown = Billederne blev ikke set efter, da intet kunne tegnes.
media-unknown-do = Se, hvad der står om at tegne slides.
media-item = »{ $name }«: { $reason }
media-item-on = »{ $name }« på »{ $title }«: { $reason }
media-item-gone = »{ $title }«: dit eget billede er væk
slides-title = Tegne slides
slides-drawn = { $count ->
    [one] Den ene slide blev tegnet lige nu, med alle sine ord.
   *[other] Alle { $count } slides blev tegnet lige nu, med alle deres ord.
}
slides-tight = { $count ->
    [one] På én slide er der ikke plads til ordene.
   *[other] { $count } steder er der ikke plads til ordene.
}
slides-tight-do = Gør dem kortere.
slides-bad = { $count ->
    [one] Én slide kan ikke tegnes.
   *[other] { $count } slides kan ikke tegnes.
}
slides-bad-do = Tag den ud, eller vælg en anden.
slides-broken = Ingen slide kunne tegnes. { $reason }
slides-broken-do = Start Lodestone igen, og tjek igen.
slides-item = »{ $title }«: { $reason }
trial-title = Handout
trial-made = { $count ->
    [one] Der blev lavet en PDF på prøve: én side, { $size }, tilgængelig og arkiverbar.
   *[other] Der blev lavet en PDF på prøve: { $count } sider, { $size }, tilgængelig og arkiverbar.
}
trial-large = Der blev lavet en PDF på prøve ({ $size }), og den kan være for stor til mail.
trial-large-do = Vælg en mindre størrelse i handouten.
trial-bad = Den PDF, der blev lavet på prøve, holder ikke, hvad den lover.
trial-bad-do = Åbn handouten, og se, hvad den siger.
