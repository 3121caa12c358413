# Tailoring one slide of a pitch.
tailor-done = To the story
tailor-place = { $place } of { $count }
tailor-next = Next slide
tailor-previous = Previous slide
tailor-slides = Slides of this pitch
tailor-slide = { $number }: { $title }
tailor-gone = This slide is no longer in the pitch
tailor-gone-about = It was removed, or taken back with undo. Redo brings it back.
tailor-nothing = Nothing to write here
tailor-nothing-about = Everything on this slide comes from the library.

# Fields.
tailor-characters-of = { $count } of { $most }
tailor-too-long = Too long
tailor-as-library = As in the library
tailor-back = Back to the library's words
tailor-original = In the library:
tailor-insert-into = Insert into { $field }
tailor-insert-company = The company's name
tailor-insert-company-as = The company's name: { $company }
tailor-unknown = Nobody knows this.
tailor-find-fact = Insert another fact
tailor-find-fact-ask = Search all facts
tailor-references = It goes where you last wrote. What stands in braces is filled in and stays up to date.
tailor-from-library = From the library
tailor-used = Also in your pitches

# Facts.
tailor-facts = Facts on this slide
tailor-notes = Speaker notes
tailor-source = Source: { $publisher }
tailor-no-source = No source
tailor-owner = Owner: { $owner }
tailor-fresh = Fresh
tailor-soon = Review soon
tailor-lapsed = Past its review
tailor-unconfirmed = Not confirmed
tailor-review = review by { $day }
