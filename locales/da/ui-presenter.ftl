# Vinduet for den, der præsenterer.
presenter-window = Viser { $name }
presenter-ended = Visningen er slut
presenter-unknown = Der er ingen forbindelse til visningen
presenter-now = Det, der vises
presenter-side = Det næste, og hvad du skal sige
presenter-story = Fortællingen
presenter-tools = Værktøjer
presenter-close-panel = Læg væk

# Tid.
presenter-time = Tid
presenter-pause = { $time } indtil nu. Stands uret
presenter-run = { $time } indtil nu. Lad uret gå
presenter-paused = Uret står
presenter-waits = Begynder efter forsiden
presenter-of-minutes = af { $minutes } min.
presenter-pace-on-time = Til tiden
presenter-pace-ahead = { $time } foran
presenter-pace-behind = { $time } bagud
presenter-pace-over = { $time } over
presenter-stages = Tid pr. afsnit
presenter-stage-spent = { $stage }: { $spent } af { $planned }
presenter-wall-clock = Klokken
presenter-minutes = { $minutes } min.

# Hvad publikum ser.
presenter-sees-this = Publikum ser denne slide
presenter-sees-asked = Publikum ser svaret på spørgsmålet
presenter-sees-black = Skærmen er sort
presenter-sees-black-about = Kun du ser denne slide.
presenter-sees-white = Skærmen er hvid
presenter-sees-white-about = Kun du ser denne slide.
presenter-sees-frozen = Skærmen er frosset
presenter-sees-frozen-about = Bladr frit, de beholder dette billede.
presenter-sees-late = Publikum ser stadig denne
presenter-zoomed = forstørret
presenter-whole = Vis hele sliden
presenter-unblank = Vis sliden
presenter-unfreeze = Lad skærmen følge med
presenter-typed = Gå til { $number } ↵
presenter-back-to = Tilbage til { $number } – { $title }
presenter-add = Læg i handoutet

# Sliden, og det næste.
presenter-place = { $number } af { $count }
presenter-place-in-cut = { $number } · { $at } af { $count }
presenter-steps = Trin { $step } af { $steps }
presenter-play-film = Afspil filmen
presenter-halt-film = Sæt filmen på pause
presenter-undo-line = Fortryd
presenter-clear-lines = Visk ud
presenter-how-laser = Bevæg markøren over sliden
presenter-how-spotlight = Bevæg markøren over sliden
presenter-how-pen = Tegn på sliden
presenter-how-zoom = Træk over en del, eller klik på den
presenter-next = Næste
presenter-next-end = Dette er den sidste slide
presenter-next-back = Næste: tilbage til { $number }
presenter-next-step = Næste: punkt { $step } af { $steps }
presenter-next-slide = Næste: { $number }

# Hvad du skal sige.
presenter-notes = Noter
presenter-notes-smaller = Mindre noter
presenter-notes-larger = Større noter
presenter-notes-size = { $percent } %
presenter-notes-more = Mere
presenter-no-notes = Ingen noter til denne slide
presenter-not-awake = Systemet kan slukke skærmen eller gå i dvale. Hold det vågent i systemets egne indstillinger.

# Fortællingens strimmel.
presenter-strip = { $number }, { $title }
presenter-strip-seen = { $number }, { $title }, vist

# En besøgende spørger.
presenter-ask = En besøgende spørger
presenter-ask-field = Et ord fra spørgsmålet
presenter-ask-about = Tre bogstaver er nok. Publikum ser intet, før du trykker på Enter.
presenter-ask-preview = Kun du ser denne. Enter viser den.
presenter-ask-found = Slides, der kan svare
presenter-ask-number = { $number } i fortællingen
presenter-ask-nothing = Ingen slide svarer på det her. Enter gemmer spørgsmålet til bagefter.
presenter-ask-note = Gem spørgsmålet til bagefter
presenter-kept = Gemt til bagefter: »{ $question }«
presenter-asked = Efterspurgt indtil nu
presenter-unanswered = Spørgsmål uden slide
presenter-in-pitch = i handoutet

# Kilder.
presenter-sources = Kilder på denne slide
presenter-no-facts = Der er ingen fakta fra biblioteket på denne slide.
presenter-source = { $title }, { $publisher }
presenter-source-when = Pr. { $asOf }. Skal ses efter senest { $review }.
presenter-source-owner = { $owner } står inde for det

# Længde og sprog.
presenter-cut = Længde
presenter-cut-about = Sliden bliver stående. Er den ikke med i den længde, fører næste tast til den næste slide, der er.
presenter-cut-whole = Det hele
presenter-cut-slides =
    { $count ->
        [one] { $count } slide
       *[other] { $count } slides
    }
presenter-language = Slidenes sprog
presenter-language-about = Publikum ser straks den samme slide på det sprog.
presenter-language-coming = gøres klar

# Værktøjernes navne; et kort ord hver.
presenter-tool-black = Sort
presenter-tool-white = Hvid
presenter-tool-freeze = Frys
presenter-tool-laser = Laser
presenter-tool-spotlight = Spotlys
presenter-tool-pen = Pen
presenter-tool-zoom = Zoom
presenter-tool-ask = Spørg
presenter-tool-sources = Kilder
presenter-tool-cut = Længde
presenter-tool-language = Sprog
presenter-tool-swap = Byt skærm
presenter-tool-keys = Taster
presenter-tool-end = Afslut

# Hvad hver tast gør.
presenter-keys = Taster under visningen
presenter-key-next = Næste trin eller slide
presenter-key-back = Tilbage
presenter-key-first = Første slide
presenter-key-last = Sidste slide
presenter-key-number = Slide efter nummer
presenter-key-black = Sort skærm
presenter-key-white = Hvid skærm
presenter-key-freeze = Frys publikums skærm
presenter-key-ask = Find en slide til et spørgsmål
presenter-key-return = Tilbage til fortællingen
presenter-key-laser = Laserpen
presenter-key-spotlight = Spotlys
presenter-key-pen = Pen
presenter-key-undo = Fortryd en streg, visk alle ud
presenter-key-zoom = Forstør en del
presenter-key-film = Afspil filmen, eller sæt den på pause
presenter-key-cut = Skift længde
presenter-key-language = Skift sprog
presenter-key-sources = Kilder på sliden
presenter-key-notes = Noternes størrelse
presenter-key-scroll = Rul i noterne
presenter-key-swap = Byt om på skærmene
presenter-key-pause = Stands uret
presenter-key-keys = Taster under visningen
presenter-key-end = Afslut visningen

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
