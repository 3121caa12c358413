# Setting up a screen that stands alone.
booth-title = Booth
booth-lead = A screen that stands alone: it shows pitches in a loop, and visitors look around by touch.
booth-start = Start the booth
booth-started = The booth is running. To end it, hold its upper right corner for 3 seconds.
booth-left-out = Left out last time
booth-playlist = Playlist
booth-round = { $slides ->
    [one] One slide, { $time } per round
   *[other] { $slides } slides, { $time } per round
}
booth-empty = Nothing to show yet. Add the pitches that strangers may see.
booth-add = Add a pitch
booth-slides = { $count ->
    [one] { $count } slide
   *[other] { $count } slides
}
booth-ready-made = ready-made
booth-move = Move { $name }: arrow up, arrow down
booth-move-how = Drag, or press the arrow keys
booth-moved = { $name } is number { $place } of { $of }
booth-remove = Take { $name } out
booth-removed = { $name } was taken out
booth-take-back = Put back
booth-pauses = Seconds for each slide
booth-pauses-own = { $count ->
    [one] Seconds for each slide: one has its own
   *[other] Seconds for each slide: { $count } have their own
}
booth-seconds-of = Seconds for { $title }
booth-shorter = Shorter: { $title }
booth-longer = Longer: { $title }
booth-as-all = Like the others
booth-look = How it will look
booth-look-about = A company that a pitch was made for is not named at the booth.
booth-loop = The loop
booth-seconds = Seconds per slide
booth-seconds-fewer = Shorter
booth-seconds-more = Longer
booth-screen = Screen
booth-screen-any = Lodestone chooses
booth-screen-one = { $number }: { $width } × { $height }
booth-visitors = Visitors
booth-touch = A touch
booth-touch-topics = opens topics to choose from
booth-touch-slides = halts the slide and lets them turn pages
booth-touch-nothing = does nothing
booth-topics = Topics on the start page
booth-topic = { $name } ({ $count })
booth-topics-about = Found in the playlist, with the number of slides. Everything from the beginning is always offered.
booth-languages = Languages to choose from
booth-languages-about = Up to four. The loop itself speaks each pitch’s own language.
booth-idle = Seconds without a touch
booth-idle-fewer = Return sooner
booth-idle-more = Return later
booth-idle-about = Then the loop goes on. The last seconds are counted down on the screen.
booth-leaving = Ending it
booth-exit = How the booth is ended
booth-exit-hold = Hold a corner
booth-exit-pin = With a PIN
booth-exit-hold-about = Hold the upper right corner for 3 seconds.
booth-exit-pin-about = Hold the upper right corner for 3 seconds, then type the PIN. It stops curious visitors, not somebody who takes the computer along.
booth-pin = PIN
booth-pin-new = Another PIN
booth-pin-hint = { $fewest } to { $most } digits
booth-pin-keep = Keep
booth-pin-kept = PIN kept
booth-making-ready = Making the booth ready
booth-making-ready-about = Every slide is drawn in every language before it starts. What strangers see names no company a pitch was made for.
booth-made-ready = { $percent } %
booth-stop = Stop
