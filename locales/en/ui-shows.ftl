# After the show.
shows-title = After the show
shows-lead = What was shown, for how long, and what visitors wanted to know. Kept on this computer only, without anybody's name: what is not written down cannot get lost.
shows-list = Shows
shows-none = No show yet
shows-none-text = Present a pitch once. Afterwards you see here how long each slide stood, which slides visitors asked for, and which questions found none.
shows-save = Save as table (CSV)
shows-file = Shows.csv
shows-saved = The table is saved.
shows-reveal = Show in folder
shows-booth = Booth
shows-visits =
    { $count ->
        [one] { $count } visit
       *[other] { $count } visits
    }
shows-cut = cut of { $minutes } min
shows-to-pitch = Open the pitch
shows-of = of { $time }
shows-on-time = on time
shows-over = { $time } longer than planned
shows-under = { $time } shorter than planned
shows-cut-off = The program ended before the show did; the last seconds may be missing.
shows-topics = Topics that visitors chose
shows-times =
    { $count ->
        [one] once
       *[other] { $count } times
    }
shows-stages = Time by stage
shows-asked = Asked for
shows-in-pitch = in the pitch
shows-gone = no longer in the library
shows-add = Add to the pitch
shows-add-of = Add to the pitch: { $title }
shows-added = “{ $title }” is in the pitch now.
shows-unanswered = Questions that found no slide
shows-unanswered-about = Send them to the content team: these are the slides that are missing.
shows-copy = Copy the questions
shows-copied = Copied. Paste them into a mail.
shows-slides = Slides
shows-slide = Slide
shows-shown = Shown
shows-planned = Planned
shows-forget = Delete this record
shows-forget-title = Delete this record?
shows-forget-about = It cannot be taken back. Backups made before keep it until they are cleared away.
shows-forget-now = Delete
shows-keep = Keep
shows-forgotten = The record is deleted.
