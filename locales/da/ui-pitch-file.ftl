# A .pitch file that was opened.
pitch-file-keep = Behold som min pitch
pitch-file-drop = Kassér
pitch-file-slides =
    { $count ->
        [one] { $count } slide, { $time }
       *[other] { $count } slides, { $time }
    }
pitch-file-mark = { $file } kommer ikke fra indholdsteamet
pitch-file-mark-about = Nogen har lavet pitchen og sendt den. Fakta kommer fra dit eget bibliotek, men det, afsenderen har skrevet eller tilføjet, har ingen gennemgået.
pitch-file-missing =
    { $count ->
        [one] { $count } slide findes ikke i dit bibliotek
       *[other] { $count } slides findes ikke i dit bibliotek
    }
pitch-file-own-words =
    { $count ->
        [one] { $count } tekst med afsenderens egne ord
       *[other] { $count } tekster med afsenderens egne ord
    }
pitch-file-own-pictures =
    { $count ->
        [one] { $count } billede eller side fra afsenderen selv
       *[other] { $count } billeder eller sider fra afsenderen selv
    }
pitch-file-slide-missing = Findes ikke i dit bibliotek
pitch-file-nearest = Nærmest: { $title }
pitch-file-own = Afsenderens egen
pitch-file-words = Egne ord
pitch-file-changed = Nyere her
pitch-file-gone = Filen er lukket
pitch-file-gone-about = Åbn .pitch-filen igen for at se i den.
