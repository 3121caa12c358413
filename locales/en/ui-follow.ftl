# What has changed since a pitch was made, and since a leave-behind was.
changes-count =
    { $count ->
        [one] One slide has moved on since you accepted it
       *[other] { $count } slides have moved on since you accepted them
    }
changes-none = Nothing to decide
changes-release = The library is release { $release } of { $day }.
changes-list = Slides that have moved on
changes-accept-all = Accept all { $count }
changes-keep-all = Keep all { $count }
changes-accept = Accept the new one
changes-keep = Keep mine
changes-later = Later
changes-take = Take the successor
changes-remove = Take the slide out
changes-kind-recalled = Withdrawn
changes-kind-retired = Taken out of use
changes-kind-gone = No longer in the library
changes-kind-changed = Edited
changes-kind-facts = A value changed
changes-why-changed = These words are not the content team’s.
changes-why-facts = These words are not the content team’s.
changes-why-recalled = This claim is withdrawn. Do not show it any more.
changes-why-retired = This slide was taken out of use.
changes-why-gone = The library has this slide no longer. Yours stays until you decide.
changes-since = Since { $day }.
changes-before = As you accepted it
changes-before-lost = As you had it
changes-after = As it is now
changes-successor = Successor: { $title }
changes-before-alt = “{ $title }” as you accepted it
changes-after-alt = “{ $title }” as it is now
changes-not-kept = The earlier version was not kept on this computer.
changes-nothing-after = Nothing stands in its place.
changes-facts = Values
changes-words = Words
changes-no-value = no value
changes-no-words = nothing
changes-own = Your own words stay:
changes-nothing = Your pitch is up to date
changes-nothing-text = When the content team changes a slide or a value that you use, it waits here. Until you decide, your pitch stays as it is.
changes-frozen = Frozen until { $day }.
changes-waiting =
    { $count ->
        [one] One change waits for then.
       *[other] { $count } changes wait for then.
    }
changes-freeze = Freeze for a fair …
changes-freeze-title = Freeze for a fair
changes-freeze-text = Until that day, nothing newer is offered and the pitch stays as it is. Only a withdrawn claim is still said.
changes-freeze-until = Last day of the fair
changes-freeze-do = Freeze
changes-thaw = Follow again
changes-done-accept =
    { $count ->
        [one] Accepted
       *[other] { $count } accepted
    }
changes-done-keep =
    { $count ->
        [one] Kept as it was
       *[other] { $count } kept as they were
    }
changes-done-successor =
    { $count ->
        [one] Successor taken
       *[other] { $count } successors taken
    }
changes-done-remove =
    { $count ->
        [one] Taken out
       *[other] { $count } taken out
    }

provenance-title = Read a leave-behind
provenance-lead = Somebody asks about a PDF that you gave them. What has changed in it since?
provenance-step-drop = Choose the PDF, or drop it on this window. Its name does not matter, only that it was made here.
provenance-step-compare = Every slide and every figure in it is compared with the library as it is now.
provenance-step-call = You see what says something else by now, and what was withdrawn, so that you can tell them.
provenance-private = The PDF stays on this computer.
provenance-choose = Choose a PDF …
provenance-another = Choose another PDF …
provenance-made = Made from release { $release } of { $day }, { $language }. The library is release { $now } now.
provenance-other-library = It was made from another library ({ $library }). Open that one to compare.
provenance-same = All of it stands: { $count } slides and facts are as they were.
provenance-moved =
    { $count ->
        [one] One slide or fact has moved on; { $same } are as they were.
       *[other] { $count } slides and facts have moved on; { $same } are as they were.
    }
provenance-status-withdrawn = Withdrawn. Call whoever has this document.
provenance-status-retired = Taken out of use.
provenance-status-gone = No longer in the library.
provenance-status-changed = Says something else now.
provenance-now = Now: { $value }
provenance-recalls = Withdrawn claims
provenance-nobody = No pitch and no leave-behind of yours carries it.
provenance-pitches = In your pitches:
provenance-handed-over = In leave-behinds that you saved:
changes-who-has-it = Who has it?
withdrawn-notice =
    { $count ->
        [one] “{ $title }” was withdrawn, and it is in a pitch or leave-behind of yours.
       *[other] { $count } claims in your pitches or leave-behinds were withdrawn.
    }
withdrawn-look = See where
