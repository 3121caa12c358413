# A .pitch file that was opened.
offer-keep = Behåll som min pitch
offer-drop = Kasta
offer-slides =
    { $count ->
        [one] { $count } bild, { $time }
       *[other] { $count } bilder, { $time }
    }
offer-mark = { $file } kommer inte från innehållsteamet
offer-mark-about = Någon har gjort pitchen och skickat den. Fakta kommer från ditt eget bibliotek, men det som avsändaren har skrivit eller lagt till har ingen granskat.
offer-missing =
    { $count ->
        [one] { $count } bild finns inte i ditt bibliotek
       *[other] { $count } bilder finns inte i ditt bibliotek
    }
offer-own-words =
    { $count ->
        [one] { $count } text med avsändarens egna ord
       *[other] { $count } texter med avsändarens egna ord
    }
offer-own-pictures =
    { $count ->
        [one] { $count } egen bild eller sida från avsändaren
       *[other] { $count } egna bilder eller sidor från avsändaren
    }
offer-slide-missing = Finns inte i ditt bibliotek
offer-nearest = Närmast: { $title }
offer-own = Avsändarens egen
offer-words = Egna ord
offer-changed = Nyare här
offer-gone = Filen är stängd
offer-gone-about = Öppna .pitch-filen igen för att titta i den.
