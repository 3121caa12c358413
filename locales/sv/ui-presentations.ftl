# Efter visningen.
presentations-title = Efter visningen
presentations-lead = Vad som visades, hur länge, och vad besökarna ville veta. Sparas bara på den här datorn, utan någons namn: det som inte skrivs ner kan inte komma bort.
presentations-list = Visningar
presentations-none = Ingen visning ännu
presentations-none-text = Visa en pitch en gång. Sedan ser du här hur länge varje bild stod framme, vilka bilder besökarna frågade efter och vilka frågor som inte fick någon.
presentations-save = Spara som tabell (CSV)
presentations-file = Visningar.csv
presentations-saved = Tabellen är sparad.
presentations-reveal = Visa i mappen
presentations-kiosk = Monter
presentations-visits =
    { $count ->
        [one] { $count } besök
       *[other] { $count } besök
    }
presentations-cut = kortad till { $minutes } min
presentations-to-pitch = Öppna pitchen
presentations-of = av { $time }
presentations-on-time = i tid
presentations-over = { $time } längre än planerat
presentations-under = { $time } kortare än planerat
presentations-cut-off = Programmet avslutades före visningen; de sista sekunderna kan saknas.
presentations-topics = Ämnen som besökarna valde
presentations-times =
    { $count ->
        [one] en gång
       *[other] { $count } gånger
    }
presentations-stages = Tid per del
presentations-asked = Efterfrågat
presentations-in-pitch = i pitchen
presentations-gone = finns inte längre i biblioteket
presentations-add = Lägg till i pitchen
presentations-add-of = Lägg till i pitchen: { $title }
presentations-added = ”{ $title }” finns nu i pitchen.
presentations-unanswered = Frågor som inte fick någon bild
presentations-unanswered-about = Skicka dem till innehållsteamet: det är de bilderna som saknas.
presentations-copy = Kopiera frågorna
presentations-copied = Kopierat. Klistra in i ett mejl.
presentations-slides = Bilder
presentations-slide = Bild
presentations-shown = Visad
presentations-planned = Planerad
presentations-forget = Radera den här noteringen
presentations-forget-title = Radera den här noteringen?
presentations-forget-about = Det går inte att ångra. Säkerhetskopior som redan finns behåller den tills de rensas bort.
presentations-forget-now = Radera
presentations-keep = Behåll
presentations-forgotten = Noteringen är raderad.
