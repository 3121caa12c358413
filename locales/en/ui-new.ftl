# Making a pitch; its fields are also asked for in the settings.
new-company = Company
new-company-ask = Name of the company
new-industry = Industry
new-industry-ask = Search by name or NACE code
new-keywords = What they care about
new-keywords-ask = Their words, such as coatings
new-keywords-hint = Enter or a comma ends a word.
new-audience = Audience
new-language = Slide language
new-minutes = Minutes
new-minutes-fewer = Fewer minutes
new-minutes-more = More minutes
new-event = Fair or meeting
new-event-ask = Optional
new-make = Make pitch
new-story = Suggested story
new-slides =
    { $count ->
        [one] { $count } slide
       *[other] { $count } slides
    }
new-left-out =
    { $count ->
        [one] { $count } slide left out, and why
       *[other] { $count } slides left out, and why
    }
new-left-out-rest =
    { $count ->
        [one] { $count } more fits less.
       *[other] { $count } more fit less.
    }
new-lapsed =
    { $count ->
        [one] { $count } fact to review
       *[other] { $count } facts to review
    }
new-unconfirmed =
    { $count ->
        [one] { $count } unconfirmed fact
       *[other] { $count } unconfirmed facts
    }
new-shared = Common to all:
new-all-reasons = All reasons
