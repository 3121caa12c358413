# The leave-behind.
leave-behind-form = Dokument
leave-behind-form-slides = Slides
leave-behind-form-handout = Handout
leave-behind-form-fact-sheet = Faktaark
leave-behind-about-slides = Ét slide pr. side, som det vises.
leave-behind-about-handout = Slides med plads til noter, til at printe eller læse på højkant.
leave-behind-about-fact-sheet = Fakta med kilder, på så få sider som muligt.
leave-behind-language = Sprog
leave-behind-incomplete = { $language }, delvist
leave-behind-budget = Størrelse
leave-behind-no-budget = Valgfri
leave-behind-at-most = Højst { $size }
leave-behind-brand = Brand
leave-behind-cobrand = Sammen med
leave-behind-no-cobrand = Ingen
leave-behind-cut = Længde
leave-behind-whole = Hele
leave-behind-minutes = { $minutes } min
leave-behind-cut-holds =
    { $count ->
        [one] { $count } slide, { $time }
       *[other] { $count } slides, { $time }
    }
leave-behind-sound = Klar til at give videre
leave-behind-unsound =
    { $count ->
        [one] Én ting at vide først
       *[other] { $count } ting at vide først
    }
leave-behind-kept = Opfyldt
leave-behind-warning = Obs
leave-behind-note = Bemærk
leave-behind-remarks = Bemærkninger ({ $count })
leave-behind-pages = Sider
leave-behind-page = Side { $page } af { $count }
leave-behind-making = Laver siderne
leave-behind-step-pictures = Forbereder billeder
leave-behind-step-layout = Sætter sider op
leave-behind-step-write = Skriver filen
leave-behind-of = { $what }: { $done } af { $total }
leave-behind-cancel = Annuller
leave-behind-stopped = Stoppet. Siderne viser de tidligere valg.
leave-behind-none = Der blev ikke lavet sider
leave-behind-save = Gem PDF…
leave-behind-save-pdf = Gem handouten som PDF
leave-behind-save-pitch = Gem .pitch…
leave-behind-save-file = Gem som .pitch til en kollega
leave-behind-file-saved = Gemt. Filen kan mailes til en kollega.
leave-behind-saved = { $name } er gemt
leave-behind-open = Åbn
leave-behind-reveal = Vis i mappen
leave-behind-mail = Kopiér til mail
leave-behind-mail-how = Ret, hvad du vil, kopiér det ind i en mail, og vedhæft PDF-filen.
leave-behind-subject = Emne
leave-behind-body = Tekst
leave-behind-copy = Kopiér begge
leave-behind-copy-subject = Kopiér emne
leave-behind-copy-body = Kopiér tekst
leave-behind-mail-copied = Emne og tekst er kopieret
leave-behind-subject-copied = Emnet er kopieret
leave-behind-body-copied = Teksten er kopieret
