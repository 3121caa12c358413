# Setting up a screen that stands alone.
kiosk-title = Booth
kiosk-lead = A screen that stands alone: it shows pitches in a loop, and visitors look around by touch.
kiosk-start = Start the booth
kiosk-started = The booth is running. To end it, hold its upper right corner for 3 seconds.
kiosk-left-out = Left out last time
kiosk-playlist = Playlist
kiosk-round = { $slides ->
    [one] One slide, { $time } per round
   *[other] { $slides } slides, { $time } per round
}
kiosk-empty = Nothing to show yet. Add the pitches that strangers may see.
kiosk-add = Add a pitch
kiosk-slides = { $count ->
    [one] { $count } slide
   *[other] { $count } slides
}
kiosk-ready-made = ready-made
kiosk-move = Move { $name }: arrow up, arrow down
kiosk-move-how = Drag, or press the arrow keys
kiosk-moved = { $name } is number { $place } of { $of }
kiosk-remove = Take { $name } out
kiosk-removed = { $name } was taken out
kiosk-take-back = Put back
kiosk-pauses = Seconds for each slide
kiosk-pauses-own = { $count ->
    [one] Seconds for each slide: one has its own
   *[other] Seconds for each slide: { $count } have their own
}
kiosk-seconds-of = Seconds for { $title }
kiosk-shorter = Shorter: { $title }
kiosk-longer = Longer: { $title }
kiosk-as-all = Like the others
kiosk-look = How it will look
kiosk-look-about = A company that a pitch was made for is not named at the booth.
kiosk-loop = The loop
kiosk-seconds = Seconds per slide
kiosk-seconds-fewer = Shorter
kiosk-seconds-more = Longer
kiosk-screen = Screen
kiosk-screen-any = Lodestone chooses
kiosk-screen-one = { $number }: { $width } × { $height }
kiosk-visitors = Visitors
kiosk-touch = A touch
kiosk-touch-topics = opens topics to choose from
kiosk-touch-slides = halts the slide and lets them turn pages
kiosk-touch-nothing = does nothing
kiosk-topics = Topics on the start page
kiosk-topic = { $name } ({ $count })
kiosk-topics-about = Found in the playlist, with the number of slides. Everything from the beginning is always offered.
kiosk-languages = Languages to choose from
kiosk-languages-about = Up to four. The loop itself speaks each pitch’s own language.
kiosk-idle = Seconds without a touch
kiosk-idle-fewer = Return sooner
kiosk-idle-more = Return later
kiosk-idle-about = Then the loop goes on. The last seconds are counted down on the screen.
kiosk-leaving = Ending it
kiosk-exit = How the booth is ended
kiosk-exit-hold = Hold a corner
kiosk-exit-pin = With a PIN
kiosk-exit-hold-about = Hold the upper right corner for 3 seconds.
kiosk-exit-pin-about = Hold the upper right corner for 3 seconds, then type the PIN. It stops curious visitors, not somebody who takes the computer along.
kiosk-pin = PIN
kiosk-pin-new = Another PIN
kiosk-pin-hint = { $fewest } to { $most } digits
kiosk-pin-keep = Keep
kiosk-pin-kept = PIN kept
kiosk-making-ready = Making the booth ready
kiosk-making-ready-about = Every slide is drawn in every language before it starts. What strangers see names no company a pitch was made for.
kiosk-made-ready = { $percent } %
kiosk-stop = Stop
