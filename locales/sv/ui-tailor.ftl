# Att anpassa en bild i en pitch.
tailor-done = Till berättelsen
tailor-place = { $place } av { $count }
tailor-next = Nästa bild
tailor-previous = Föregående bild
tailor-slides = Pitchens bilder
tailor-slide = { $number }: { $title }
tailor-gone = Bilden finns inte längre i pitchen
tailor-gone-about = Den togs bort eller ångrades. Gör om tar tillbaka den.
tailor-nothing = Inget att skriva här
tailor-nothing-about = Allt på bilden kommer ur biblioteket.

# Fält.
tailor-characters-of = { $count } av { $most }
tailor-too-long = För långt
tailor-as-library = Som i biblioteket
tailor-back = Tillbaka till bibliotekets ord
tailor-original = I biblioteket:
tailor-insert-into = Infoga i { $field }
tailor-insert-company = Företagets namn
tailor-insert-company-as = Företagets namn: { $company }
tailor-unknown = Det här känner ingen till.
tailor-find-fact = Infoga ett annat faktum
tailor-find-fact-ask = Sök bland alla fakta
tailor-references = Det hamnar där du senast skrev. Det som står inom klamrar fylls i och hålls aktuellt.
tailor-from-library = Ur biblioteket
tailor-used = Finns också i dina pitchar

# Fakta.
tailor-facts = Fakta på bilden
tailor-notes = Talarmanus
tailor-source = Källa: { $publisher }
tailor-no-source = Ingen källa
tailor-owner = Ansvarig: { $owner }
tailor-fresh = Aktuellt
tailor-soon = Ses över snart
tailor-lapsed = Borde ha setts över
tailor-unconfirmed = Inte bekräftat
tailor-review = granskas senast { $day }
