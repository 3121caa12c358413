# The first screen: pitches, ready-made ones, the trash.
home-title = Dine pitches
home-first = Hvem kommer til din stand?
home-begin = Foreslå en fortælling
home-open = Åbn fil
home-length =
    { $count ->
        [one] { $count } slide, { $time }
       *[other] { $count } slides, { $time }
    }
home-recalled =
    { $count ->
        [one] { $count } slide trukket tilbage
       *[other] { $count } slides trukket tilbage
    }
home-missing =
    { $count ->
        [one] { $count } slide mangler
       *[other] { $count } slides mangler
    }
home-changed =
    { $count ->
        [one] { $count } slide ændret
       *[other] { $count } slides ændret
    }
home-lapsed =
    { $count ->
        [one] { $count } slide skal efterses
       *[other] { $count } slides skal efterses
    }
home-menu = Mere for { $name }
home-copy = Lav en kopi
home-save-file = Gem som .pitch-fil
home-file-saved = Gemt. Filen kan mailes til en kollega.
home-reveal = Vis i mappen
home-trash-it = Flyt til papirkurven
home-trashed = { $name } ligger i papirkurven
home-take-back = Fortryd
home-restored = { $name } er tilbage
home-restore = Læg tilbage
home-restore-name = Læg { $name } tilbage
home-trash = Papirkurv ({ $count })
home-ready = Færdige pitches
home-ready-about = Fra indholdsteamet. Når du åbner en, får du din egen kopi.
home-step-one = Angiv virksomheden
home-about-one = Tilføj branche, eller hvad de går op i. Fortællingen vokser frem, mens du skriver, med en grund for hvert slide.
home-step-two = Gør den til din
home-about-two = Flyt, udskift, og skriv med egne ord. Der er { $slides } slides på { $languages } sprog og { $facts } fakta, alle med kilde.
home-step-three = Giv den videre
home-about-three = Gem en PDF, som en skærmlæser kan læse, og et arkiv kan bevare. Det hele virker uden netværk.
