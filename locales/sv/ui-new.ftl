# Making a pitch; its fields are also asked for in the settings.
new-company = Företag
new-company-ask = Företagets namn
new-industry = Bransch
new-industry-ask = Sök på namn eller NACE-kod
new-keywords = Vad de bryr sig om
new-keywords-ask = Deras ord, till exempel ytskikt
new-keywords-hint = Enter eller komma avslutar ett ord.
new-audience = Målgrupp
new-language = Bildernas språk
new-minutes = Minuter
new-minutes-fewer = Färre minuter
new-minutes-more = Fler minuter
new-event = Mässa eller möte
new-event-ask = Valfritt
new-make = Gör pitchen
new-story = Föreslagen berättelse
new-slides =
    { $count ->
        [one] { $count } bild
       *[other] { $count } bilder
    }
new-left-out =
    { $count ->
        [one] { $count } bild som inte kom med, och varför
       *[other] { $count } bilder som inte kom med, och varför
    }
new-left-out-rest =
    { $count ->
        [one] { $count } till passar sämre.
       *[other] { $count } till passar sämre.
    }
new-lapsed =
    { $count ->
        [one] { $count } faktum att se över
       *[other] { $count } fakta att se över
    }
new-unconfirmed =
    { $count ->
        [one] { $count } obekräftat faktum
       *[other] { $count } obekräftade fakta
    }
new-shared = Gemensamt för alla:
new-all-reasons = Alla skäl
