# Hvad en skærm, der står alene, siger til besøgende.
invitation = Rør skærmen for at se mere
question = Hvad vil du se?
languages = Sprog
everything = Det hele fra begyndelsen
slides = { $count ->
    [one] 1 slide
   *[other] { $count } slides
}
place = { $number } af { $of }
back = Tilbage
next = Næste
topics = Alle emner
leave = Luk
stay = Jeg er her stadig
countdown = Er du her stadig? Dette lukker om { $seconds } s
corner = Hold nede for at afslutte standskærmen
pin = Pinkode
erase = Slet det sidste ciffer
enter = OK
never-mind = Tilbage
pin-wrong = Forkert pinkode.
pin-locked = For mange forsøg. Vent { $seconds } s.
