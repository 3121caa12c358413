# Editing a library's folder.
editor-title = Edit a library
editor-title-of = Edit: { $name }
editor-reading = Reading the folder
editor-begin-lead = For those who write slides and keep facts true. Everyone else only needs the library as it is published.
editor-begin-files = The files are the library
editor-begin-files-about = You open a folder of text files. What you save stands in those files at once, and nowhere else. You may edit them with other programs too.
editor-begin-checked = Everything is checked as you write
editor-begin-checked-about = You see the slide in each language while you type, with what is too long, missing or without a source.
editor-begin-published = Nobody sees it before it is published
editor-begin-published-about = Slides go from draft over review to approved. Only approved slides are published.
editor-begin-which = It is the folder with the file library.toml in it.
editor-choose-folder = Choose the library's folder …
editor-new-library = New library
editor-new-library-name = Name of the region or organisation
editor-new-library-name-hint = As it stands on slides. It can be changed later.
editor-new-library-language = Language of its slides
editor-new-library-about = A few slides, facts and a brand to begin with. What is an example says so. A folder that is not empty gets a new one inside.
editor-new-library-folder = Choose where it goes …
editor-other-folder = Open another folder …
editor-close-folder = Close the folder
editor-folder = The folder
editor-behind = Files changed on disk.
editor-behind-load = Load

# Lists.
editor-sections = Parts of the library
editor-section-slides = Slides
editor-section-facts = Facts
editor-section-lapses = Due for review
editor-section-findings = To mend
editor-section-translations = Translations
editor-approval = How far it has come
editor-approval-draft = Draft
editor-approval-review = In review
editor-approval-approved = Approved
editor-approval-hint = Counts when you save. Only approved slides are published.
editor-retired = Retired
editor-all = All
editor-find-slides = Search slides
editor-find-slides-ask = A word of the title, or an id
editor-find-facts = Search facts
editor-find-facts-ask = A value, a facility, or what it is about
editor-new-slide = New slide
editor-new-fact = New fact
editor-id = Name in the files
editor-id-hint = Lower-case words joined by - and . It never changes once published.
editor-id-example = hydrogen.new-cell
editor-layout = Layout
editor-stage = Place in the story
editor-create = Create
editor-filter-gaps = { $count } with language gaps
editor-filter-gap = Without { $language }
editor-filter-findings = { $count } to mend
editor-filter-retired = { $count } retired
editor-filter-doubtful = { $count } overdue or not confirmed
editor-none = Nothing fits
editor-show-all = Show all
editor-shown = The first { $shown } of { $count } are shown. A word brings the rest nearer.
editor-unsaved = Not saved
editor-lacks = Lacks { $languages }
editor-finding-count = { $count } to mend
editor-choose = Choose { $title }
editor-choose-all = Choose all slides shown
editor-choose-none = Choose none
editor-chosen = { $count } chosen
editor-chosen-do = With the chosen slides
editor-to-draft = Back to draft
editor-to-review = To review
editor-approve = Approve
editor-approved-done =
    { $count ->
        [one] { $count } slide: { $state }
       *[other] { $count } slides: { $state }
    }
editor-as-of-when = as of { $when }
editor-review-on = Review by { $day }
editor-used =
    { $count ->
        [one] { $count } slide
       *[other] { $count } slides
    }
editor-unused = unused
editor-what = What it is
editor-use = Use
editor-owner-any = Every owner
editor-table = Facts as a table
editor-table-name = facts
editor-table-save = Save facts as a table (CSV) …
editor-table-look = Take facts from a table (CSV) …
editor-table-saved = The table is saved.
editor-reveal = Show in folder

# Facts due for review.
editor-lapses-before = Review date before
editor-lapses-count =
    { $count ->
        [one] { $count } fact must be looked at before { $day }.
       *[other] { $count } facts must be looked at before { $day }.
    }
editor-lapses-none = No fact lapses before { $day }
editor-mail = Copy as a mail
editor-mail-copied = The mail to { $owner } is on the clipboard.
editor-mail-greeting = Dear { $owner },
editor-mail-ask = these facts are shown to visitors and must be looked at before { $day }. Please tell us for each whether it still holds, or what holds now and where it says so.

# What to mend.
editor-findings-none = Nothing to mend
editor-findings-none-about = Every slide and fact is as it should be.
editor-findings-block =
    { $count ->
        [one] { $count } error stands in the way of publishing.
       *[other] { $count } errors stand in the way of publishing.
    }
editor-findings-free = Nothing stands in the way of publishing.
editor-severity-error = Errors
editor-severity-warning = Warnings
editor-severity-note = Worth knowing

# Translations.
editor-translations-about = { $language } is the language that the others are translated from. A file for translators (XLIFF) holds every text that is missing, or all of them when none is, with marks and references protected.
editor-translated = { $whole } of { $all } slides
editor-translated-some = Where somebody has translated it
editor-gaps-show =
    { $count ->
        [one] Show { $count } gap
       *[other] Show { $count } gaps
    }
editor-translations-which = What goes to translators
editor-translations-whole = The file covers the whole library.
editor-translations-part =
    { $count ->
        [0] No slide is like that.
        [one] The file covers { $count } slide, with the facts that it shows.
       *[other] The file covers { $count } slides, with the facts that they show.
    }
editor-translations-save = Save for translators …
editor-translations-saved =
    { $count ->
        [one] { $count } text is in the file.
       *[other] { $count } texts are in the file.
    }
editor-translations-back = When the file comes back
editor-translations-back-about = You see every change before anything is written. A text whose original has changed meanwhile is left out and named.
editor-translations-look = Take translations from a file …
editor-import-facts = Facts from a table
editor-import-translations = Translations from a file
editor-import-changes =
    { $count ->
        [one] { $count } change. Nothing is written yet.
       *[other] { $count } changes. Nothing is written yet.
    }
