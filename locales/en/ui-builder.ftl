# The story of a pitch: order, time, inserting, swapping, cuts.
builder-story = The story, in order
builder-keys = Arrow keys go from slide to slide; with Alt they move the slide. Enter tailors it, S swaps it, Delete removes it.
builder-time = Time of the story
builder-minutes = { $count } min
builder-undo = Undo
builder-cancel = Cancel
builder-more = More to do

# How a slide stands.
builder-decide = Decide …
builder-recalled = Withdrawn
builder-changed = Changed in the library
builder-accept = Accept change
builder-accepted = The slide is as it is in the library now
builder-missing = No longer in the library
builder-take-nearest = Use the nearest slide
builder-nearest = Nearest: { $title }
builder-asking =
    { $count ->
        [one] { $count } slide to look at
       *[other] { $count } slides to look at
    }
builder-lapsed =
    { $count ->
        [one] { $count } fact to review
       *[other] { $count } facts to review
    }
builder-own-words = Own words
builder-own = Your own
builder-not-in-cut = Not in this cut

# The slide at hand.
builder-slide-tools = The slide at hand
builder-place = { $place } of { $count }
builder-fixed = Keeps its place
builder-tailor = Tailor
builder-look = Look closer
builder-remove = Remove
builder-earlier = Move earlier
builder-later = Move later
builder-row-up = Move a row up
builder-row-down = Move a row down
builder-first = Move to the beginning
builder-last = Move to the end
builder-moved = { $title }: now { $place } of { $count }
builder-removed = Removed: { $title }
builder-empty = No slides yet
builder-empty-about = Insert slides from the library, or let the story be chosen for the company.

# Cuts.
builder-cut = Cut
builder-cut-all = All
builder-cut-about = { $shown } of { $all } slides
builder-cut-keep = Keep only this cut
builder-cut-kept = Only the { $minutes } minutes are kept

# Inserting.
builder-insert = Insert slide
builder-search = Search the library
builder-search-ask = Words, a place, a topic
builder-insert-after = After “{ $title }”
builder-insert-first = At the beginning
builder-insert-do = Insert
builder-inserted = Inserted: { $title }
builder-in-story = In the story

# Swapping.
builder-swap = Swap slide
builder-swap-from = For “{ $title }”
builder-swap-do = Swap
builder-swap-words = Your words stay wherever the new slide has the same field.
builder-swap-none = Nothing else says the same
builder-swap-none-about = Search the library instead, insert a slide, and remove this one.
builder-swapped = Swapped for: { $title }
builder-same-time = same time
builder-longer = { $time } longer
builder-shorter = { $time } shorter
builder-becomes = becomes: { $stage }

# History and target.
builder-history = History
builder-history-about = Choose a state to go back to. That can be undone too.
builder-history-here = in use now
builder-target = Change whom it is for
builder-target-save = Save
builder-target-anew = Save and suggest again
builder-anew = Choose the story anew
builder-anew-done = The story was chosen anew

# Own pictures and pages.
builder-insert-picture = Insert your own picture
builder-insert-pdf = Insert pages of a PDF
builder-own-picture = Your own picture
builder-own-pages = Pages of a PDF
builder-own-looking = Looking at the file
builder-own-progress = { $done } of { $total }
builder-own-choose = Choose the pages to put in.
builder-own-page = Page { $number }
builder-own-title = Title
builder-own-title-needed = Give it a title.
builder-own-alt = What it shows
builder-own-alt-hint = For those who cannot see it. One or two sentences.
builder-own-alt-needed = Say what it shows, so that everybody gets it.
builder-own-insert =
    { $count ->
        [0] Insert
        [one] Insert { $count } slide
       *[other] Insert { $count } slides
    }
builder-own-done =
    { $count ->
        [one] Your slide is in the story
       *[other] { $count } of your slides are in the story
    }
