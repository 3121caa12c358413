# The leave-behind.
handover-form = Dokument
handover-form-slides = Bilder
handover-form-handout = Handout
handover-form-fact-sheet = Faktablad
handover-about-slides = En bild per sida, så som den visas.
handover-about-handout = Bilder med plats för anteckningar, att skriva ut eller läsa på höjden.
handover-about-fact-sheet = Fakta med källor, på så få sidor som möjligt.
handover-language = Språk
handover-incomplete = { $language }, delvis
handover-budget = Storlek
handover-no-budget = Valfri
handover-at-most = Högst { $size }
handover-brand = Varumärke
handover-cobrand = Tillsammans med
handover-no-cobrand = Ingen
handover-cut = Längd
handover-whole = Hela
handover-minutes = { $minutes } min
handover-cut-holds =
    { $count ->
        [one] { $count } bild, { $time }
       *[other] { $count } bilder, { $time }
    }
handover-sound = Redo att lämna över
handover-unsound =
    { $count ->
        [one] En sak att veta först
       *[other] { $count } saker att veta först
    }
handover-kept = Uppfyllt
handover-warning = Obs
handover-note = Notera
handover-remarks = Anmärkningar ({ $count })
handover-pages = Sidor
handover-page = Sida { $page } av { $count }
handover-making = Gör sidorna
handover-step-pictures = Förbereder bilder
handover-step-layout = Sätter sidor
handover-step-write = Skriver filen
handover-of = { $what }: { $done } av { $total }
handover-cancel = Avbryt
handover-stopped = Avbrutet. Sidorna visar de tidigare valen.
handover-none = Inga sidor gjordes
handover-save = Spara PDF…
handover-save-pdf = Spara handouten som PDF
handover-save-pitch = Spara .pitch…
handover-save-file = Spara som .pitch till en kollega
handover-file-saved = Sparad. Filen kan mejlas till en kollega.
handover-saved = { $name } är sparad
handover-open = Öppna
handover-reveal = Visa i mappen
handover-mail = Kopiera till mejl
handover-mail-how = Ändra det du vill, kopiera in det i ett mejl och bifoga PDF-filen.
handover-subject = Ämne
handover-body = Text
handover-copy = Kopiera båda
handover-copy-subject = Kopiera ämne
handover-copy-body = Kopiera text
handover-mail-copied = Ämne och text är kopierade
handover-subject-copied = Ämnet är kopierat
handover-body-copied = Texten är kopierad
