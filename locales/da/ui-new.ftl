# Making a pitch; its fields are also asked for in the settings.
new-company = Virksomhed
new-company-ask = Virksomhedens navn
new-industry = Branche
new-industry-ask = Søg på navn eller NACE-kode
new-keywords = Hvad de går op i
new-keywords-ask = Deres ord, for eksempel overflader
new-keywords-hint = Enter eller komma afslutter et ord.
new-audience = Målgruppe
new-language = Slidenes sprog
new-minutes = Minutter
new-minutes-fewer = Færre minutter
new-minutes-more = Flere minutter
new-event = Messe eller møde
new-event-ask = Valgfrit
new-make = Lav pitchen
new-story = Foreslået fortælling
new-slides =
    { $count ->
        [one] { $count } slide
       *[other] { $count } slides
    }
new-left-out =
    { $count ->
        [one] { $count } slide, der ikke kom med, og hvorfor
       *[other] { $count } slides, der ikke kom med, og hvorfor
    }
new-left-out-rest =
    { $count ->
        [one] { $count } mere passer dårligere.
       *[other] { $count } flere passer dårligere.
    }
new-lapsed =
    { $count ->
        [one] { $count } faktum skal efterses
       *[other] { $count } fakta skal efterses
    }
new-unconfirmed =
    { $count ->
        [one] { $count } ubekræftet faktum
       *[other] { $count } ubekræftede fakta
    }
new-shared = Fælles for alle:
new-all-reasons = Alle grunde
