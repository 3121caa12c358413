# The first screen: pitches, ready-made ones, the trash.
home-title = Dina pitchar
home-first = Vem kommer till din monter?
home-begin = Föreslå en berättelse
home-open = Öppna fil
home-length =
    { $count ->
        [one] { $count } bild, { $time }
       *[other] { $count } bilder, { $time }
    }
home-recalled =
    { $count ->
        [one] { $count } bild återkallad
       *[other] { $count } bilder återkallade
    }
home-missing =
    { $count ->
        [one] { $count } bild saknas
       *[other] { $count } bilder saknas
    }
home-changed =
    { $count ->
        [one] { $count } bild ändrad
       *[other] { $count } bilder ändrade
    }
home-lapsed =
    { $count ->
        [one] { $count } bild att se över
       *[other] { $count } bilder att se över
    }
home-menu = Mer för { $name }
home-copy = Gör en kopia
home-save-file = Spara som .pitch-fil
home-file-saved = Sparad. Filen kan mejlas till en kollega.
home-reveal = Visa i mappen
home-trash-it = Flytta till papperskorgen
home-trashed = { $name } ligger i papperskorgen
home-take-back = Ångra
home-restored = { $name } är tillbaka
home-restore = Lägg tillbaka
home-restore-name = Lägg tillbaka { $name }
home-trash = Papperskorg ({ $count })
home-ready = Färdiga pitchar
home-ready-about = Från innehållsteamet. När du öppnar en får du en egen kopia.
home-step-one = Ange företaget
home-about-one = Lägg till bransch eller vad de bryr sig om. Berättelsen växer fram medan du skriver, med ett skäl för varje bild.
home-step-two = Gör den till din
home-about-two = Flytta, byt och skriv med egna ord. Det finns { $slides } bilder på { $languages } språk och { $facts } fakta, alla med källa.
home-step-three = Lämna över den
home-about-three = Spara en PDF som en skärmläsare kan läsa och ett arkiv kan bevara. Allt fungerar utan nätverk.
