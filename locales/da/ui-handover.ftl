# The leave-behind.
handover-form = Dokument
handover-form-slides = Slides
handover-form-handout = Handout
handover-form-fact-sheet = Faktaark
handover-about-slides = Ét slide pr. side, som det vises.
handover-about-handout = Slides med plads til noter, til at printe eller læse på højkant.
handover-about-fact-sheet = Fakta med kilder, på så få sider som muligt.
handover-language = Sprog
handover-incomplete = { $language }, delvist
handover-budget = Størrelse
handover-no-budget = Valgfri
handover-at-most = Højst { $size }
handover-brand = Brand
handover-cobrand = Sammen med
handover-no-cobrand = Ingen
handover-cut = Længde
handover-whole = Hele
handover-minutes = { $minutes } min
handover-cut-holds =
    { $count ->
        [one] { $count } slide, { $time }
       *[other] { $count } slides, { $time }
    }
handover-sound = Klar til at give videre
handover-unsound =
    { $count ->
        [one] Én ting at vide først
       *[other] { $count } ting at vide først
    }
handover-kept = Opfyldt
handover-warning = Obs
handover-note = Bemærk
handover-remarks = Bemærkninger ({ $count })
handover-pages = Sider
handover-page = Side { $page } af { $count }
handover-making = Laver siderne
handover-step-pictures = Forbereder billeder
handover-step-layout = Sætter sider op
handover-step-write = Skriver filen
handover-of = { $what }: { $done } af { $total }
handover-cancel = Annuller
handover-stopped = Stoppet. Siderne viser de tidligere valg.
handover-none = Der blev ikke lavet sider
handover-save = Gem PDF…
handover-save-pdf = Gem handouten som PDF
handover-save-pitch = Gem .pitch…
handover-save-file = Gem som .pitch til en kollega
handover-file-saved = Gemt. Filen kan mailes til en kollega.
handover-saved = { $name } er gemt
handover-open = Åbn
handover-reveal = Vis i mappen
handover-mail = Kopiér til mail
handover-mail-how = Ret, hvad du vil, kopiér det ind i en mail, og vedhæft PDF-filen.
handover-subject = Emne
handover-body = Tekst
handover-copy = Kopiér begge
handover-copy-subject = Kopiér emne
handover-copy-body = Kopiér tekst
handover-mail-copied = Emne og tekst er kopieret
handover-subject-copied = Emnet er kopieret
handover-body-copied = Teksten er kopieret
