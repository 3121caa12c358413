# A .pitch file that was opened.
pitch-file-keep = Behåll som min pitch
pitch-file-drop = Kasta
pitch-file-slides =
    { $count ->
        [one] { $count } bild, { $time }
       *[other] { $count } bilder, { $time }
    }
pitch-file-mark = { $file } kommer inte från innehållsteamet
pitch-file-mark-about = Någon har gjort pitchen och skickat den. Fakta kommer från ditt eget bibliotek, men det som avsändaren har skrivit eller lagt till har ingen granskat.
pitch-file-missing =
    { $count ->
        [one] { $count } bild finns inte i ditt bibliotek
       *[other] { $count } bilder finns inte i ditt bibliotek
    }
pitch-file-own-words =
    { $count ->
        [one] { $count } text med avsändarens egna ord
       *[other] { $count } texter med avsändarens egna ord
    }
pitch-file-own-pictures =
    { $count ->
        [one] { $count } egen bild eller sida från avsändaren
       *[other] { $count } egna bilder eller sidor från avsändaren
    }
pitch-file-slide-missing = Finns inte i ditt bibliotek
pitch-file-nearest = Närmast: { $title }
pitch-file-own = Avsändarens egen
pitch-file-words = Egna ord
pitch-file-changed = Nyare här
pitch-file-gone = Filen är stängd
pitch-file-gone-about = Öppna .pitch-filen igen för att titta i den.
