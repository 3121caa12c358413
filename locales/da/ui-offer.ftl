# A .pitch file that was opened.
offer-keep = Behold som min pitch
offer-drop = Kassér
offer-slides =
    { $count ->
        [one] { $count } slide, { $time }
       *[other] { $count } slides, { $time }
    }
offer-mark = { $file } kommer ikke fra indholdsteamet
offer-mark-about = Nogen har lavet pitchen og sendt den. Fakta kommer fra dit eget bibliotek, men det, afsenderen har skrevet eller tilføjet, har ingen gennemgået.
offer-missing =
    { $count ->
        [one] { $count } slide findes ikke i dit bibliotek
       *[other] { $count } slides findes ikke i dit bibliotek
    }
offer-own-words =
    { $count ->
        [one] { $count } tekst med afsenderens egne ord
       *[other] { $count } tekster med afsenderens egne ord
    }
offer-own-pictures =
    { $count ->
        [one] { $count } billede eller side fra afsenderen selv
       *[other] { $count } billeder eller sider fra afsenderen selv
    }
offer-slide-missing = Findes ikke i dit bibliotek
offer-nearest = Nærmest: { $title }
offer-own = Afsenderens egen
offer-words = Egne ord
offer-changed = Nyere her
offer-gone = Filen er lukket
offer-gone-about = Åbn .pitch-filen igen for at se i den.
