# Where content comes from and how it stands.
content-title = Content
content-of = Content of { $day }
content-new = New
content-checked = checked { $when }
content-release = release { $release }
content-check = Check now
content-stop = Stop
content-from-folder = From a USB stick or folder
content-fetching-label = Fetched
content-bytes = { $done } of { $total }
content-taken = New content: { $day }
content-look = Look
content-news = New in release { $release }
content-slides-changed =
    { $count ->
        [one] { $count } slide changed
       *[other] { $count } slides changed
    }
content-slides-added =
    { $count ->
        [one] { $count } new slide
       *[other] { $count } new slides
    }
content-slides-removed =
    { $count ->
        [one] { $count } slide is gone
       *[other] { $count } slides are gone
    }
content-facts-changed =
    { $count ->
        [one] { $count } fact is new or changed
       *[other] { $count } facts are new or changed
    }
content-pitches =
    { $count ->
        [0] None of your pitches is concerned.
        [one] { $count } of your pitches is concerned. It stays as it is until you decide.
       *[other] { $count } of your pitches are concerned. They stay as they are until you decide.
    }
content-to-pitches = To the pitches
content-seen = Got it
content-sources = Sources
content-sources-about = One source is in use. Pitches belong to the library they were made from and come back with it.
content-nothing-yet = nothing fetched yet
content-own-pitches =
    { $count ->
        [one] { $count } pitch
       *[other] { $count } pitches
    }
content-in-use = In use
content-use = Use
content-use-name = Use { $name }
content-remove = Remove
content-remove-name = Remove { $name }
content-remove-title = Remove this source?
content-remove-about =
    { $count ->
        [0] What was fetched from { $name } is deleted. You can add the source again from its file.
       *[other] What was fetched from { $name } is deleted. Your pitches from it ({ $count }) stay and come back when you add it again.
    }
content-add = Add a source file
content-added = Added: { $name }
content-trust = Trust this source?
content-trust-about = Call the person who gave you this file and compare these eight words. Only if all eight agree does it come from them.
content-fingerprint = Eight words: { $words }
content-words = Eight words
content-known = You have added this source already.
content-leave = Cancel
content-add-this = The words agree, add it
content-log = What happened
content-log-none = Nothing yet.
content-elsewhere = { $count } more from { $name }
content-change-source = Change the source
content-also = More
content-for-writers = For those who write the content
content-to-edit = Edit a library folder
