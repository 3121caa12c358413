# The first screen: pitches, ready-made ones, the trash.
home-title = Your pitches
home-first = Who is coming to your stand?
home-begin = Suggest a story
home-open = Open file
home-length =
    { $count ->
        [one] { $count } slide, { $time }
       *[other] { $count } slides, { $time }
    }
home-recalled =
    { $count ->
        [one] { $count } slide withdrawn
       *[other] { $count } slides withdrawn
    }
home-missing =
    { $count ->
        [one] { $count } slide missing
       *[other] { $count } slides missing
    }
home-changed =
    { $count ->
        [one] { $count } slide changed
       *[other] { $count } slides changed
    }
home-lapsed =
    { $count ->
        [one] { $count } slide past its review date
       *[other] { $count } slides past their review date
    }
home-menu = More for { $name }
home-copy = Make a copy
home-save-file = Save as a .pitch file
home-file-saved = Saved. The file can be mailed to a colleague.
home-reveal = Show in folder
home-trash-it = Move to trash
home-trashed = { $name } is in the trash
home-take-back = Undo
home-restored = { $name } is back
home-restore = Put back
home-restore-name = Put { $name } back
home-trash = Trash ({ $count })
home-ready = Ready-made
home-ready-about = From the content team. Opening one makes a copy of your own.
home-step-one = Name the company
home-about-one = Add its industry or what it cares about. The story appears while you type, with a reason for every slide.
home-step-two = Make it yours
home-about-two = Reorder, swap and put in your own words. There are { $slides } slides in { $languages } languages and { $facts } facts, each with its source.
home-step-three = Hand it over
home-about-three = Save a PDF that a screen reader can read and an archive can keep. All of it works without a network.
