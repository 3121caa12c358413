# Hvad der er ændret, siden en pitch blev lavet, og siden en handout blev det.
changes-count =
    { $count ->
        [one] Én slide er ændret, siden du godkendte den
       *[other] { $count } slides er ændret, siden du godkendte dem
    }
changes-none = Intet at beslutte
changes-release = Biblioteket er udgave { $release } fra { $day }.
changes-list = Slides, der er ændret
changes-accept-all = Godkend alle { $count }
changes-keep-all = Behold alle { $count }
changes-accept = Godkend den nye
changes-keep = Behold min
changes-later = Senere
changes-take = Tag efterfølgeren
changes-remove = Fjern sliden
changes-kind-recalled = Trukket tilbage
changes-kind-retired = Taget ud af brug
changes-kind-gone = Ikke længere i biblioteket
changes-kind-changed = Redigeret
changes-kind-facts = En værdi er ændret
changes-why-changed = Ordene er ikke indholdsteamets.
changes-why-facts = Ordene er ikke indholdsteamets.
changes-why-recalled = Denne påstand er trukket tilbage. Vis den ikke mere.
changes-why-retired = Denne slide er taget ud af brug.
changes-why-gone = Biblioteket har ikke længere denne slide. Din bliver, til du beslutter dig.
changes-since = Siden { $day }.
changes-before = Som du godkendte den
changes-before-lost = Som du havde den
changes-after = Som den er nu
changes-successor = Efterfølger: { $title }
changes-before-alt = »{ $title }«, som du godkendte den
changes-after-alt = »{ $title }«, som den er nu
changes-not-kept = Den tidligere version blev ikke gemt på denne computer.
changes-nothing-after = Intet står i stedet for den.
changes-facts = Værdier
changes-words = Ord
changes-no-value = ingen værdi
changes-no-words = ingenting
changes-own = Dine egne ord bliver:
changes-nothing = Din pitch er ajour
changes-nothing-text = Når indholdsteamet ændrer en slide eller en værdi, som du bruger, venter det her. Indtil du beslutter dig, bliver din pitch, som den er.
changes-frozen = Frosset til og med { $day }.
changes-waiting =
    { $count ->
        [one] Én ændring venter til da.
       *[other] { $count } ændringer venter til da.
    }
changes-freeze = Frys til en messe …
changes-freeze-title = Frys til en messe
changes-freeze-text = Til og med den dag tilbydes intet nyere, og din pitch bliver, som den er. Kun en påstand, der er trukket tilbage, siges alligevel.
changes-freeze-until = Messens sidste dag
changes-freeze-do = Frys
changes-thaw = Følg med igen
changes-done-accept =
    { $count ->
        [one] Godkendt
       *[other] { $count } godkendt
    }
changes-done-keep =
    { $count ->
        [one] Beholdt, som den var
       *[other] { $count } beholdt, som de var
    }
changes-done-successor =
    { $count ->
        [one] Efterfølgeren er taget
       *[other] { $count } efterfølgere er taget
    }
changes-done-remove =
    { $count ->
        [one] Fjernet
       *[other] { $count } fjernet
    }

provenance-title = Læs en handout af
provenance-lead = Nogen spørger til en pdf, du har givet dem. Hvad er ændret i den siden?
provenance-step-drop = Vælg pdf-filen, eller slip den på vinduet. Navnet er ligegyldigt, bare den er lavet her.
provenance-step-compare = Hvert slide og hvert tal i den sammenlignes med biblioteket, som det er nu.
provenance-step-call = Du ser, hvad der siger noget andet nu, og hvad der er trukket tilbage, så du kan give besked.
provenance-private = Pdf-filen bliver på denne computer.
provenance-choose = Vælg en pdf …
provenance-another = Vælg en anden pdf …
provenance-made = Lavet fra udgave { $release } fra { $day }, { $language }. Biblioteket er nu udgave { $now }.
provenance-other-library = Den er lavet fra et andet bibliotek ({ $library }). Åbn det for at sammenligne.
provenance-same = Det hele gælder: { $count } slides og fakta er, som de var.
provenance-moved =
    { $count ->
        [one] Én slide eller ét faktum er ændret; { $same } er, som de var.
       *[other] { $count } slides og fakta er ændret; { $same } er, som de var.
    }
provenance-status-withdrawn = Trukket tilbage. Ring til den, der har dokumentet.
provenance-status-retired = Taget ud af brug.
provenance-status-gone = Ikke længere i biblioteket.
provenance-status-changed = Siger noget andet nu.
provenance-now = Nu: { $value }
provenance-recalls = Påstande, der er trukket tilbage
provenance-nobody = Ingen pitch og ingen handout af dig bærer den.
provenance-pitches = I dine pitches:
provenance-handed-over = I handouts, du har gemt:
changes-who-has-it = Hvem har det?
withdrawn-notice =
    { $count ->
        [one] “{ $title }” er trukket tilbage, og du har det i en pitch eller har udleveret det.
       *[other] { $count } påstande er trukket tilbage, som du har i en pitch eller har udleveret.
    }
withdrawn-look = Vis hvor
