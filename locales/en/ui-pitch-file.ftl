# A .pitch file that was opened.
pitch-file-keep = Keep as my pitch
pitch-file-drop = Discard
pitch-file-slides =
    { $count ->
        [one] { $count } slide, { $time }
       *[other] { $count } slides, { $time }
    }
pitch-file-mark = { $file } is not from the content team
pitch-file-mark-about = Somebody made this pitch and sent it. Its facts come from your own library, but nobody has checked what the sender wrote or added.
pitch-file-missing =
    { $count ->
        [one] { $count } slide is not in your library
       *[other] { $count } slides are not in your library
    }
pitch-file-own-words =
    { $count ->
        [one] { $count } text in the sender’s own words
       *[other] { $count } texts in the sender’s own words
    }
pitch-file-own-pictures =
    { $count ->
        [one] { $count } picture or page of the sender’s own
       *[other] { $count } pictures or pages of the sender’s own
    }
pitch-file-slide-missing = Not in your library
pitch-file-nearest = Nearest: { $title }
pitch-file-own = Sender’s own
pitch-file-words = Own words
pitch-file-changed = Newer here
pitch-file-gone = This file is closed
pitch-file-gone-about = Open the .pitch file again to look inside.
