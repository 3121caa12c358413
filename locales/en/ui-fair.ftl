# The fair check.
fair-title = Fair check
fair-lead = What could go wrong in the hall, before it opens.
fair-check = Check now
fair-again = Check again
fair-stop = Stop
fair-save = Save as PDF
fair-saved = The check is saved.
fair-open = Open
fair-setup = What is checked
fair-pitches = Pitches
fair-others =
    { $count ->
        [one] { $count } other pitch
       *[other] { $count } other pitches
    }
fair-until = Last day of the event
fair-until-event = { $event }. Facts that lapse before then are found.
fair-until-hint = Facts that lapse before then are found.
fair-try = Try the clicker
fair-before = Connect the hall's screen and your clicker, then check. It takes a few seconds, and nothing is changed.
fair-begins = Looking around …
fair-doing = { $done } of { $total } …
fair-backed-up = A backup was made.
fair-part-to-do = To do first
fair-part-look = Worth a look
fair-part-unknown = Cannot be read here
fair-part-good = In order
fair-state-bad = To do
fair-state-look = Look
fair-state-unknown = Not known
fair-state-good = In order
fair-items =
    { $count ->
        [one] { $count } place
       *[other] { $count } places
    }
fair-door-slide = Open slide
fair-door-story = Open story
fair-door-handover = Open leave-behind
fair-door-fact = Open fact
fair-door-clicker = Try the clicker
fair-door-back-up = Make a backup
fair-door-of = { $door }: { $what }
fair-none = No pitch to check yet
fair-none-text = Make a pitch first. The check then draws every slide, makes a trial PDF and looks at screens, power and facts.
fair-clicker-title = Press your clicker
fair-clicker-about = Press each of its buttons once. Keys do nothing else meanwhile.
fair-clicker-next = Forward
fair-clicker-back = Back
fair-clicker-black = Black screen
fair-clicker-start = Start and stop
fair-clicker-came = came as { $key }
fair-clicker-waits = not yet
fair-clicker-other = { $key } came too. What it does in a show: { $meaning }.
fair-clicker-left =
    { $count ->
        [one] Listening for { $count } more second. Tab ends it.
       *[other] Listening for { $count } more seconds. Tab ends it.
    }
fair-clicker-over = No longer listening.
fair-clicker-again = Listen again
fair-clicker-done = Done
fair-space = Space
