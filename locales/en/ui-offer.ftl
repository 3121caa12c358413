# A .pitch file that was opened.
offer-keep = Keep as my pitch
offer-drop = Discard
offer-slides =
    { $count ->
        [one] { $count } slide, { $time }
       *[other] { $count } slides, { $time }
    }
offer-mark = { $file } is not from the content team
offer-mark-about = Somebody made this pitch and sent it. Its facts come from your own library, but nobody has checked what the sender wrote or added.
offer-missing =
    { $count ->
        [one] { $count } slide is not in your library
       *[other] { $count } slides are not in your library
    }
offer-own-words =
    { $count ->
        [one] { $count } text in the sender’s own words
       *[other] { $count } texts in the sender’s own words
    }
offer-own-pictures =
    { $count ->
        [one] { $count } picture or page of the sender’s own
       *[other] { $count } pictures or pages of the sender’s own
    }
offer-slide-missing = Not in your library
offer-nearest = Nearest: { $title }
offer-own = Sender’s own
offer-words = Own words
offer-changed = Newer here
offer-gone = This file is closed
offer-gone-about = Open the .pitch file again to look inside.
