# Efter visningen.
shows-title = Efter visningen
shows-lead = Vad som visades, hur länge, och vad besökarna ville veta. Sparas bara på den här datorn, utan någons namn: det som inte skrivs ner kan inte komma bort.
shows-list = Visningar
shows-none = Ingen visning ännu
shows-none-text = Visa en pitch en gång. Sedan ser du här hur länge varje bild stod framme, vilka bilder besökarna frågade efter och vilka frågor som inte fick någon.
shows-save = Spara som tabell (CSV)
shows-file = Visningar.csv
shows-saved = Tabellen är sparad.
shows-reveal = Visa i mappen
shows-booth = Monter
shows-visits =
    { $count ->
        [one] { $count } besök
       *[other] { $count } besök
    }
shows-cut = kortad till { $minutes } min
shows-to-pitch = Öppna pitchen
shows-of = av { $time }
shows-on-time = i tid
shows-over = { $time } längre än planerat
shows-under = { $time } kortare än planerat
shows-cut-off = Programmet avslutades före visningen; de sista sekunderna kan saknas.
shows-topics = Ämnen som besökarna valde
shows-times =
    { $count ->
        [one] en gång
       *[other] { $count } gånger
    }
shows-stages = Tid per del
shows-asked = Efterfrågat
shows-in-pitch = i pitchen
shows-gone = finns inte längre i biblioteket
shows-add = Lägg till i pitchen
shows-add-of = Lägg till i pitchen: { $title }
shows-added = ”{ $title }” finns nu i pitchen.
shows-unanswered = Frågor som inte fick någon bild
shows-unanswered-about = Skicka dem till innehållsteamet: det är de bilderna som saknas.
shows-copy = Kopiera frågorna
shows-copied = Kopierat. Klistra in i ett mejl.
shows-slides = Bilder
shows-slide = Bild
shows-shown = Visad
shows-planned = Planerad
shows-forget = Radera den här noteringen
shows-forget-title = Radera den här noteringen?
shows-forget-about = Det går inte att ångra. Säkerhetskopior som redan finns behåller den tills de rensas bort.
shows-forget-now = Radera
shows-keep = Behåll
shows-forgotten = Noteringen är raderad.
