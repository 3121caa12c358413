# After the show.
presentations-title = After the show
presentations-lead = What was shown, for how long, and what visitors wanted to know. Kept on this computer only, without anybody's name: what is not written down cannot get lost.
presentations-list = Shows
presentations-none = No show yet
presentations-none-text = Present a pitch once. Afterwards you see here how long each slide stood, which slides visitors asked for, and which questions found none.
presentations-save = Save as table (CSV)
presentations-file = Shows.csv
presentations-saved = The table is saved.
presentations-reveal = Show in folder
presentations-kiosk = Booth
presentations-visits =
    { $count ->
        [one] { $count } visit
       *[other] { $count } visits
    }
presentations-cut = cut of { $minutes } min
presentations-to-pitch = Open the pitch
presentations-of = of { $time }
presentations-on-time = on time
presentations-over = { $time } longer than planned
presentations-under = { $time } shorter than planned
presentations-cut-off = The program ended before the show did; the last seconds may be missing.
presentations-topics = Topics that visitors chose
presentations-times =
    { $count ->
        [one] once
       *[other] { $count } times
    }
presentations-stages = Time by stage
presentations-asked = Asked for
presentations-in-pitch = in the pitch
presentations-gone = no longer in the library
presentations-add = Add to the pitch
presentations-add-of = Add to the pitch: { $title }
presentations-added = “{ $title }” is in the pitch now.
presentations-unanswered = Questions that found no slide
presentations-unanswered-about = Send them to the content team: these are the slides that are missing.
presentations-copy = Copy the questions
presentations-copied = Copied. Paste them into a mail.
presentations-slides = Slides
presentations-slide = Slide
presentations-shown = Shown
presentations-planned = Planned
presentations-forget = Delete this record
presentations-forget-title = Delete this record?
presentations-forget-about = It cannot be taken back. Backups made before keep it until they are cleared away.
presentations-forget-now = Delete
presentations-keep = Keep
presentations-forgotten = The record is deleted.
