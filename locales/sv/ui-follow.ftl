# Vad som har ändrats sedan en pitch gjordes, och sedan en handout gjordes.
changes-count =
    { $count ->
        [one] En bild har ändrats sedan du godtog den
       *[other] { $count } bilder har ändrats sedan du godtog dem
    }
changes-none = Inget att besluta
changes-release = Biblioteket är utgåva { $release } från { $day }.
changes-list = Bilder som har ändrats
changes-accept-all = Godta alla { $count }
changes-keep-all = Behåll alla { $count }
changes-accept = Godta den nya
changes-keep = Behåll min
changes-later = Senare
changes-take = Ta efterföljaren
changes-remove = Ta bort bilden
changes-kind-recalled = Återkallad
changes-kind-retired = Tagen ur bruk
changes-kind-gone = Finns inte längre i biblioteket
changes-kind-changed = Redigerad
changes-kind-facts = Ett värde har ändrats
changes-why-changed = Orden är inte innehållsteamets.
changes-why-facts = Orden är inte innehållsteamets.
changes-why-recalled = Det här påståendet är återkallat. Visa det inte mer.
changes-why-retired = Den här bilden har tagits ur bruk.
changes-why-gone = Biblioteket har inte längre den här bilden. Din finns kvar tills du beslutar.
changes-since = Sedan { $day }.
changes-before = Så som du godtog den
changes-before-lost = Så som du hade den
changes-after = Så som den är nu
changes-successor = Efterföljare: { $title }
changes-before-alt = ”{ $title }” så som du godtog den
changes-after-alt = ”{ $title }” så som den är nu
changes-not-kept = Den tidigare versionen sparades inte på den här datorn.
changes-nothing-after = Inget ersätter den.
changes-facts = Värden
changes-words = Ord
changes-no-value = inget värde
changes-no-words = ingenting
changes-own = Dina egna ord står kvar:
changes-nothing = Din pitch är aktuell
changes-nothing-text = När innehållsteamet ändrar en bild eller ett värde som du använder väntar det här. Tills du beslutar är din pitch som den är.
changes-frozen = Fryst till och med { $day }.
changes-waiting =
    { $count ->
        [one] En ändring väntar tills dess.
       *[other] { $count } ändringar väntar tills dess.
    }
changes-freeze = Frys för en mässa …
changes-freeze-title = Frys för en mässa
changes-freeze-text = Till och med den dagen erbjuds inget nyare, och din pitch är som den är. Bara ett återkallat påstående sägs ändå.
changes-freeze-until = Mässans sista dag
changes-freeze-do = Frys
changes-thaw = Följ med igen
changes-done-accept =
    { $count ->
        [one] Godtagen
       *[other] { $count } godtagna
    }
changes-done-keep =
    { $count ->
        [one] Behållen som den var
       *[other] { $count } behållna som de var
    }
changes-done-successor =
    { $count ->
        [one] Efterföljaren har tagits
       *[other] { $count } efterföljare har tagits
    }
changes-done-remove =
    { $count ->
        [one] Borttagen
       *[other] { $count } borttagna
    }

provenance-title = Läs av en handout
provenance-lead = Någon frågar om en pdf som du har gett dem. Vad har ändrats i den sedan dess?
provenance-step-drop = Välj pdf-filen, eller släpp den på fönstret. Vad den heter spelar ingen roll, bara att den gjordes här.
provenance-step-compare = Varje bild och varje uppgift i den jämförs med biblioteket som det är nu.
provenance-step-call = Du ser vad som nu har en annan lydelse och vad som har återkallats, så att du kan höra av dig.
provenance-private = Pdf-filen stannar på den här datorn.
provenance-choose = Välj en pdf …
provenance-another = Välj en annan pdf …
provenance-made = Gjord från utgåva { $release } från { $day }, { $language }. Biblioteket är nu utgåva { $now }.
provenance-other-library = Den gjordes från ett annat bibliotek ({ $library }). Öppna det för att jämföra.
provenance-same = Allt gäller: { $count } bilder och fakta är som de var.
provenance-moved =
    { $count ->
        [one] En bild eller ett faktum har ändrats; { $same } är som de var.
       *[other] { $count } bilder och fakta har ändrats; { $same } är som de var.
    }
provenance-status-withdrawn = Återkallat. Ring den som har dokumentet.
provenance-status-retired = Taget ur bruk.
provenance-status-gone = Finns inte längre i biblioteket.
provenance-status-changed = Säger något annat nu.
provenance-now = Nu: { $value }
provenance-recalls = Återkallade påståenden
provenance-nobody = Ingen pitch och ingen handout av dig bär det.
provenance-pitches = I dina pitchar:
provenance-handed-over = I handouts som du har sparat:
changes-who-has-it = Vem har det?
withdrawn-notice =
    { $count ->
        [one] ”{ $title }” har återkallats, och du har det i en pitch eller har delat ut det.
       *[other] { $count } påståenden har återkallats som du har i en pitch eller har delat ut.
    }
withdrawn-look = Visa var
