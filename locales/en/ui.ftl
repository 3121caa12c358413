# The shell and the words that every screen shares.
close = Close
try-again = Try again
opening = Opening the library
did-not-start = Lodestone could not start
loading = Loading
just-now = just now
messages = Messages
notices = Notices
remove-choice = Remove { $name }
nothing-found = Nothing found. Try fewer letters or another word.
found-count =
    { $count ->
        [0] nothing found
        [one] { $count } found
       *[other] { $count } found
    }
minutes-of = { $used } of { $budget } min

# The rail; one short word each.
rail = Main navigation
rail-home = Pitches
rail-library = Library
rail-kiosk = Booth
rail-preflight = Check
rail-presentations = Shows
rail-editor = Edit
rail-search = Search
rail-shortcuts = Keys
rail-settings = Settings

# What can be done. Shown in the palette, in tooltips and in the list of keys.
action-search = Search everything
action-new = New pitch
action-home = Go to your pitches
action-library = Go to the library
action-kiosk = Go to the booth
action-preflight = Fair check
action-presentations = After the show
action-editor = Edit a library folder …
action-provenance = Read a leave-behind
action-publish = Publish a library
action-keys = Signing keys
action-content = Where content comes from
action-settings = Settings
action-back = Go back
action-open = Open a .pitch file
action-shortcuts = Keyboard shortcuts
action-undo = Undo
action-undo-what = Undo: { $what }
action-redo = Redo
action-redo-what = Redo: { $what }
action-build = Go to the story
action-leave-behind = Go to the leave-behind
action-changes = Go to what has changed
group-go = Getting around
group-pitch = A pitch
group-slide = A slide
group-library = The library
group-program = Program

palette-ask = A slide, a fact, a pitch, or what to do
kind-slide = Slide
kind-fact = Fact
kind-facility = Facility
kind-proposition = Value proposition
kind-pitch = Pitch

drop-here = Drop the file to look inside
drop-here-own = Drop a pitch, a source file, a picture or a PDF
drop-here-pdf = Drop a PDF, a pitch or a source file
drop-not-here = Only .pitch and .lodestone-source files can be opened here. Pictures and PDF pages are added on the story of a pitch.

# Around a pitch in work.
pitch-screens = Screens of this pitch
pitch-name = Name of the pitch
rename-pitch = Rename { $name }
pitch-missing = This pitch cannot be shown
tab-story = Story
tab-leave-behind = Leave-behind
tab-changes =
    { $count ->
        [0] Changes
       *[other] Changes ({ $count })
    }{ $withdrawn ->
        [0] { "" }
       *[other] { " " }· withdrawn
    }
saved = Saved
saving = Saving…
not-saved = Last change not saved

# Whom a pitch speaks to.
audience-company = Company
audience-investor = Investor
audience-researcher = Researcher
audience-organiser = Conference organiser
audience-talent = Talent
