# The leave-behind.
handover-form = Document
handover-form-slides = Slides
handover-form-handout = Handout
handover-form-fact-sheet = Fact sheet
handover-about-slides = One slide to a page, as it is shown.
handover-about-handout = Slides with room for notes, to print or read upright.
handover-about-fact-sheet = The facts with their sources, on as few pages as possible.
handover-language = Language
handover-incomplete = { $language }, in part
handover-budget = Size
handover-no-budget = Any
handover-at-most = At most { $size }
handover-brand = Brand
handover-cobrand = Together with
handover-no-cobrand = Nobody
handover-cut = Length
handover-whole = All
handover-minutes = { $minutes } min
handover-cut-holds =
    { $count ->
        [one] { $count } slide, { $time }
       *[other] { $count } slides, { $time }
    }
handover-sound = Ready to hand over
handover-unsound =
    { $count ->
        [one] One thing to know first
       *[other] { $count } things to know first
    }
handover-kept = Kept
handover-warning = Caution
handover-note = Note
handover-remarks = Remarks ({ $count })
handover-pages = Pages
handover-page = Page { $page } of { $count }
handover-making = Making the pages
handover-step-pictures = Preparing pictures
handover-step-layout = Laying out pages
handover-step-write = Writing the file
handover-of = { $what }: { $done } of { $total }
handover-cancel = Cancel
handover-stopped = Stopped. These pages show the options before.
handover-none = No pages were made
handover-save = Save PDF…
handover-save-pdf = Save the leave-behind as PDF
handover-save-pitch = Save .pitch…
handover-save-file = Save as .pitch for a colleague
handover-file-saved = Saved. The file can be mailed to a colleague.
handover-saved = { $name } is saved
handover-open = Open
handover-reveal = Show in folder
handover-mail = Copy for mail
handover-mail-how = Change what you like, copy it into a mail, and attach the PDF.
handover-subject = Subject
handover-body = Text
handover-copy = Copy both
handover-copy-subject = Copy subject
handover-copy-body = Copy text
handover-mail-copied = Subject and text are copied
handover-subject-copied = The subject is copied
handover-body-copied = The text is copied
