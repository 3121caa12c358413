# The leave-behind.
leave-behind-form = Dokument
leave-behind-form-slides = Bilder
leave-behind-form-handout = Handout
leave-behind-form-fact-sheet = Faktablad
leave-behind-about-slides = En bild per sida, så som den visas.
leave-behind-about-handout = Bilder med plats för anteckningar, att skriva ut eller läsa på höjden.
leave-behind-about-fact-sheet = Fakta med källor, på så få sidor som möjligt.
leave-behind-language = Språk
leave-behind-incomplete = { $language }, delvis
leave-behind-budget = Storlek
leave-behind-no-budget = Valfri
leave-behind-at-most = Högst { $size }
leave-behind-brand = Varumärke
leave-behind-cobrand = Tillsammans med
leave-behind-no-cobrand = Ingen
leave-behind-cut = Längd
leave-behind-whole = Hela
leave-behind-minutes = { $minutes } min
leave-behind-cut-holds =
    { $count ->
        [one] { $count } bild, { $time }
       *[other] { $count } bilder, { $time }
    }
leave-behind-sound = Redo att lämna över
leave-behind-unsound =
    { $count ->
        [one] En sak att veta först
       *[other] { $count } saker att veta först
    }
leave-behind-kept = Uppfyllt
leave-behind-warning = Obs
leave-behind-note = Notera
leave-behind-remarks = Anmärkningar ({ $count })
leave-behind-pages = Sidor
leave-behind-page = Sida { $page } av { $count }
leave-behind-making = Gör sidorna
leave-behind-step-pictures = Förbereder bilder
leave-behind-step-layout = Sätter sidor
leave-behind-step-write = Skriver filen
leave-behind-of = { $what }: { $done } av { $total }
leave-behind-cancel = Avbryt
leave-behind-stopped = Avbrutet. Sidorna visar de tidigare valen.
leave-behind-none = Inga sidor gjordes
leave-behind-save = Spara PDF…
leave-behind-save-pdf = Spara handouten som PDF
leave-behind-save-pitch = Spara .pitch…
leave-behind-save-file = Spara som .pitch till en kollega
leave-behind-file-saved = Sparad. Filen kan mejlas till en kollega.
leave-behind-saved = { $name } är sparad
leave-behind-open = Öppna
leave-behind-reveal = Visa i mappen
leave-behind-mail = Kopiera till mejl
leave-behind-mail-how = Ändra det du vill, kopiera in det i ett mejl och bifoga PDF-filen.
leave-behind-subject = Ämne
leave-behind-body = Text
leave-behind-copy = Kopiera båda
leave-behind-copy-subject = Kopiera ämne
leave-behind-copy-body = Kopiera text
leave-behind-mail-copied = Ämne och text är kopierade
leave-behind-subject-copied = Ämnet är kopierat
leave-behind-body-copied = Texten är kopierad
