# The fair check: what was looked at, what was found, what to do.
state-bad = To do
state-look = Look
state-unknown = Not known
state-good = In order
part-to-do = To do first
part-look = Worth a look
part-unknown = Cannot be read here
part-good = In order
sum-ready = Ready for the hall.
sum-fine = Nothing to mend.
sum-bad = { $count ->
    [one] 1 thing to do first.
   *[other] { $count } things to do first.
}
sum-look = { $count ->
    [one] 1 thing is worth a look.
   *[other] { $count } things are worth a look.
}
sum-unknown = { $count ->
    [one] 1 thing cannot be read here: see to it yourself.
   *[other] { $count } things cannot be read here: see to them yourself.
}
file = Fair check
report-title = Fair check
report-pitches = Pitches
report-event = Event
report-until = Last day
report-made = Checked
report-page = Page
screens-title = Screens
screens-unknown = The screens cannot be read here.
screens-unknown-do = See in the system's settings that the hall's screen is there and shows something else than yours.
screens-none = No screen was found.
screens-none-do = Connect a screen and check again.
screens-one = There is one screen ({ $size }).
screens-one-do = Connect the hall's screen, or choose “extend” where it shows the same as yours, and check again. On one screen the audience sees everything you see, so notes are not shown.
screens-mirrored = Two screens show the same picture.
screens-mirrored-do = Choose “extend” in the system's display settings, or everybody sees your notes.
screens-small = The audience's screen has only { $size } pixels.
screens-small-do = Choose a higher resolution for it in the system's display settings.
screens-two = { $count } screens, each with a picture of its own.
screens-item = { $name }, { $size }: { $role }
screens-role-audience = the audience
screens-role-presenter = you
screens-role-solo = you and the audience
screens-role-none = nothing
clicker-title = Clicker
clicker-untried = No clicker was tried.
clicker-untried-do = If you use one, press its buttons once.
clicker-silent = No key came while the clicker was tried.
clicker-silent-do = Switch it on, see that its receiver is plugged in and its battery is good, and try again.
clicker-works = It works: { $list }.
clicker-odd = It works ({ $list }), but some buttons do nothing in a show: { $keys }.
clicker-odd-do = Keep off these buttons, or change what they send.
clicker-no-back = It goes forward; the way back did not come.
clicker-no-back-do = Press the button that goes back, too. If there is none, use the left arrow of the keyboard.
clicker-no-next = It goes back; the way forward did not come.
clicker-no-next-do = Press the button that goes forward, too.
clicker-neither = It sends something else than forward and back: { $list }.
clicker-neither-do = See whether it has a switch for presentations, and try again.
clicker-strange = It sends what no show understands: { $keys }.
clicker-strange-do = See whether it has a switch for presentations, or take another one.
key-next = forward
key-back = back
key-black = black screen
key-white = white screen
key-start = start and stop
key-other = something else
key-none = nothing
awake-title = Staying awake
awake-held = Screen and computer stay awake while you present.
awake-refused = The system does not let Lodestone keep it awake.
awake-refused-do = Set screen saver, sleep and lock to “never” in the system's settings.
awake-unknown = Whether the computer stays awake cannot be read here.
awake-unknown-do = Set screen saver, sleep and lock to “never” in the system's settings.
power-title = Power
power-mains = Plugged in; the battery is at { $percent } %.
power-battery = On battery, at { $percent } %.
power-battery-do = Plug in the charger.
power-low = On battery, at only { $percent } %.
power-low-do = Plug in the charger now.
power-unknown = No battery can be read.
power-unknown-do = See that the computer is plugged in.
disk-title = Room on the disk
disk-unknown = How much room is left cannot be read.
disk-unknown-do = See in the system's settings that more than 500 MB are free.
disk-full = Only { $size } are left.
disk-full-do = Delete or move large files before you work on: soon nothing more can be saved.
disk-little = { $size } are left.
disk-little-do = Delete or move some large files, so that a backup has room.
disk-room = { $size } are free.
backup-title = Backup
backup-memory = Your work is kept in memory only.
backup-memory-do = Save pitches as files before you close the program.
backup-never = There is no backup yet.
backup-never-do = Make one now; it takes a moment.
backup-behind = The last backup is of { $day }; you have worked on since.
backup-behind-do = Make one now; it takes a moment.
backup-whole = Everything is in the backup of { $day }.
clock-title = Date
clock-early = The computer says it is { $today }, before this library was published ({ $released }).
clock-early-do = Set the date of the computer: what has lapsed is judged by it.
clock-over = The last day of the event, { $until }, is over.
clock-over-do = Give the last day of the event, so that lapsing facts are found.
clock-right = The computer says it is { $today }; the event lasts until { $until }.
age-title = Age of the library
age-fresh = { $count ->
    [0] Release { $release } was published today ({ $day }).
    [one] Release { $release } is one day old ({ $day }).
   *[other] Release { $release } is { $count } days old ({ $day }).
}
age-aged = Release { $release } is { $count } days old ({ $day }).
age-aged-do = Ask the content team whether there is a newer one.
age-stale = Release { $release } is { $count } days old ({ $day }).
age-stale-do = Get a newer one from the content team before you show figures.
story-title = Slides of the story
story-empty = A pitch has no slide that can be shown.
story-empty-do = Put slides into its story.
story-missing = { $count ->
    [one] One slide is no longer in the library and will not be shown.
   *[other] { $count } slides are no longer in the library and will not be shown.
}
story-missing-do = Replace them in the story.
story-recalled = { $count ->
    [one] One slide carries a claim that is withdrawn.
   *[other] { $count } slides carry claims that are withdrawn.
}
story-recalled-do = Take what stands in their place, or take them out.
story-changed = { $count ->
    [one] One slide was changed by the content team since you chose it.
   *[other] { $count } slides were changed by the content team since you chose them.
}
story-changed-do = Read what they say now, before a visitor does.
story-whole = { $count ->
    [one] The one slide is there, as you chose it.
   *[other] All { $count } slides are there, as you chose them.
}
story-item-missing = “{ $title }” is missing
story-item-changed = “{ $title }” was changed
story-item-recalled = “{ $title }” is withdrawn
facts-title = Facts
facts-hold = { $count ->
    [0] No slide rests on a fact.
    [one] The one fact is confirmed and holds until { $until }.
   *[other] All { $count } facts are confirmed and hold until { $until }.
}
facts-doubt = Some facts are in doubt.
facts-doubt-do = Ask who answers for them, or take the slides out.
facts-later = Some facts lapse before { $until }.
facts-later-do = Ask who answers for them before that day.
facts-unconfirmed = { $count ->
    [one] One fact is not confirmed.
   *[other] { $count } facts are not confirmed.
}
facts-lapsed = { $count ->
    [one] One fact is past its review date.
   *[other] { $count } facts are past their review date.
}
facts-lapse = { $count ->
    [one] One fact lapses before { $until }.
   *[other] { $count } facts lapse before { $until }.
}
facts-item = { $what }: { $value }
facts-item-unconfirmed = Not confirmed; ask { $owner }. On: { $slides }
facts-item-lapsed = Was to be reviewed by { $day }; ask { $owner }. On: { $slides }
facts-item-lapses = To be reviewed by { $day }; ask { $owner }. On: { $slides }
fonts-title = Fonts
fonts-there = All are there: { $list }.
fonts-missing = Not there: { $list }. Slides would look different.
fonts-missing-do = Choose another brand, or ask the content team for a library with fonts that Lodestone has.
media-title = Pictures and films
media-there = { $count ->
    [0] There are none.
    [one] The one picture is there and can be read.
   *[other] All { $count } pictures and films are there and can be read.
}
media-bad = { $count ->
    [one] One picture or film cannot be shown.
   *[other] { $count } pictures or films cannot be shown.
}
media-film = a file of this film is missing or damaged
media-bad-do = Put it in anew, or take its slide out.
media-unknown = The pictures were not looked at, since nothing could be drawn.
media-unknown-do = See what is said about drawing slides.
media-item = “{ $name }”: { $reason }
media-item-on = “{ $name }” on “{ $title }”: { $reason }
media-item-gone = “{ $title }”: the picture of your own is gone
slides-title = Drawing slides
slides-drawn = { $count ->
    [one] The one slide was drawn just now, with all its words.
   *[other] All { $count } slides were drawn just now, with all their words.
}
slides-tight = { $count ->
    [one] On one slide the words do not fit.
   *[other] In { $count } places the words do not fit.
}
slides-tight-do = Shorten them.
slides-bad = { $count ->
    [one] One slide cannot be drawn.
   *[other] { $count } slides cannot be drawn.
}
slides-bad-do = Take it out, or choose another.
slides-broken = No slide could be drawn. { $reason }
slides-broken-do = Start Lodestone again, and check again.
slides-item = “{ $title }”: { $reason }
trial-title = Leave-behind
trial-made = { $count ->
    [one] A trial PDF was made: one page, { $size }, accessible and archivable.
   *[other] A trial PDF was made: { $count } pages, { $size }, accessible and archivable.
}
trial-large = A trial PDF was made ({ $size }), and it may be too large for mail.
trial-large-do = Choose a smaller size in the leave-behind.
trial-bad = The trial PDF does not keep what it promises.
trial-bad-do = Open the leave-behind and see what it says.
