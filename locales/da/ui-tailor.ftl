# At tilpasse ét slide i en pitch.
tailor-done = Til fortællingen
tailor-place = { $place } af { $count }
tailor-next = Næste slide
tailor-previous = Forrige slide
tailor-slides = Pitchens slides
tailor-slide = { $number }: { $title }
tailor-gone = Slidet er ikke længere i pitchen
tailor-gone-about = Det blev fjernet eller fortrudt. Gentag bringer det tilbage.
tailor-nothing = Intet at skrive her
tailor-nothing-about = Alt på slidet kommer fra biblioteket.

# Felter.
tailor-characters-of = { $count } af { $most }
tailor-too-long = For langt
tailor-as-library = Som i biblioteket
tailor-back = Tilbage til bibliotekets ord
tailor-original = I biblioteket:
tailor-insert-into = Indsæt i { $field }
tailor-insert-company = Virksomhedens navn
tailor-insert-company-as = Virksomhedens navn: { $company }
tailor-unknown = Det kender ingen.
tailor-find-fact = Indsæt et andet faktum
tailor-find-fact-ask = Søg i alle fakta
tailor-references = Det kommer der, hvor du sidst skrev. Det, der står i klammer, udfyldes og holdes ajour.
tailor-from-library = Fra biblioteket
tailor-used = Findes også i dine pitches

# Fakta.
tailor-facts = Fakta på slidet
tailor-notes = Talernoter
tailor-source = Kilde: { $publisher }
tailor-no-source = Ingen kilde
tailor-owner = Ansvarlig: { $owner }
tailor-fresh = Aktuelt
tailor-soon = Efterses snart
tailor-lapsed = Skulle være efterset
tailor-unconfirmed = Ikke bekræftet
tailor-review = gennemgås senest { $day }
