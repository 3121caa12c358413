# What a screen that stands alone says to visitors.
invitation = Touch to look around
question = What would you like to see?
languages = Language
everything = Everything, from the beginning
slides = { $count ->
    [one] 1 slide
   *[other] { $count } slides
}
place = { $number } of { $of }
back = Back
next = Next
topics = All topics
leave = Close
stay = I am still here
countdown = Nobody there? This closes in { $seconds } s
corner = Hold to end the booth
pin = PIN
erase = Delete the last digit
enter = OK
never-mind = Back
pin-wrong = That is not the PIN.
pin-locked = Too many tries. Wait { $seconds } s.
