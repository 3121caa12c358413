# Mässkontrollen.
fair-title = Mässkontroll
fair-lead = Vad som kan gå fel i hallen, innan den öppnar.
fair-check = Kontrollera nu
fair-again = Kontrollera igen
fair-stop = Stoppa
fair-save = Spara som PDF
fair-saved = Kontrollen är sparad.
fair-open = Öppna
fair-setup = Vad som kontrolleras
fair-pitches = Pitchar
fair-others =
    { $count ->
        [one] { $count } annan pitch
       *[other] { $count } andra pitchar
    }
fair-until = Evenemangets sista dag
fair-until-event = { $event }. Fakta som löper ut dessförinnan hittas.
fair-until-hint = Fakta som löper ut dessförinnan hittas.
fair-try = Prova klickaren
fair-before = Anslut hallens skärm och din klickare och kontrollera sedan. Det tar några sekunder, och inget ändras.
fair-begins = Ser sig omkring …
fair-doing = { $done } av { $total } …
fair-backed-up = En säkerhetskopia är gjord.
fair-part-to-do = Åtgärda först
fair-part-look = Värt att titta på
fair-part-unknown = Går inte att läsa här
fair-part-good = I ordning
fair-state-bad = Åtgärda
fair-state-look = Titta på
fair-state-unknown = Okänt
fair-state-good = I ordning
fair-items =
    { $count ->
        [one] { $count } ställe
       *[other] { $count } ställen
    }
fair-door-slide = Öppna bilden
fair-door-story = Öppna berättelsen
fair-door-handover = Öppna handouten
fair-door-fact = Öppna faktumet
fair-door-clicker = Prova klickaren
fair-door-back-up = Gör en säkerhetskopia
fair-door-of = { $door }: { $what }
fair-none = Ingen pitch att kontrollera ännu
fair-none-text = Gör en pitch först. Kontrollen ritar sedan varje bild, gör en PDF på prov och ser på skärmar, ström och fakta.
fair-clicker-title = Tryck på din klickare
fair-clicker-about = Tryck en gång på varje knapp. Tangenterna gör inget annat under tiden.
fair-clicker-next = Framåt
fair-clicker-back = Tillbaka
fair-clicker-black = Svart skärm
fair-clicker-start = Start och stopp
fair-clicker-came = kom som { $key }
fair-clicker-waits = inte än
fair-clicker-other = { $key } kom också. Det gör den i en visning: { $meaning }.
fair-clicker-left =
    { $count ->
        [one] Lyssnar i { $count } sekund till. Tabb avslutar.
       *[other] Lyssnar i { $count } sekunder till. Tabb avslutar.
    }
fair-clicker-over = Lyssnar inte längre.
fair-clicker-again = Lyssna igen
fair-clicker-done = Klar
fair-space = Blanksteg
