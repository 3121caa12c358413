# Hvad programmet siger om nøgler og udgivelse.
trust-next-ready = Gem kildefilen til computerne, og udgiv så.
trust-next-sign =
    { $count ->
        [one] Én af disse signerer som den næste: { $holders }. Åbn filen på vedkommendes computer, eller sæt USB-nøglen i her.
       *[other] { $count } af disse signerer som de næste: { $holders }. Åbn filen på deres computere, eller sæt deres USB-nøgler i her.
    }
error-key-there = Der er allerede en fil på { $path }. En nøgle overskrives aldrig: vælg et andet navn.
error-trust-there = Der er allerede en fil på { $path }, og den kan være i brug. Vælg et andet navn, eller åbn den.
error-passphrase-wrong = Adgangssætningen åbner ikke nøglen for { $holder }. Prøv igen.
error-passphrase-short = Adgangssætningen er for kort. Tag fem hverdagsord.
error-key-file = Nøglefilen kan ikke bruges. Vælg en anden, eller kopien, der blev lagt væk.
error-trust-file = Det kan ikke lade sig gøre, som det står med, hvem der signerer.
error-key-missing = En nøgle, der skal bruges, blev ikke givet.
error-release = Udgaven kan ikke gå ud, som den er.
error-remote-state = Det, der ligger på målet, er ikke, som det skal være. Intet blev skrevet.
error-publisher-faster = En anden udgav i mellemtiden. Intet af dit er tabt: se på ændringerne igen, og udgiv så.
error-destination = Målet kunne ikke nås eller tager ikke imod det, der skrives. Computerne beholder det, de har; prøv igen.
error-publish-changed = Mappen er ændret, siden du så på den. Sådan ser den ud nu.
error-publish-looked = Det er for længe siden, du så efter. Se igen.
error-publish-blocked = Noget skal rettes først. Intet blev skrevet.
error-publish-number = Tallet, der blev skrevet, er ikke antallet af ting, der forsvinder. Intet blev skrevet.
