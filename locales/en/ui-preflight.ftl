# The fair check.
preflight-title = Fair check
preflight-lead = What could go wrong in the hall, before it opens.
preflight-check = Check now
preflight-again = Check again
preflight-stop = Stop
preflight-save = Save as PDF
preflight-saved = The check is saved.
preflight-open = Open
preflight-setup = What is checked
preflight-pitches = Pitches
preflight-others =
    { $count ->
        [one] { $count } other pitch
       *[other] { $count } other pitches
    }
preflight-until = Last day of the event
preflight-until-event = { $event }. Facts that lapse before then are found.
preflight-until-hint = Facts that lapse before then are found.
preflight-try = Try the clicker
preflight-before = Connect the hall's screen and your clicker, then check. It takes a few seconds, and nothing is changed.
preflight-begins = Looking around …
preflight-doing = { $done } of { $total } …
preflight-backed-up = A backup was made.
preflight-part-to-do = To do first
preflight-part-look = Worth a look
preflight-part-unknown = Cannot be read here
preflight-part-good = In order
preflight-state-bad = To do
preflight-state-look = Look
preflight-state-unknown = Not known
preflight-state-good = In order
preflight-items =
    { $count ->
        [one] { $count } place
       *[other] { $count } places
    }
preflight-action-slide = Open slide
preflight-action-story = Open story
preflight-action-leave-behind = Open leave-behind
preflight-action-fact = Open fact
preflight-action-clicker = Try the clicker
preflight-action-back-up = Make a backup
preflight-action-of = { $action }: { $what }
preflight-none = No pitch to check yet
preflight-none-text = Make a pitch first. The check then draws every slide, makes a trial PDF and looks at screens, power and facts.
preflight-clicker-title = Press your clicker
preflight-clicker-about = Press each of its buttons once. Keys do nothing else meanwhile.
preflight-clicker-next = Forward
preflight-clicker-back = Back
preflight-clicker-black = Black screen
preflight-clicker-start = Start and stop
preflight-clicker-came = came as { $key }
preflight-clicker-waits = not yet
preflight-clicker-other = { $key } came too. What it does in a show: { $meaning }.
preflight-clicker-left =
    { $count ->
        [one] Listening for { $count } more second. Tab ends it.
       *[other] Listening for { $count } more seconds. Tab ends it.
    }
preflight-clicker-over = No longer listening.
preflight-clicker-again = Listen again
preflight-clicker-done = Done
preflight-space = Space
