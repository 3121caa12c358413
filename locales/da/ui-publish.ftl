# At udgive et bibliotek.
publish-title = Udgiv
publish-lead = { $name } går ud til hver computer, helt og signeret.
publish-no-folder = Ingen biblioteksmappe er åben til redigering
publish-no-folder-text = Det, der udgives, er et biblioteks mappe. Åbn den til redigering, og kom så tilbage.
publish-open-folder = Åbn en biblioteksmappe
publish-keys-door = Signeringsnøgler
publish-destination = Hvor det skal hen
publish-destination-hint = En mappe eller en adresse som s3://bucket/bibliotek, gs://bucket/bibliotek eller az://container/bibliotek
publish-pick-folder = Vælg mappe
publish-trust = Hvem der signerer
publish-trust-hint = Filen, som rodnøglernes indehavere har signeret (.lodestone-trust)
publish-pick-trust = Vælg fil
publish-no-trust = Findes der ingen sådan fil endnu? Det tager tre personer en halv time, én gang.
publish-no-trust-door = Få styr på nøglerne
publish-look = Se, hvad der ville gå ud
publish-look-about = Intet bliver skrevet endnu.
publish-look-again = Se igen
publish-elsewhere = Skift
publish-stop = Stop
publish-doing-nothing = Klar
publish-doing-looking = Ser efter …
publish-doing-publishing = Udgiver …
publish-step-check = Kontrollerer mappen …
publish-step-remote = Ser, hvad der ligger der …
publish-step-keys = Åbner nøglerne …
publish-count-check = Kontrollerer mappen: { $done } af { $total }
publish-count-objects = Skriver { $done } af { $total } filer
publish-nothing-new = Intet er ændret siden udgave { $release }.
publish-first = Udgave { $release }: den første, der går dertil.
publish-new =
    { $changes ->
        [one] Udgave { $release }: én ændring.
       *[other] Udgave { $release }: { $changes } ændringer.
    }
publish-ends =
    { $days ->
        [0] { $role }: signaturerne udløber i dag.
        [one] { $role }: signaturerne udløber i morgen, { $date }.
       *[other] { $role }: signaturerne udløber { $date }, om { $days } dage.
    }
publish-ends-on = { $role }: signaturerne udløber { $date }.
publish-ended = { $role }: signaturerne udløb { $date }. Computerne beholder det, de har, og tager intet nyt, før de er fornyet.
publish-blockers =
    { $count ->
        [one] Én ting skal rettes først
       *[other] { $count } ting skal rettes først
    }
publish-mend = Åbn
publish-mend-what = Åbn { $what }
publish-more =
    { $count ->
        [one] { $count } til
       *[other] { $count } til
    }
publish-held-back =
    { $count ->
        [one] { $count } slide bliver tilbage
       *[other] { $count } slides bliver tilbage
    }
publish-held-back-about = Ingen har godkendt dem endnu. Godkend dem i redigeringen, så går de ud.
publish-group-recalled =
    { $count ->
        [one] Én tilbagekaldelse: må ikke vises mere, heller ikke hvor indholdet er frosset
       *[other] { $count } tilbagekaldelser: må ikke vises mere, heller ikke hvor indholdet er frosset
    }
publish-group-retired =
    { $count ->
        [one] { $count } taget ud af brug
       *[other] { $count } taget ud af brug
    }
publish-group-removed =
    { $count ->
        [one] { $count } fjernet
       *[other] { $count } fjernet
    }
publish-group-changed =
    { $count ->
        [one] { $count } ændret
       *[other] { $count } ændret
    }
publish-group-added =
    { $count ->
        [one] { $count } ny
       *[other] { $count } nye
    }
publish-files =
    { $count ->
        [one] { $count } anden fil er anderledes
       *[other] { $count } andre filer er anderledes
    }
publish-file-added = { $file }: ny
publish-file-changed = { $file }: ændret
publish-file-removed = { $file }: fjernet
publish-line-text = { $language }: { $words }
publish-line-notes = Noter, { $language }: { $words }
publish-compare = Sammenlign før og efter
publish-then = nu
publish-before = Før
publish-after = Efter
publish-before-of = { $title }, før
publish-after-of = { $title }, efter
publish-before-none = Fandtes ikke
publish-after-none = Findes ikke længere
publish-is-added = Ny i denne udgave
publish-is-changed = Ændret
publish-is-removed = Fjernet
publish-is-retired = Taget ud af brug
publish-is-recalled = Tilbagekaldt
publish-previous = Forrige ændring
publish-next = Næste ændring
publish-place = { $at } af { $count }
publish-sign = Send ud
publish-sign-title = Send udgave { $release } ud
publish-notes-about = Hvad der er nyt, til dem, der præsenterer. De ser det, når udgaven kommer frem.
publish-notes = På { $language }
publish-confirm-about = { $percent } % af den seneste udgave forsvinder. For at være sikker på, at det er meningen: skriv, hvor mange slides og fakta der forsvinder, { $count }
publish-confirm = Hvor mange forsvinder
publish-wait-blockers =
    { $count ->
        [one] Én ting skal rettes først.
       *[other] { $count } ting skal rettes først.
    }
publish-wait-keys = Vælg nøglefilerne.
publish-wait-confirm = Skriv tallet ovenfor.
publish-wait-passphrases = Skriv adgangssætningerne. De glemmes lige bagefter.
publish-now = Udgiv udgave { $release }
publish-size = { $new } at skrive, { $all } i alt
publish-renew-title = Forny signaturerne
publish-renew-about = Signaturer udløber efter en tid, så ingen kan holde computere fast ved gammelt indhold. En fornyelse skriver intet indhold.
publish-renew = Forny signaturerne
publish-done = Udgave { $release } er ude.
publish-renewed = Signaturerne for udgave { $release } er fornyet.
publish-done-what =
    { $files ->
        [one] Én fil ({ $bytes }) blev skrevet til { $place }
       *[other] { $files } filer ({ $bytes }) blev skrevet til { $place }
    }
publish-then-title = Hvad der sker nu
publish-then-laptops = Computere, der følger biblioteket, tager udgaven af sig selv, næste gang de er på nettet, aldrig midt i en fremvisning.
publish-then-source = En computer, der ikke følger det endnu, skal have kildefilen, én gang. Den gemmer du under signeringsnøgler.
publish-then-stick = Til en computer, der aldrig er på nettet: kopiér hele mappen til en USB-nøgle. Den verificeres på samme måde.
publish-signatures = Så længe gælder signaturerne
publish-back = Tilbage til udgivelsen
