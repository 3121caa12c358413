# Messetjekket.
preflight-title = Messetjek
preflight-lead = Hvad der kan gå galt i hallen, før den åbner.
preflight-check = Tjek nu
preflight-again = Tjek igen
preflight-stop = Stop
preflight-save = Gem som PDF
preflight-saved = Tjekket er gemt.
preflight-open = Åbn
preflight-setup = Hvad der tjekkes
preflight-pitches = Pitches
preflight-others =
    { $count ->
        [one] { $count } anden pitch
       *[other] { $count } andre pitches
    }
preflight-until = Arrangementets sidste dag
preflight-until-event = { $event }. Fakta, der udløber før da, bliver fundet.
preflight-until-hint = Fakta, der udløber før da, bliver fundet.
preflight-try = Prøv klikkeren
preflight-before = Tilslut hallens skærm og din klikker, og tjek så. Det tager nogle sekunder, og intet bliver ændret.
preflight-begins = Ser sig omkring …
preflight-doing = { $done } af { $total } …
preflight-backed-up = Der er lavet en sikkerhedskopi.
preflight-part-to-do = Gør dette først
preflight-part-look = Værd at se på
preflight-part-unknown = Kan ikke læses her
preflight-part-good = I orden
preflight-state-bad = Gør noget
preflight-state-look = Se på det
preflight-state-unknown = Ukendt
preflight-state-good = I orden
preflight-items =
    { $count ->
        [one] { $count } sted
       *[other] { $count } steder
    }
preflight-action-slide = Åbn slide
preflight-action-story = Åbn fortælling
preflight-action-leave-behind = Åbn handout
preflight-action-fact = Åbn faktum
preflight-action-clicker = Prøv klikkeren
preflight-action-back-up = Lav en sikkerhedskopi
preflight-action-of = { $action }: { $what }
preflight-none = Ingen pitch at tjekke endnu
preflight-none-text = Lav en pitch først. Tjekket tegner så hver slide, laver en PDF på prøve og ser på skærme, strøm og fakta.
preflight-clicker-title = Tryk på din klikker
preflight-clicker-about = Tryk én gang på hver knap. Tasterne gør intet andet imens.
preflight-clicker-next = Frem
preflight-clicker-back = Tilbage
preflight-clicker-black = Sort skærm
preflight-clicker-start = Start og stop
preflight-clicker-came = kom som { $key }
preflight-clicker-waits = ikke endnu
preflight-clicker-other = { $key } kom også. Det gør den i en visning: { $meaning }.
preflight-clicker-left =
    { $count ->
        [one] Lytter { $count } sekund endnu. Tab slutter.
       *[other] Lytter { $count } sekunder endnu. Tab slutter.
    }
preflight-clicker-over = Lytter ikke længere.
preflight-clicker-again = Lyt igen
preflight-clicker-done = Færdig
preflight-space = Mellemrum
