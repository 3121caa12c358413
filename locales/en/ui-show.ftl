# The presenter's window.
show-window = Presenting { $name }
show-ended = The show has ended
show-unknown = The show cannot be reached
show-now = What is shown
show-side = What comes next, and what to say
show-story = The story
show-tools = Tools
show-close-panel = Put away

# Time.
show-time = Time
show-pause = { $time } so far. Halt the clock
show-run = { $time } so far. Let the clock run
show-paused = Clock halted
show-waits = Starts after the cover
show-of-minutes = of { $minutes } min
show-pace-on-time = On time
show-pace-ahead = { $time } ahead
show-pace-behind = { $time } behind
show-pace-over = { $time } over
show-stages = Time by stage
show-stage-spent = { $stage }: { $spent } of { $planned }
show-wall-clock = Time of day
show-minutes = { $minutes } min

# What the audience sees.
show-sees-this = The audience sees this slide
show-sees-asked = The audience sees what was asked for
show-sees-black = The screen is black
show-sees-black-about = Nobody but you sees this slide.
show-sees-white = The screen is white
show-sees-white-about = Nobody but you sees this slide.
show-sees-frozen = The screen is frozen
show-sees-frozen-about = Look ahead as you like; they keep this picture.
show-sees-late = The audience still sees this
show-zoomed = enlarged
show-whole = Show the whole slide
show-unblank = Show the slide
show-unfreeze = Let the screen follow
show-typed = Go to { $number } ↵
show-back-to = Back to { $number } – { $title }
show-add = Add to leave-behind

# The slide, and what comes next.
show-place = { $number } of { $count }
show-place-in-cut = { $number } · { $at } of { $count }
show-steps = Step { $step } of { $steps }
show-play-film = Play the film
show-halt-film = Halt the film
show-undo-line = Undo
show-clear-lines = Clear
show-how-laser = Move over the slide
show-how-spotlight = Move over the slide
show-how-pen = Draw on the slide
show-how-zoom = Drag over a part, or click on it
show-next = Next
show-next-end = This is the last slide
show-next-back = Next: back to { $number }
show-next-step = Next: point { $step } of { $steps }
show-next-slide = Next: { $number }

# What to say.
show-notes = Notes
show-notes-smaller = Smaller notes
show-notes-larger = Larger notes
show-notes-size = { $percent } %
show-notes-more = More
show-no-notes = No notes for this slide
show-not-awake = The system may dim the screen or go to sleep. Keep it awake in its own settings.

# The story strip.
show-strip = { $number }, { $title }
show-strip-seen = { $number }, { $title }, shown

# A visitor asks.
show-ask = A visitor asks
show-ask-field = A word from the question
show-ask-about = Three letters are enough. The audience sees nothing until you press Enter.
show-ask-preview = Only you see this. Enter shows it.
show-ask-found = Slides that may answer
show-ask-number = { $number } in the story
show-ask-nothing = No slide answers this. Enter keeps the question for after the show.
show-ask-note = Keep the question for later
show-kept = Kept for after the show: “{ $question }”
show-asked = Asked for so far
show-unanswered = Questions without a slide
show-in-pitch = in the leave-behind

# Sources.
show-sources = Sources on this slide
show-no-facts = There are no facts from the library on this slide.
show-source = { $title }, { $publisher }
show-source-when = As of { $asOf }. To be reviewed by { $review }.
show-source-owner = { $owner } answers for it

# Cut and language.
show-cut = Length
show-cut-about = The slide stays on screen. If that length leaves it out, the next key leads to the next slide that is part of it.
show-cut-whole = Everything
show-cut-slides =
    { $count ->
        [one] { $count } slide
       *[other] { $count } slides
    }
show-language = Language of the slides
show-language-about = The audience sees the same slide in that language at once.
show-language-coming = being made ready

# Names of the tools; one short word each.
show-tool-black = Black
show-tool-white = White
show-tool-freeze = Freeze
show-tool-laser = Laser
show-tool-spotlight = Spotlight
show-tool-pen = Pen
show-tool-zoom = Zoom
show-tool-ask = Ask
show-tool-sources = Sources
show-tool-cut = Length
show-tool-language = Language
show-tool-swap = Swap
show-tool-keys = Keys
show-tool-end = End

# What each key does.
show-keys = Keys while presenting
show-key-next = Next step or slide
show-key-back = Back
show-key-first = First slide
show-key-last = Last slide
show-key-number = Slide by its number
show-key-black = Black screen
show-key-white = White screen
show-key-freeze = Freeze the audience's screen
show-key-ask = Find a slide for a question
show-key-return = Back to the story
show-key-laser = Laser pointer
show-key-spotlight = Spotlight
show-key-pen = Pen
show-key-undo = Undo a line, clear all
show-key-zoom = Enlarge a part
show-key-film = Play or halt the film
show-key-cut = Change the length
show-key-language = Change the language
show-key-sources = Sources on the slide
show-key-notes = Size of the notes
show-key-scroll = Scroll the notes
show-key-swap = Swap the screens
show-key-pause = Halt the clock
show-key-keys = Keys while presenting
show-key-end = End the show

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
