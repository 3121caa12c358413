# Nøgler, som et bibliotek signeres med, og felterne, der tager imod en.
key-role-root = Rod
key-role-content = Indhold
key-role-online = Fornyelse
key-for-root = Bestemmer, hvem der må signere. To ud af tre personer skal være enige.
key-for-content = Signerer udgaver. Den indholdsansvarlige og en stedfortræder har hver sin.
key-for-online = Siger, hvilken udgave der er den nyeste. Fornyes med få ugers mellemrum.
keyfield-of = { $role }: { $holder }
keyfield-pick = Vælg nøglefil
keyfield-other = En anden nøglefil
keyfield-passphrase = Adgangssætning for { $holder }
keyfield-other-role = Nøglen, der tilhører { $holder }, er til “{ $is }”; her skal der bruges en til “{ $wanted }”.
passphrase-show = Vis adgangssætningen
passphrase-hide = Skjul adgangssætningen

keys-title = Signeringsnøgler
keys-lead = Hvem der må lægge indhold på computerne. Alt ligger i filer: stop når som helst, og fortsæt senere.
keys-to-publish = Udgiv
keys-parts = Dele
keys-part-key = Lav en nøgle
keys-part-trust = Hvem der signerer
keys-about = En nøgle tilhører én person og gør én ting. Lav den på din egen computer, og gem den på en USB-nøgle, som du beholder.
keys-holder = Hvis nøgle det er
keys-holder-hint = For- og efternavn, som kollegerne kender dem
keys-role = Hvad den er til
keys-where-root = Lås USB-nøglen inde; den skal bruges cirka en gang om året.
keys-where-content = Skal bruges, hver gang noget udgives.
keys-where-online = Må ligge på den computer, der udgiver.
keys-passphrase = Adgangssætning
keys-passphrase-hint = Fem hverdagsord, der ikke har noget med hinanden at gøre. Skriv dem ned, og forsegl kuverten: ingen kan nulstille dem.
keys-passphrase-again = Den samme igen
keys-passphrase-differs = Det er ikke den samme.
keys-strength = Adgangssætningens længde
keys-strength-short = For kort: mindst { $least } tegn
keys-strength-fair = Det rækker; længere er bedre
keys-strength-good = God
keys-make = Lav nøgle og gem
keys-making = Det tager få sekunder at lave nøglen …
keys-make-about = Du vælger, hvor filen gemmes.
keys-made = Nøglen for { $holder } er lavet ({ $role })
keys-words = Nøglens otte ord
keys-then-read = Læs de otte ord højt. De andre ser efter, at de samme ord står ved dit navn på deres skærm.
keys-then-put = Læg USB-nøglen væk, og adgangssætningen i en forseglet kuvert et andet sted.
keys-then-forget = Tag én kopi af USB-nøglen. En mistet nøgle kan udskiftes, men ikke gendannes.
keys-another = Lav en nøgle til
keys-trust-about = Roden nævner de personer, hvis nøgler gælder. Den er én fil, ikke hemmelig, og går fra person til person, indtil nok har signeret.
keys-open-trust = Åbn en fil
keys-open-trust-about = En, som nogen har begyndt på, eller som er i brug (.lodestone-trust)
keys-begin-title = Begynd på en ny
keys-library = Bibliotekets id
keys-library-hint = Som det står i library.toml
keys-have = { $have } af { $wanted }
keys-leave-out = Udelad
keys-leave-out-what = Udelad nøglen for { $holder }
keys-add = Tilføj en nøglefil
keys-begin = Begynd og gem
keys-begin-needs = Der skal bruges rodnøgler (tre overlever et tab), en indholdsnøgle og en fornyelsesnøgle.
keys-reason = Hvorfor færre end tre personer har roden
keys-reason-hint = Den, der taber eller stjæler én nøgle, bestemmer så over hver computer. Giv grunden med mindst { $least } tegn; den står i filen.
keys-there-already = Nøglen for { $holder } er der allerede.
keys-ready = Klar: { $library } kan udgives
keys-missing =
    { $count ->
        [one] Én signatur mangler
       *[other] { $count } signaturer mangler
    }
keys-file = { $path } · version { $version } · gælder til { $date }
keys-reread = Læs igen
keys-other-trust = En anden fil
keys-sign-here = Signér på denne computer
keys-sign = Signér
keys-sign-about = Tag så filen med til den næste person.
keys-signed = { $holder } har signeret.
keys-has-signed = har signeret
keys-threshold =
    { $threshold ->
        [one] én ud af { $count } skal signere
       *[other] { $threshold } ud af { $count } skal signere
    }
keys-replace = Udskift
keys-replace-what = Udskift nøglen for { $holder }
keys-replace-about = Til en nøgle, der er tabt eller stjålet, eller hvis indehaver holder op. Lad først den nye indehaver lave en nøgle til det samme. Ændringen gælder, når nok rodnøgler har signeret den; computerne følger med næste udgave.
keys-replace-pick = Vælg den nye nøglefil
keys-cancel = Annuller
keys-source-title = Til computerne
keys-source-about = Med denne fil følger computere et bibliotek: hvor det hentes, og hvis signaturer der gælder. Overbring den selv, ikke i en mail udefra.
keys-source-name = Bibliotekets navn
keys-source-place = Hvor computerne henter det
keys-source-place-hint = En adresse som https://example.org/bibliotek eller en mappe, som hver computer ser
keys-source-words = Disse otte ord vises på en computer, når den åbner kildefilen. Den, der gør det, sammenligner dem med dig.
keys-source-save = Gem kildefil
keys-source-saved = Kildefilen er gemt.
keys-lost = Når noget går tabt
keys-lost-one-root = Én rodnøgle tabt eller stjålet: de to andre udskifter den her og signerer, samme uge.
keys-lost-content = En indholdsnøgle er væk, eller computeren med den er stjålet: udskift den her, og udgiv så. Computerne afviser den gamle nøgle fra da af; ingen behøver at opdatere appen.
keys-lost-online = Fornyelsesnøglen er væk: udskift den på samme måde. Indtil da beholder computerne det, de har.
keys-lost-two-roots = To rodnøgler er væk: intet kan længere ændres. Begynd på en ny rod, og giv hver computer en ny kildefil.
keys-lost-drill = Øv jer med det samme: udskift stedfortræderens indholdsnøgle, lad to personer signere, udgiv, og se en computer tage imod det.
