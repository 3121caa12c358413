# Vinduet for den, der præsenterer.
show-window = Viser { $name }
show-ended = Visningen er slut
show-unknown = Der er ingen forbindelse til visningen
show-now = Det, der vises
show-side = Det næste, og hvad du skal sige
show-story = Fortællingen
show-tools = Værktøjer
show-close-panel = Læg væk

# Tid.
show-time = Tid
show-pause = { $time } indtil nu. Stands uret
show-run = { $time } indtil nu. Lad uret gå
show-paused = Uret står
show-waits = Begynder efter forsiden
show-of-minutes = af { $minutes } min.
show-pace-on-time = Til tiden
show-pace-ahead = { $time } foran
show-pace-behind = { $time } bagud
show-pace-over = { $time } over
show-stages = Tid pr. afsnit
show-stage-spent = { $stage }: { $spent } af { $planned }
show-wall-clock = Klokken
show-minutes = { $minutes } min.

# Hvad publikum ser.
show-sees-this = Publikum ser denne slide
show-sees-asked = Publikum ser svaret på spørgsmålet
show-sees-black = Skærmen er sort
show-sees-black-about = Kun du ser denne slide.
show-sees-white = Skærmen er hvid
show-sees-white-about = Kun du ser denne slide.
show-sees-frozen = Skærmen er frosset
show-sees-frozen-about = Bladr frit, de beholder dette billede.
show-sees-late = Publikum ser stadig denne
show-zoomed = forstørret
show-whole = Vis hele sliden
show-unblank = Vis sliden
show-unfreeze = Lad skærmen følge med
show-typed = Gå til { $number } ↵
show-back-to = Tilbage til { $number } – { $title }
show-add = Læg i handoutet

# Sliden, og det næste.
show-place = { $number } af { $count }
show-place-in-cut = { $number } · { $at } af { $count }
show-steps = Trin { $step } af { $steps }
show-play-film = Afspil filmen
show-halt-film = Sæt filmen på pause
show-undo-line = Fortryd
show-clear-lines = Visk ud
show-how-laser = Bevæg markøren over sliden
show-how-spotlight = Bevæg markøren over sliden
show-how-pen = Tegn på sliden
show-how-zoom = Træk over en del, eller klik på den
show-next = Næste
show-next-end = Dette er den sidste slide
show-next-back = Næste: tilbage til { $number }
show-next-step = Næste: punkt { $step } af { $steps }
show-next-slide = Næste: { $number }

# Hvad du skal sige.
show-notes = Noter
show-notes-smaller = Mindre noter
show-notes-larger = Større noter
show-notes-size = { $percent } %
show-notes-more = Mere
show-no-notes = Ingen noter til denne slide
show-not-awake = Systemet kan slukke skærmen eller gå i dvale. Hold det vågent i systemets egne indstillinger.

# Fortællingens strimmel.
show-strip = { $number }, { $title }
show-strip-seen = { $number }, { $title }, vist

# En besøgende spørger.
show-ask = En besøgende spørger
show-ask-field = Et ord fra spørgsmålet
show-ask-about = Tre bogstaver er nok. Publikum ser intet, før du trykker på Enter.
show-ask-preview = Kun du ser denne. Enter viser den.
show-ask-found = Slides, der kan svare
show-ask-number = { $number } i fortællingen
show-ask-nothing = Ingen slide svarer på det her. Enter gemmer spørgsmålet til bagefter.
show-ask-note = Gem spørgsmålet til bagefter
show-kept = Gemt til bagefter: »{ $question }«
show-asked = Efterspurgt indtil nu
show-unanswered = Spørgsmål uden slide
show-in-pitch = i handoutet

# Kilder.
show-sources = Kilder på denne slide
show-no-facts = Der er ingen fakta fra biblioteket på denne slide.
show-source = { $title }, { $publisher }
show-source-when = Pr. { $asOf }. Skal ses efter senest { $review }.
show-source-owner = { $owner } står inde for det

# Længde og sprog.
show-cut = Længde
show-cut-about = Sliden bliver stående. Er den ikke med i den længde, fører næste tast til den næste slide, der er.
show-cut-whole = Det hele
show-cut-slides =
    { $count ->
        [one] { $count } slide
       *[other] { $count } slides
    }
show-language = Slidenes sprog
show-language-about = Publikum ser straks den samme slide på det sprog.
show-language-coming = gøres klar

# Værktøjernes navne; et kort ord hver.
show-tool-black = Sort
show-tool-white = Hvid
show-tool-freeze = Frys
show-tool-laser = Laser
show-tool-spotlight = Spotlys
show-tool-pen = Pen
show-tool-zoom = Zoom
show-tool-ask = Spørg
show-tool-sources = Kilder
show-tool-cut = Længde
show-tool-language = Sprog
show-tool-swap = Byt skærm
show-tool-keys = Taster
show-tool-end = Afslut

# Hvad hver tast gør.
show-keys = Taster under visningen
show-key-next = Næste trin eller slide
show-key-back = Tilbage
show-key-first = Første slide
show-key-last = Sidste slide
show-key-number = Slide efter nummer
show-key-black = Sort skærm
show-key-white = Hvid skærm
show-key-freeze = Frys publikums skærm
show-key-ask = Find en slide til et spørgsmål
show-key-return = Tilbage til fortællingen
show-key-laser = Laserpen
show-key-spotlight = Spotlys
show-key-pen = Pen
show-key-undo = Fortryd en streg, visk alle ud
show-key-zoom = Forstør en del
show-key-film = Afspil filmen, eller sæt den på pause
show-key-cut = Skift længde
show-key-language = Skift sprog
show-key-sources = Kilder på sliden
show-key-notes = Noternes størrelse
show-key-scroll = Rul i noterne
show-key-swap = Byt om på skærmene
show-key-pause = Stands uret
show-key-keys = Taster under visningen
show-key-end = Afslut visningen

# Vejen ind, på en pitch ved skrivebordet.
present-begin = Vis
present-from-here = Vis fra denne slide
present-how = Hvordan den vises
present-cut = Længde
present-whole = Det hele
present-minutes = { $minutes } min.
present-language = Sprog
present-steps = Et punkt ad gangen
present-steps-about = På slides, der er lavet til det
present-first = Vis fra begyndelsen
present-from = Fra »{ $title }«
present-screens = Skærme
present-role-audience = Publikum
present-role-presenter = Dig
present-role-solo = Kun slides
present-role-none = Bruges ikke
present-size = { $width } × { $height }
present-one-screen = En skærm
present-one-screen-about = Kun slides; noterne vises ingen steder
present-only-screen = Der er tilsluttet en skærm. Den viser slidene, og noterne vises ingen steder.
present-drawing = Slidene gøres klar
present-drawn = { $done } af { $total }
present-drawing-about = Derefter kan intet ændre det, der vises.
present-cancel = Annuller
present-running = Visningen kører i sine egne vinduer.
present-after = Efter visningen
present-shown =
    { $count ->
        [one] Vist: { $count } slide på { $time }.
       *[other] Vist: { $count } slides på { $time }.
    }
present-asked = Efterspurgt: { $titles }.
present-unanswered =
    { $count ->
        [one] Et spørgsmål fik ingen slide.
       *[other] { $count } spørgsmål fik ingen slide.
    }
present-add = Læg i handoutet
present-added = De slides, der blev spurgt om, er med i pitchen
present-undo = Fortryd
