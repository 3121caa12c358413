# Messetjekket.
fair-title = Messetjek
fair-lead = Hvad der kan gå galt i hallen, før den åbner.
fair-check = Tjek nu
fair-again = Tjek igen
fair-stop = Stop
fair-save = Gem som PDF
fair-saved = Tjekket er gemt.
fair-open = Åbn
fair-setup = Hvad der tjekkes
fair-pitches = Pitches
fair-others =
    { $count ->
        [one] { $count } anden pitch
       *[other] { $count } andre pitches
    }
fair-until = Arrangementets sidste dag
fair-until-event = { $event }. Fakta, der udløber før da, bliver fundet.
fair-until-hint = Fakta, der udløber før da, bliver fundet.
fair-try = Prøv klikkeren
fair-before = Tilslut hallens skærm og din klikker, og tjek så. Det tager nogle sekunder, og intet bliver ændret.
fair-begins = Ser sig omkring …
fair-doing = { $done } af { $total } …
fair-backed-up = Der er lavet en sikkerhedskopi.
fair-part-to-do = Gør dette først
fair-part-look = Værd at se på
fair-part-unknown = Kan ikke læses her
fair-part-good = I orden
fair-state-bad = Gør noget
fair-state-look = Se på det
fair-state-unknown = Ukendt
fair-state-good = I orden
fair-items =
    { $count ->
        [one] { $count } sted
       *[other] { $count } steder
    }
fair-door-slide = Åbn slide
fair-door-story = Åbn fortælling
fair-door-handover = Åbn handout
fair-door-fact = Åbn faktum
fair-door-clicker = Prøv klikkeren
fair-door-back-up = Lav en sikkerhedskopi
fair-door-of = { $door }: { $what }
fair-none = Ingen pitch at tjekke endnu
fair-none-text = Lav en pitch først. Tjekket tegner så hver slide, laver en PDF på prøve og ser på skærme, strøm og fakta.
fair-clicker-title = Tryk på din klikker
fair-clicker-about = Tryk én gang på hver knap. Tasterne gør intet andet imens.
fair-clicker-next = Frem
fair-clicker-back = Tilbage
fair-clicker-black = Sort skærm
fair-clicker-start = Start og stop
fair-clicker-came = kom som { $key }
fair-clicker-waits = ikke endnu
fair-clicker-other = { $key } kom også. Det gør den i en visning: { $meaning }.
fair-clicker-left =
    { $count ->
        [one] Lytter { $count } sekund endnu. Tab slutter.
       *[other] Lytter { $count } sekunder endnu. Tab slutter.
    }
fair-clicker-over = Lytter ikke længere.
fair-clicker-again = Lyt igen
fair-clicker-done = Færdig
fair-space = Mellemrum
