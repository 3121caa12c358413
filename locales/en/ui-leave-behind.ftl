# The leave-behind.
leave-behind-form = Document
leave-behind-form-slides = Slides
leave-behind-form-handout = Handout
leave-behind-form-fact-sheet = Fact sheet
leave-behind-about-slides = One slide to a page, as it is shown.
leave-behind-about-handout = Slides with room for notes, to print or read upright.
leave-behind-about-fact-sheet = The facts with their sources, on as few pages as possible.
leave-behind-language = Language
leave-behind-incomplete = { $language }, in part
leave-behind-budget = Size
leave-behind-no-budget = Any
leave-behind-at-most = At most { $size }
leave-behind-brand = Brand
leave-behind-cobrand = Together with
leave-behind-no-cobrand = Nobody
leave-behind-cut = Length
leave-behind-whole = All
leave-behind-minutes = { $minutes } min
leave-behind-cut-holds =
    { $count ->
        [one] { $count } slide, { $time }
       *[other] { $count } slides, { $time }
    }
leave-behind-sound = Ready to hand over
leave-behind-unsound =
    { $count ->
        [one] One thing to know first
       *[other] { $count } things to know first
    }
leave-behind-kept = Kept
leave-behind-warning = Caution
leave-behind-note = Note
leave-behind-remarks = Remarks ({ $count })
leave-behind-pages = Pages
leave-behind-page = Page { $page } of { $count }
leave-behind-making = Making the pages
leave-behind-step-pictures = Preparing pictures
leave-behind-step-layout = Laying out pages
leave-behind-step-write = Writing the file
leave-behind-of = { $what }: { $done } of { $total }
leave-behind-cancel = Cancel
leave-behind-stopped = Stopped. These pages show the options before.
leave-behind-none = No pages were made
leave-behind-save = Save PDF…
leave-behind-save-pdf = Save the leave-behind as PDF
leave-behind-save-pitch = Save .pitch…
leave-behind-save-file = Save as .pitch for a colleague
leave-behind-file-saved = Saved. The file can be mailed to a colleague.
leave-behind-saved = { $name } is saved
leave-behind-open = Open
leave-behind-reveal = Show in folder
leave-behind-mail = Copy for mail
leave-behind-mail-how = Change what you like, copy it into a mail, and attach the PDF.
leave-behind-subject = Subject
leave-behind-body = Text
leave-behind-copy = Copy both
leave-behind-copy-subject = Copy subject
leave-behind-copy-body = Copy text
leave-behind-mail-copied = Subject and text are copied
leave-behind-subject-copied = The subject is copied
leave-behind-body-copied = The text is copied
