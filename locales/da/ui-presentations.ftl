# Efter visningen.
presentations-title = Efter visningen
presentations-lead = Hvad der blev vist, hvor længe, og hvad de besøgende ville vide. Gemmes kun på denne computer og uden nogens navn: Det, der ikke skrives ned, kan ikke blive væk.
presentations-list = Visninger
presentations-none = Ingen visning endnu
presentations-none-text = Vis en pitch én gang. Bagefter ser du her, hvor længe hver slide stod fremme, hvilke slides de besøgende bad om, og hvilke spørgsmål der ikke fik nogen.
presentations-save = Gem som tabel (CSV)
presentations-file = Visninger.csv
presentations-saved = Tabellen er gemt.
presentations-reveal = Vis i mappen
presentations-kiosk = Stand
presentations-visits =
    { $count ->
        [one] { $count } besøg
       *[other] { $count } besøg
    }
presentations-cut = forkortet til { $minutes } min.
presentations-to-pitch = Åbn pitchen
presentations-of = af { $time }
presentations-on-time = til tiden
presentations-over = { $time } længere end planlagt
presentations-under = { $time } kortere end planlagt
presentations-cut-off = Programmet sluttede før visningen; de sidste sekunder kan mangle.
presentations-topics = Emner, som de besøgende valgte
presentations-times =
    { $count ->
        [one] én gang
       *[other] { $count } gange
    }
presentations-stages = Tid for hver del
presentations-asked = Spurgt efter
presentations-in-pitch = i pitchen
presentations-gone = findes ikke længere i biblioteket
presentations-add = Føj til pitchen
presentations-add-of = Føj til pitchen: { $title }
presentations-added = »{ $title }« er nu i pitchen.
presentations-unanswered = Spørgsmål, der ikke fik nogen slide
presentations-unanswered-about = Send dem til indholdsholdet: Det er de slides, der mangler.
presentations-copy = Kopiér spørgsmålene
presentations-copied = Kopieret. Sæt dem ind i en mail.
presentations-slides = Slides
presentations-slide = Slide
presentations-shown = Vist
presentations-planned = Planlagt
presentations-forget = Slet denne optegnelse
presentations-forget-title = Slet denne optegnelse?
presentations-forget-about = Det kan ikke fortrydes. Sikkerhedskopier fra før beholder den, til de ryddes væk.
presentations-forget-now = Slet
presentations-keep = Behold
presentations-forgotten = Optegnelsen er slettet.
