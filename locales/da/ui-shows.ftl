# Efter visningen.
shows-title = Efter visningen
shows-lead = Hvad der blev vist, hvor længe, og hvad de besøgende ville vide. Gemmes kun på denne computer og uden nogens navn: Det, der ikke skrives ned, kan ikke blive væk.
shows-list = Visninger
shows-none = Ingen visning endnu
shows-none-text = Vis en pitch én gang. Bagefter ser du her, hvor længe hver slide stod fremme, hvilke slides de besøgende bad om, og hvilke spørgsmål der ikke fik nogen.
shows-save = Gem som tabel (CSV)
shows-file = Visninger.csv
shows-saved = Tabellen er gemt.
shows-reveal = Vis i mappen
shows-booth = Stand
shows-visits =
    { $count ->
        [one] { $count } besøg
       *[other] { $count } besøg
    }
shows-cut = forkortet til { $minutes } min.
shows-to-pitch = Åbn pitchen
shows-of = af { $time }
shows-on-time = til tiden
shows-over = { $time } længere end planlagt
shows-under = { $time } kortere end planlagt
shows-cut-off = Programmet sluttede før visningen; de sidste sekunder kan mangle.
shows-topics = Emner, som de besøgende valgte
shows-times =
    { $count ->
        [one] én gang
       *[other] { $count } gange
    }
shows-stages = Tid for hver del
shows-asked = Spurgt efter
shows-in-pitch = i pitchen
shows-gone = findes ikke længere i biblioteket
shows-add = Føj til pitchen
shows-add-of = Føj til pitchen: { $title }
shows-added = »{ $title }« er nu i pitchen.
shows-unanswered = Spørgsmål, der ikke fik nogen slide
shows-unanswered-about = Send dem til indholdsholdet: Det er de slides, der mangler.
shows-copy = Kopiér spørgsmålene
shows-copied = Kopieret. Sæt dem ind i en mail.
shows-slides = Slides
shows-slide = Slide
shows-shown = Vist
shows-planned = Planlagt
shows-forget = Slet denne optegnelse
shows-forget-title = Slet denne optegnelse?
shows-forget-about = Det kan ikke fortrydes. Sikkerhedskopier fra før beholder den, til de ryddes væk.
shows-forget-now = Slet
shows-keep = Behold
shows-forgotten = Optegnelsen er slettet.
