# Mässkontrollen.
preflight-title = Mässkontroll
preflight-lead = Vad som kan gå fel i hallen, innan den öppnar.
preflight-check = Kontrollera nu
preflight-again = Kontrollera igen
preflight-stop = Stoppa
preflight-save = Spara som PDF
preflight-saved = Kontrollen är sparad.
preflight-open = Öppna
preflight-setup = Vad som kontrolleras
preflight-pitches = Pitchar
preflight-others =
    { $count ->
        [one] { $count } annan pitch
       *[other] { $count } andra pitchar
    }
preflight-until = Evenemangets sista dag
preflight-until-event = { $event }. Fakta som löper ut dessförinnan hittas.
preflight-until-hint = Fakta som löper ut dessförinnan hittas.
preflight-try = Prova klickaren
preflight-before = Anslut hallens skärm och din klickare och kontrollera sedan. Det tar några sekunder, och inget ändras.
preflight-begins = Ser sig omkring …
preflight-doing = { $done } av { $total } …
preflight-backed-up = En säkerhetskopia är gjord.
preflight-part-to-do = Åtgärda först
preflight-part-look = Värt att titta på
preflight-part-unknown = Går inte att läsa här
preflight-part-good = I ordning
preflight-state-bad = Åtgärda
preflight-state-look = Titta på
preflight-state-unknown = Okänt
preflight-state-good = I ordning
preflight-items =
    { $count ->
        [one] { $count } ställe
       *[other] { $count } ställen
    }
preflight-action-slide = Öppna bilden
preflight-action-story = Öppna berättelsen
preflight-action-leave-behind = Öppna handouten
preflight-action-fact = Öppna faktumet
preflight-action-clicker = Prova klickaren
preflight-action-back-up = Gör en säkerhetskopia
preflight-action-of = { $action }: { $what }
preflight-none = Ingen pitch att kontrollera ännu
preflight-none-text = Gör en pitch först. Kontrollen ritar sedan varje bild, gör en PDF på prov och ser på skärmar, ström och fakta.
preflight-clicker-title = Tryck på din klickare
preflight-clicker-about = Tryck en gång på varje knapp. Tangenterna gör inget annat under tiden.
preflight-clicker-next = Framåt
preflight-clicker-back = Tillbaka
preflight-clicker-black = Svart skärm
preflight-clicker-start = Start och stopp
preflight-clicker-came = kom som { $key }
preflight-clicker-waits = inte än
preflight-clicker-other = { $key } kom också. Det gör den i en visning: { $meaning }.
preflight-clicker-left =
    { $count ->
        [one] Lyssnar i { $count } sekund till. Tabb avslutar.
       *[other] Lyssnar i { $count } sekunder till. Tabb avslutar.
    }
preflight-clicker-over = Lyssnar inte längre.
preflight-clicker-again = Lyssna igen
preflight-clicker-done = Klar
preflight-space = Blanksteg
