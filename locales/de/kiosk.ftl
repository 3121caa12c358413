# Was ein Bildschirm, der für sich steht, zu Gästen sagt.
invitation = Berühren, um sich umzusehen
question = Was möchten Sie sehen?
languages = Sprache
everything = Alles, von Anfang an
slides = { $count ->
    [one] 1 Folie
   *[other] { $count } Folien
}
place = { $number } von { $of }
back = Zurück
next = Weiter
topics = Alle Themen
leave = Schließen
stay = Ich bin noch da
countdown = Sind Sie noch da? Dies schließt sich in { $seconds } s
corner = Gedrückt halten, um den Standbetrieb zu beenden
pin = PIN
erase = Letzte Ziffer löschen
enter = OK
never-mind = Zurück
pin-wrong = Das ist nicht die PIN.
pin-locked = Zu viele Versuche. Bitte { $seconds } s warten.
