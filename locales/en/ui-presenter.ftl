# The presenter's window.
presenter-window = Presenting { $name }
presenter-ended = The show has ended
presenter-unknown = The show cannot be reached
presenter-now = What is shown
presenter-side = What comes next, and what to say
presenter-story = The story
presenter-tools = Tools
presenter-close-panel = Put away

# Time.
presenter-time = Time
presenter-pause = { $time } so far. Halt the clock
presenter-run = { $time } so far. Let the clock run
presenter-paused = Clock halted
presenter-waits = Starts after the cover
presenter-of-minutes = of { $minutes } min
presenter-pace-on-time = On time
presenter-pace-ahead = { $time } ahead
presenter-pace-behind = { $time } behind
presenter-pace-over = { $time } over
presenter-stages = Time by stage
presenter-stage-spent = { $stage }: { $spent } of { $planned }
presenter-wall-clock = Time of day
presenter-minutes = { $minutes } min

# What the audience sees.
presenter-sees-this = The audience sees this slide
presenter-sees-asked = The audience sees what was asked for
presenter-sees-black = The screen is black
presenter-sees-black-about = Nobody but you sees this slide.
presenter-sees-white = The screen is white
presenter-sees-white-about = Nobody but you sees this slide.
presenter-sees-frozen = The screen is frozen
presenter-sees-frozen-about = Look ahead as you like; they keep this picture.
presenter-sees-late = The audience still sees this
presenter-zoomed = enlarged
presenter-whole = Show the whole slide
presenter-unblank = Show the slide
presenter-unfreeze = Let the screen follow
presenter-typed = Go to { $number } ↵
presenter-back-to = Back to { $number } – { $title }
presenter-add = Add to leave-behind

# The slide, and what comes next.
presenter-place = { $number } of { $count }
presenter-place-in-cut = { $number } · { $at } of { $count }
presenter-steps = Step { $step } of { $steps }
presenter-play-film = Play the film
presenter-halt-film = Halt the film
presenter-undo-line = Undo
presenter-clear-lines = Clear
presenter-how-laser = Move over the slide
presenter-how-spotlight = Move over the slide
presenter-how-pen = Draw on the slide
presenter-how-zoom = Drag over a part, or click on it
presenter-next = Next
presenter-next-end = This is the last slide
presenter-next-back = Next: back to { $number }
presenter-next-step = Next: point { $step } of { $steps }
presenter-next-slide = Next: { $number }

# What to say.
presenter-notes = Notes
presenter-notes-smaller = Smaller notes
presenter-notes-larger = Larger notes
presenter-notes-size = { $percent } %
presenter-notes-more = More
presenter-no-notes = No notes for this slide
presenter-not-awake = The system may dim the screen or go to sleep. Keep it awake in its own settings.

# The story strip.
presenter-strip = { $number }, { $title }
presenter-strip-seen = { $number }, { $title }, shown

# A visitor asks.
presenter-ask = A visitor asks
presenter-ask-field = A word from the question
presenter-ask-about = Three letters are enough. The audience sees nothing until you press Enter.
presenter-ask-preview = Only you see this. Enter shows it.
presenter-ask-found = Slides that may answer
presenter-ask-number = { $number } in the story
presenter-ask-nothing = No slide answers this. Enter keeps the question for after the show.
presenter-ask-note = Keep the question for later
presenter-kept = Kept for after the show: “{ $question }”
presenter-asked = Asked for so far
presenter-unanswered = Questions without a slide
presenter-in-pitch = in the leave-behind

# Sources.
presenter-sources = Sources on this slide
presenter-no-facts = There are no facts from the library on this slide.
presenter-source = { $title }, { $publisher }
presenter-source-when = As of { $asOf }. To be reviewed by { $review }.
presenter-source-owner = { $owner } answers for it

# Cut and language.
presenter-cut = Length
presenter-cut-about = The slide stays on screen. If that length leaves it out, the next key leads to the next slide that is part of it.
presenter-cut-whole = Everything
presenter-cut-slides =
    { $count ->
        [one] { $count } slide
       *[other] { $count } slides
    }
presenter-language = Language of the slides
presenter-language-about = The audience sees the same slide in that language at once.
presenter-language-coming = being made ready

# Names of the tools; one short word each.
presenter-tool-black = Black
presenter-tool-white = White
presenter-tool-freeze = Freeze
presenter-tool-laser = Laser
presenter-tool-spotlight = Spotlight
presenter-tool-pen = Pen
presenter-tool-zoom = Zoom
presenter-tool-ask = Ask
presenter-tool-sources = Sources
presenter-tool-cut = Length
presenter-tool-language = Language
presenter-tool-swap = Swap
presenter-tool-keys = Keys
presenter-tool-end = End

# What each key does.
presenter-keys = Keys while presenting
presenter-key-next = Next step or slide
presenter-key-back = Back
presenter-key-first = First slide
presenter-key-last = Last slide
presenter-key-number = Slide by its number
presenter-key-black = Black screen
presenter-key-white = White screen
presenter-key-freeze = Freeze the audience's screen
presenter-key-ask = Find a slide for a question
presenter-key-return = Back to the story
presenter-key-laser = Laser pointer
presenter-key-spotlight = Spotlight
presenter-key-pen = Pen
presenter-key-undo = Undo a line, clear all
presenter-key-zoom = Enlarge a part
presenter-key-film = Play or halt the film
presenter-key-cut = Change the length
presenter-key-language = Change the language
presenter-key-sources = Sources on the slide
presenter-key-notes = Size of the notes
presenter-key-scroll = Scroll the notes
presenter-key-swap = Swap the screens
presenter-key-pause = Halt the clock
presenter-key-keys = Keys while presenting
presenter-key-end = End the show

# The way in, on a pitch at the desk.
present-begin = Present
present-from-here = Present from this slide
present-how = How to present
present-cut = Length
present-whole = Everything
present-minutes = { $minutes } min
present-language = Language
present-steps = One point at a time
present-steps-about = On slides that are made for it
present-first = Present from the start
present-from = From “{ $title }”
present-screens = Screens
present-role-audience = Audience
present-role-presenter = You
present-role-solo = Slides only
present-role-none = Not used
present-size = { $width } × { $height }
present-one-screen = One screen
present-one-screen-about = Slides only; notes appear nowhere
present-only-screen = One screen is connected. Slides are shown on it; notes appear nowhere.
present-drawing = Slides are being made ready
present-drawn = { $done } of { $total }
present-drawing-about = After this, nothing can change what is shown.
present-cancel = Cancel
present-running = The show is running in its own windows.
present-after = After the show
present-shown =
    { $count ->
        [one] Shown: { $count } slide in { $time }.
       *[other] Shown: { $count } slides in { $time }.
    }
present-asked = Asked for: { $titles }.
present-unanswered =
    { $count ->
        [one] One question found no slide.
       *[other] { $count } questions found no slide.
    }
present-add = Add to leave-behind
present-added = The slides asked for are in the pitch
present-undo = Undo
