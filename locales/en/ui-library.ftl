# Browsing slides, facts, facilities and value propositions.
library-title = Library
library-edit = Edit a library folder …
library-sections = Sections of the library
library-slides = Slides
library-facts = Facts
library-facilities = Facilities
library-propositions = Value propositions
library-content-in = Language of the content
library-find = Search the library
library-find-slides = A word on a slide, in any language
library-find-facts = A value, a facility, what a number is about
library-find-facilities = A place or what is done there
library-find-propositions = A challenge or an offer
library-clear-words = Clear the search
library-filters = Filters
library-chosen = Filters in use
library-chosen-count = { $count } chosen
library-clear-all = Clear all
library-topic = Topic
library-stage = Stage
library-industry = Industry
library-industry-hint = A name or a NACE code
library-facility = Facility
library-facility-find = Find a facility
library-exists-in = Exists in
library-freshness = Freshness
library-fresh-fresh = Fresh
library-fresh-soon = Review soon
library-fresh-lapsed = Review overdue
library-fresh-unconfirmed = Not confirmed
library-none = Nothing fits
library-none-how = Take a filter away, or try fewer letters. The search knows every language of the library.
library-elsewhere = { $section }: { $count }
library-only-in = Only in { $language }
library-lapsed =
    { $count ->
        [one] { $count } fact overdue for review
       *[other] { $count } facts overdue for review
    }
library-unconfirmed =
    { $count ->
        [one] { $count } fact not confirmed
       *[other] { $count } facts not confirmed
    }
library-used =
    { $count ->
        [one] in { $count } pitch
       *[other] in { $count } pitches
    }
library-slide-count =
    { $count ->
        [one] { $count } slide
       *[other] { $count } slides
    }
library-as-of = as of { $when }
library-as-of-name = As of
library-leave = Back
library-takes = Takes
library-languages = Languages
library-notes = Speaker notes
library-facts-on-it = Facts on it
library-used-in = Used in
library-not-used = Not used in any of your pitches.
library-alternatives = Can stand in for it
library-insert = Insert into a pitch
library-insert-name = Insert into { $name }
library-insert-other = Another pitch
library-inserted = Inserted into { $name }
library-no-pitch = You have no pitch yet
library-no-pitch-how = Make one first; the slide can then be put into its story.
library-source = Source
library-retrieved = read { $when }
library-no-source = No source is recorded.
library-standing = How it stands
library-owner = Answers for it
library-review = Review by
library-neighbours = In comparison
library-lower = Lower is better; the best comes first.
library-higher = Higher is better; the best comes first.
library-neither = Neither more nor less is better.
library-own = In the region
library-address-copied = The address is copied
library-copy-address = Copy the address
library-no-slides = No slide shows it.
library-challenge = Challenge
library-offer = Offer
library-proof = Proof
library-access = Access
library-next = Next step
library-map = Map of facilities
library-pins = { $count } facilities around { $city }; show them from near
library-whole-map = Whole map
library-near =
    { $count ->
        [one] { $count } facility here
       *[other] { $count } facilities here
    }
library-off-map = Not on the map
