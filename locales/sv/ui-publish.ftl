# Att publicera ett bibliotek.
publish-title = Publicera
publish-lead = { $name } går till varje dator, hel och signerad.
publish-no-folder = Ingen biblioteksmapp är öppen för redigering
publish-no-folder-text = Det som publiceras är ett biblioteks mapp. Öppna den för redigering och kom sedan tillbaka.
publish-open-folder = Öppna en biblioteksmapp
publish-keys-door = Signeringsnycklar
publish-destination = Vart det går
publish-destination-hint = En mapp, eller en adress som s3://bucket/bibliotek, gs://bucket/bibliotek eller az://container/bibliotek
publish-pick-folder = Välj mapp
publish-trust = Vem som signerar
publish-trust-hint = Filen som rotnycklarnas innehavare har signerat (.lodestone-trust)
publish-pick-trust = Välj fil
publish-no-trust = Finns ingen sådan fil än? Det tar tre personer en halvtimme, en gång.
publish-no-trust-door = Ordna nycklar
publish-look = Se vad som skulle gå ut
publish-look-about = Inget skrivs ännu.
publish-look-again = Titta igen
publish-elsewhere = Ändra
publish-stop = Stoppa
publish-doing-nothing = Klar
publish-doing-looking = Tittar …
publish-doing-publishing = Publicerar …
publish-step-check = Kontrollerar mappen …
publish-step-remote = Ser efter vad som ligger där …
publish-step-keys = Öppnar nycklarna …
publish-count-check = Kontrollerar mappen: { $done } av { $total }
publish-count-objects = Skriver { $done } av { $total } filer
publish-nothing-new = Inget har ändrats sedan utgåva { $release }.
publish-first = Utgåva { $release }: den första som går dit.
publish-new =
    { $changes ->
        [one] Utgåva { $release }: en ändring.
       *[other] Utgåva { $release }: { $changes } ändringar.
    }
publish-ends =
    { $days ->
        [0] { $role }: signaturerna går ut i dag.
        [one] { $role }: signaturerna går ut i morgon, { $date }.
       *[other] { $role }: signaturerna går ut { $date }, om { $days } dagar.
    }
publish-ends-on = { $role }: signaturerna går ut { $date }.
publish-ended = { $role }: signaturerna gick ut { $date }. Datorerna behåller det de har och tar inget nytt förrän de är förnyade.
publish-blockers =
    { $count ->
        [one] En sak måste rättas först
       *[other] { $count } saker måste rättas först
    }
publish-mend = Öppna
publish-mend-what = Öppna { $what }
publish-more =
    { $count ->
        [one] { $count } till
       *[other] { $count } till
    }
publish-held-back =
    { $count ->
        [one] { $count } bild stannar kvar
       *[other] { $count } bilder stannar kvar
    }
publish-held-back-about = Ingen har godkänt dem än. Godkänn dem i redigeringen så går de ut.
publish-group-recalled =
    { $count ->
        [one] Ett återkallande: får inte visas mer, inte ens där innehållet är fryst
       *[other] { $count } återkallanden: får inte visas mer, inte ens där innehållet är fryst
    }
publish-group-retired =
    { $count ->
        [one] { $count } tagen ur bruk
       *[other] { $count } tagna ur bruk
    }
publish-group-removed =
    { $count ->
        [one] { $count } borttagen
       *[other] { $count } borttagna
    }
publish-group-changed =
    { $count ->
        [one] { $count } ändrad
       *[other] { $count } ändrade
    }
publish-group-added =
    { $count ->
        [one] { $count } ny
       *[other] { $count } nya
    }
publish-files =
    { $count ->
        [one] { $count } annan fil skiljer sig
       *[other] { $count } andra filer skiljer sig
    }
publish-file-added = { $file }: ny
publish-file-changed = { $file }: ändrad
publish-file-removed = { $file }: borttagen
publish-line-text = { $language }: { $words }
publish-line-notes = Anteckningar, { $language }: { $words }
publish-compare = Jämför före och efter
publish-then = nu
publish-before = Före
publish-after = Efter
publish-before-of = { $title }, före
publish-after-of = { $title }, efter
publish-before-none = Fanns inte
publish-after-none = Finns inte längre
publish-is-added = Ny i den här utgåvan
publish-is-changed = Ändrad
publish-is-removed = Borttagen
publish-is-retired = Tagen ur bruk
publish-is-recalled = Återkallad
publish-previous = Föregående ändring
publish-next = Nästa ändring
publish-place = { $at } av { $count }
publish-sign = Ge ut
publish-sign-title = Ge ut utgåva { $release }
publish-notes-about = Vad som är nytt, för dem som presenterar. De ser det när utgåvan kommer fram.
publish-notes = På { $language }
publish-confirm-about = { $percent } % av den senaste utgåvan försvinner. För att vara säker på att det är meningen: skriv hur många bilder och fakta som försvinner, { $count }
publish-confirm = Hur många försvinner
publish-wait-blockers =
    { $count ->
        [one] En sak måste rättas först.
       *[other] { $count } saker måste rättas först.
    }
publish-wait-keys = Välj nyckelfilerna.
publish-wait-confirm = Skriv talet ovan.
publish-wait-passphrases = Skriv lösenfraserna. De glöms direkt efteråt.
publish-now = Publicera utgåva { $release }
publish-size = { $new } att skriva, { $all } totalt
publish-renew-title = Förnya signaturerna
publish-renew-about = Signaturer går ut efter en tid, så att ingen kan hålla datorer kvar vid gammalt innehåll. En förnyelse skriver inget innehåll.
publish-renew = Förnya signaturerna
publish-done = Utgåva { $release } är ute.
publish-renewed = Signaturerna för utgåva { $release } är förnyade.
publish-done-what =
    { $files ->
        [one] En fil ({ $bytes }) skrevs till { $place }
       *[other] { $files } filer ({ $bytes }) skrevs till { $place }
    }
publish-then-title = Vad som händer nu
publish-then-laptops = Datorer som följer biblioteket tar utgåvan av sig själva nästa gång de är uppkopplade, aldrig mitt i en visning.
publish-then-source = En dator som inte följer det än behöver källfilen, en gång. Den sparar du under signeringsnycklar.
publish-then-stick = Till en dator som aldrig är uppkopplad: kopiera hela mappen till ett USB-minne. Den verifieras på samma sätt.
publish-signatures = Så länge gäller signaturerna
publish-back = Tillbaka till publiceringen
