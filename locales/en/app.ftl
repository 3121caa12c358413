# What the application itself says in windows: errors, remarks, what undo takes back, names of fields.
error-gone = This is no longer there. Go back and try again.
error-no-language = "{ $tag }" is not a language tag. Choose a language from the list.
error-nothing-fits = No slide of the library fits. Give other keywords, another audience or another language.
error-nothing-to-hand-over = There is no slide to hand over. Put one into the story first.
error-name = A name has 1 to { $most } characters. Give a shorter one.
error-too-many-slides = A pitch has at most { $most } slides. Take some out first.
error-words-too-long = These words are longer than { $most } characters. Shorten them.
error-odd-character = These words hold the character { $code }, which cannot be shown. Type the place again.
error-no-own-words = This field comes from the library and takes no words of your own.
error-draw = The slide could not be drawn. Your work is safe; try again, or choose another slide.
error-presentation-on = A show goes on already. End it first.
error-presentation-over = The show has ended. Begin it again at the desk.
error-presentation-ready-made = This pitch is a ready-made one and stays as it is. Make a pitch of your own from it and add the slide there.
error-nothing-to-show = There is no slide to show. Put one into the story first.
error-freeze-day = Choose a day from today on.
error-recalled = What is withdrawn cannot be kept. Take what stands in its place, or take the slide out.
error-no-pdf = This is no PDF.
error-no-provenance = This PDF has no passport. It was not made with Lodestone, or with a version that did not write one yet.
error-presentation-draw = The slides could not be made ready, and nothing was shown. Look at slides with a remark, or take one out, and try again.
error-cannot-save = The file could not be written to { $path }. Choose another place, or see how much room is left.
error-cannot-read = The file { $path } could not be read. See that it is still there and that you may read it.
error-file-too-large = The file { $path } is larger than 64 MB. Take a smaller one.
error-pitch-newer = This pitch was made with a newer Lodestone (format { $format }). Update Lodestone, or ask for the PDF.
error-pitch-too-large = This file is too large for a pitch. Ask the sender for one with smaller pictures.
error-pitch-not-one = This is not a pitch, or only a part of one. Ask the sender to send it again.
error-pitch-unsound = This file holds what no pitch holds, and nothing of it was used. Ask the sender where it comes from.
error-pitch-not-sent = This pitch is too large to be sent as a file. Take out some own pages first.
error-no-folder = { $path } is in no folder that is there. Choose a folder that exists, or make it first.
error-worker = The part of Lodestone that draws could not be used. Your work is safe; try again, or start Lodestone again.
error-render = The leave-behind could not be made, and nothing was written. Look at slides with a remark, or take one out, and try again.
error-compose = The slides could not be put together. Choose another brand or another language.
error-too-many-listed = A pitch is for at most { $most } industries and has at most { $most } keywords. Take some out.
error-minutes = A pitch takes 1 to 240 minutes.
error-input-long = { $what ->
    [company] The company
    [event] The event
    [name] The name
    [role] The role
    [organisation] The organisation
    [e-mail] The e-mail address
    [telephone] The telephone number
    [page] The address of the page
   *[keyword] A keyword
} has more than { $most } characters. Give a shorter one.
error-input-odd = { $what ->
    [company] The company
    [event] The event
    [name] The name
    [role] The role
    [organisation] The organisation
    [e-mail] The e-mail address
    [telephone] The telephone number
    [page] The address of the page
   *[keyword] A keyword
} holds { $character }, which cannot be printed. Write it in Latin letters.
error-not-imported = The file could not be used: { $reason }
error-own-title = Give every page a title of 1 to { $most } characters.
error-own-alt = Say what every page shows, in 1 to { $most } characters: those who cannot see it read that instead.
error-preflight-day = Give the last day of the event as a date of the calendar.
error-preflight-pitches = Choose 1 to { $most } pitches to check.
presentations-pitch-gone = A pitch that is no longer there
presentations-everything = Everything
presentations-own-page = A page of your own
error-cancelled = Stopped. Nothing was changed.
error-store-newer = Your work was saved by a newer Lodestone and was left untouched. Update Lodestone to open it.
error-store-busy = Lodestone is already open with this work. Close the other one, or go to its window.
error-store-full = There is no room left on the disk. Free some, then try again; what was shown as saved is safe.
error-store-damaged = Your work could not be read. Restore a backup in the settings; nothing was deleted.
error-store-files = Your work cannot be reached. See that its folder is there and that you may write to it.
error-store-memory = This work is kept in memory only, so there is nothing to back up.
error-store = Your work could not be saved. What was shown as saved is safe; try again.
notice-restored = Your work was damaged and has been restored from the backup of { $backup }. The damaged file was kept: { $file }
notice-recovered = Your work was gone and has been restored from the backup of { $backup }.
notice-emptied = Your work was damaged and there was no backup. The damaged file was kept: { $file }
what-create = Make pitch
what-copy = Copy pitch
what-receive = Keep received pitch
what-insert = Insert slide
what-remove = Remove slide
what-move = Move slide
what-swap = Swap slide
what-words = Own words
what-target = Change target
what-suggest = Choose story anew
what-cut = Shorten
what-rename = Rename
what-style = Change style
what-accept = Accept newer slide
what-own = Insert own pages
what-return = Return to earlier state
what-decide = Decide about newer slides
what-freeze = Freeze
what-thaw = Let it follow again
copy-of = { $name } (copy)
name-company = Companies
name-investor = Investors
name-researcher = Researchers
name-organiser = Conference organisers
name-talent = Talent
language-en = English
language-sv = Svenska
language-da = Dansk
language-de = Deutsch
stage-hook = Opening
stage-challenge = Challenge
stage-offer = Offer
stage-proof = Proof
stage-comparison = Comparison
stage-case = Case
stage-access = Access
stage-invest = Investment
stage-contact = Next step
frame-cover = Cover
frame-agenda = Agenda
frame-sources = Sources
caution-empty = The story has no slides yet. Search for one, or let Lodestone suggest a story.
caution-other-language = { $count ->
    [one] One slide is not translated and stands in another language.
   *[other] { $count } slides are not translated and stand in another language.
}
caution-other-library = Made from another library ({ $library }). Slides that this one lacks are shown as missing.
caution-presentation-missing = "{ $title }" is not in your library and is left out.
from-colleague = Its text came with a colleague’s pitch, and no release on this computer says the same. Ask them, or take what the library says.
caution-presentation-recalled = Withdrawn: "{ $title }". { $reason } Skip it.
caution-presentation-undrawn = "{ $title }" cannot be drawn and is left out.
caution-presentation-ask = "{ $title }" cannot be drawn now. The audience still sees what it saw.
caution-presentation-language = { $language } cannot be drawn. The show goes on in the language it has.
caution-presentation-record = What is shown cannot be written down. See how much room is left on the disk after the show.
remark-overflow = The words do not fit at the smallest size. Shorten them.
remark-over-budget = The file is larger than wished for. Take out slides with pictures, or allow more.
remark-theme = The theme has a fault. Report it with the release of the library.
remark-render-limit = The slide asked for too much and was stopped. Look at its pictures.
remark-other-language = This slide is not translated; it stands in { $language }.
remark-empty = Empty words fall back on the library's: this field must say something.
remark-unknown-fact = There is no fact "{ $fact }". Insert one from the list.
remark-unconfirmed-fact = The fact "{ $fact }" is not confirmed. Do not show it.
remark-lapsed-fact = The fact "{ $fact }" is past its review date. Ask its owner before you show it.
remark-no-glyph = The fonts have no "{ $character }". Write it in Latin letters.
remark-other-library = Made from another library: { $library }.
remark-newer-release = Made from release { $release }, newer than yours. Update your library to see all of it.
remark-older-release = Made from release { $release }, older than yours. Its slides are shown in their newer state.
remark-missing-slides = { $count ->
    [one] One slide is not in your library.
   *[other] { $count } slides are not in your library.
}
remark-turned = Turned upright.
remark-metadata = What the file told about its maker and place was taken out.
remark-small-picture = Only { $width } pixels wide: it may look soft on a large screen.
remark-dropped-forms = Form fields were taken out.
remark-dropped-scripts = Scripts were taken out.
remark-dropped-attachments = Attached files were taken out.
remark-dropped-annotations = Links, comments and stamps were taken out.
remark-dropped-pages-past-most = { $count } further pages were left out: a hundred are taken at most.
remark-dropped-damaged-page = Page { $count } is damaged and was left out.
remark-dropped-large-page = Page { $count } is too large and was left out.
remark-pdf-damaged = the PDF is damaged. Save or print it as a new PDF and try that.
remark-pdf-protected = the PDF is protected by a password. Save a copy without one.
remark-pdf-empty = the PDF has no pages.
remark-pdf-too-large = the PDF is too large. Save only the pages that you need.
remark-pdf-bomb = the PDF unpacks to more than any document. Print it as a new PDF and try that.
remark-pdf-not-a-pdf = this is not a PDF.
remark-page-too-large = its pages are too large. Print it as a new PDF and try that.
remark-page-too-small = its pages are too small to be shown.
remark-bad-picture = the picture is damaged or of a kind that cannot be shown. Save it as PNG or JPEG.
remark-picture-too-large = the picture is too large. Save it smaller.
remark-svg-active = the drawing holds a program. Export it as plain SVG, or save it as PNG.
remark-svg-embedded = the drawing holds another picture. Save it as PNG.
remark-svg-external = the drawing refers to something outside of it. Export it as plain SVG, or save it as PNG.
remark-svg-entities = the drawing holds abbreviations. Export it as plain SVG, or save it as PNG.
remark-svg-too-deep = the drawing is too complicated. Simplify it, or save it as PNG.
remark-svg-too-complex = the drawing is too complicated. Simplify it, or save it as PNG.
remark-svg-bomb = the drawing repeats itself without end. Save it as PNG.
remark-import-limit = reading it took too long or too much memory. Save it anew in the program that made it, or take a smaller one.
remark-bad-link = This link leads nowhere that a reader may follow. Begin it with https://.
remark-bad-reference = What stands in braces is neither a fact nor a field to fill in. Insert one from the list, or take the braces out.
remark-markup-not-allowed = Headings, pictures, tables and code have no place here. Bold, italic, links and lists do.
remark-markup-too-deep = Emphasis and lists lie too deep in each other. Write plain sentences.
check-accessible = Accessible: screen readers can read it (PDF/UA‑1)
check-accessible-not = Not accessible
check-archivable = Archivable: looks the same in years (PDF/A-2a)
check-archivable-not = Not archivable
check-size = { $size }, fine for mail
check-size-not = { $size }, more than { $limit }: some mail servers refuse it
check-notes-free = No speaker notes in it
check-notes-free-not = A slide repeats its speaker notes. Read it before you send it.
check-fresh = Every fact is within its review date
check-fresh-not = { $count ->
    [one] One slide rests on a fact past its review date
   *[other] { $count } slides rest on facts past their review date
}
check-no-recall = No claim in it is withdrawn
check-no-recall-not = { $count ->
    [one] One slide carries a claim that is withdrawn. Look under Changes before you hand it over.
   *[other] { $count } slides carry claims that are withdrawn. Look under Changes before you hand it over.
}
check-complete = Every slide of the story is in it
check-complete-not = { $count ->
    [one] One slide is missing from the library and was left out
   *[other] { $count } slides are missing from the library and were left out
}
field-title = Title
field-subtitle = Subtitle
field-text = Text
field-fact = Fact
field-facts = Facts
field-facility = Facility
field-facilities = Facilities
field-measure = Measure
field-media = Picture
field-items = Items
field-events = Events
field-groups = Groups
field-legs = Ways
field-table = Table
field-own = Ours
field-challenge = Challenge
field-offer = Offer
field-access = Access
field-next = Next step
field-work = What was done
field-result = Result
error-kiosk-empty = The playlist is empty. Put a pitch into it first.
error-kiosk-runs = The booth is running already. End it on its screen first.
error-kiosk-nothing = No slide of the playlist could be drawn. Look at its pitches, or choose others.
error-kiosk-pin = A PIN has 4 to 8 digits. Give another one.
kiosk-gone-name = A pitch that is no longer there
kiosk-gone = It is no longer there and will be skipped. Take it out of the playlist.
kiosk-missing = { $count ->
    [one] One slide is missing from the library and will be skipped.
   *[other] { $count } slides are missing from the library and will be skipped.
}
kiosk-names-company = Words of your own name { $company }. Strangers will read them.
kiosk-not-translated = { $count ->
    [one] One slide is not translated: in { $language } visitors see this pitch in its own language.
   *[other] { $count } slides are not translated: in { $language } visitors see this pitch in its own language.
}
kiosk-skipped-gone = A pitch of the playlist is no longer there and was skipped.
kiosk-skipped-recalled = “{ $title }” is withdrawn and was skipped.
kiosk-skipped-pitch = “{ $name }” could not be drawn and was skipped.
kiosk-skipped-language = The pitch cannot be drawn in { $language }; visitors see it in its own language.