editor-import-nothing = The file changes nothing.
editor-import-same =
    { $count ->
        [one] { $count } line says what the library says already.
       *[other] { $count } lines say what the library says already.
    }
editor-import-refused =
    { $count ->
        [one] { $count } line cannot be taken
       *[other] { $count } lines cannot be taken
    }
editor-import-list = Changes
editor-import-before = Now
editor-import-after = After
editor-import-new = new
editor-import-not = Not now
editor-import-do =
    { $count ->
        [one] Write { $count } change
       *[other] Write { $count } changes
    }
editor-import-done =
    { $count ->
        [one] { $count } change is written.
       *[other] { $count } changes are written.
    }

# Forms.
editor-back = Back to the list
editor-save = Save
editor-saved = “{ $title }” is saved.
editor-discard = Discard changes
editor-discarded = The form is as the file says.
editor-left = “{ $title }” is not saved. Your words are kept here.
editor-more = More
editor-copy-id = Copy its name in the files
editor-beside = Language beside it
editor-language-gap = { $language } (gaps)
editor-missing = missing
editor-copy-source = Begin with the original
editor-characters = { $count } of { $most }
editor-too-long = too long
editor-notes = What to say
editor-shared = The same in every language
editor-about = What it is about, and for whom
editor-rows-from-to = { $least } to { $most }
editor-row-add = Add a row
editor-row-up = Move up
editor-row-down = Move down
editor-row-remove = Remove in every language
editor-row-removed = Row { $number } is removed in every language.
editor-row-do = Row { $number }
editor-column-add = Add a column
editor-column-remove = Remove the last column
editor-table-head = Head of column { $column }
editor-table-cell = Row { $row }, { $column }
editor-part-title = Title
editor-part-text = Text
editor-part-when = When
editor-part-from = From
editor-part-to = To
editor-part-fact = Fact
editor-part-facilities = Facilities
editor-seconds = Seconds to present
editor-seconds-fewer = Five seconds fewer
editor-seconds-more = Five seconds more
editor-audiences = Audiences
editor-topics = Topics
editor-industries = Industries
editor-industries-hint = A name or a NACE code
editor-facilities = Facilities
editor-proposition = Value proposition
editor-alternatives = Says the same as
editor-alternatives-hint = A story takes only one of these.
editor-preview-of = “{ $title }”, in { $language }
editor-preview-in = Language of the drawing
editor-who-sees = Who sees a change
editor-nobody-sees = No pitch uses this slide.
editor-and-more = and { $count } more
editor-insert-fact = Put a fact into the text
editor-insert-fact-ask = A value, a facility, a word
editor-insert-fact-hint = It goes where you last wrote. When the fact changes, the slide changes.
editor-shown-on = Slides that show it
editor-shown-nowhere = No slide shows it.

# A fact.
editor-facility = Facility
editor-fact-label = What the value is
editor-qualifier = Wording
editor-qualifier-none = exactly
editor-qualifier-about = about
editor-qualifier-more-than = more than
editor-qualifier-at-least = at least
editor-qualifier-up-to = up to
editor-qualifier-less-than = less than
editor-qualifier-nearly = nearly
editor-qualifier-within = within
editor-value = Value
editor-value-hint = A number with a decimal point, a range such as 4..6, a date, or words
editor-unit = Unit
editor-unit-hint = As UCUM writes it: pm.rad, {"{"}users{"}"}/a
editor-remark = Caveat beside it
editor-topic = Topic
editor-measure = Comparable by
editor-basis = Basis
editor-basis-hint = Facts compare only when they rest on the same.
editor-dates = When, and who answers for it
editor-as-of = Holds for
editor-as-of-hint = A year, a month or a day: 2026-03
editor-review-by = Review by
editor-owner = Owner
editor-confirmed = The owner stands by it
editor-confirmed-hint = While it is off, no slide may use the fact.
editor-source = Where it says so
editor-source-title = Title
editor-source-publisher = Publisher
editor-source-url = Address
editor-source-retrieved = Read there on
editor-source-quote = Its words
editor-source-quote-hint = Word by word, in the language of the source.
editor-note = Note for editors
editor-note-hint = Never shown to a visitor.

# The file changed meanwhile.
editor-file-gone = The file is no longer there. Your words are kept; under “More” they can be copied.
editor-conflict = Somebody changed this file
editor-conflict-about = Nothing is saved over it yet. Compare, then choose what goes on.
editor-conflict-differences = What differs
editor-conflict-place = Where
editor-conflict-mine = Yours
editor-conflict-theirs = In the file
editor-conflict-copy = Copy yours as text
editor-conflict-copied = Your version is on the clipboard.
editor-conflict-load = Load the file
editor-conflict-keep = Go on with yours
editor-conflict-look = Look

# Taking out of use.
editor-retire = Take out of use …
editor-retire-about-slide = New pitches will not offer the slide any more. Pitches that carry it are told, with the reason and what takes its place.
editor-retire-about-fact = No new slide may use the fact. Pitches that carry it are told, with the reason and what takes its place.
editor-successor = What takes its place
editor-successor-hint = Leave it empty when nothing does.
editor-reason-in = Reason, in { $language }
editor-retire-date = Since
editor-recall = It was wrong
editor-recall-hint = A recall: it must not be shown or handed out any more, not even by pitches that are frozen for a fair. They are told at once, and which leave-behinds carry it.
editor-retire-do = Take out of use
editor-recall-do = Recall
editor-bring-back = Bring back into use
editor-retire-done = It is out of use from the next release on.
editor-retire-undone = It is in use again.
editor-retired-since = Out of use since { $day }
editor-recalled-since = Recalled on { $day }
editor-retired-change = Reason and successor …
