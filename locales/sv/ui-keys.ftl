# Nycklar som ett bibliotek signeras med, och fälten som tar emot en.
key-role-root = Rot
key-role-content = Innehåll
key-role-online = Förnyelse
key-for-root = Bestämmer vem som får signera. Två av tre personer måste vara överens.
key-for-content = Signerar utgåvor. Den innehållsansvariga och en ersättare har var sin.
key-for-online = Säger vilken utgåva som är den senaste. Förnyas med några veckors mellanrum.
keyfield-of = { $role }: { $holder }
keyfield-pick = Välj nyckelfil
keyfield-other = En annan nyckelfil
keyfield-passphrase = Lösenfras för { $holder }
keyfield-other-role = Nyckeln som tillhör { $holder } är till för ”{ $is }”; här krävs en för ”{ $wanted }”.
passphrase-show = Visa lösenfrasen
passphrase-hide = Dölj lösenfrasen

keys-title = Signeringsnycklar
keys-lead = Vem som får lägga innehåll på datorerna. Allt finns i filer: sluta när som helst och fortsätt senare.
keys-to-publish = Publicera
keys-parts = Delar
keys-part-key = Skapa en nyckel
keys-part-trust = Vem som signerar
keys-about = En nyckel tillhör en person och gör en sak. Skapa den på din egen dator och spara den på ett USB-minne som du behåller.
keys-holder = Vems nyckel det är
keys-holder-hint = För- och efternamn, som kollegorna känner dem
keys-role = Vad den är till för
keys-where-root = Lås in minnet; det behövs ungefär en gång om året.
keys-where-content = Behövs varje gång något publiceras.
keys-where-online = Får ligga på datorn som publicerar.
keys-passphrase = Lösenfras
keys-passphrase-hint = Fem vardagsord som inte har med varandra att göra. Skriv upp dem och försegla kuvertet: ingen kan återställa dem.
keys-passphrase-again = Samma igen
keys-passphrase-differs = Det är inte samma.
keys-strength = Lösenfrasens längd
keys-strength-short = För kort: minst { $least } tecken
keys-strength-fair = Räcker; längre är bättre
keys-strength-good = Bra
keys-make = Skapa nyckel och spara
keys-making = Det tar några sekunder att skapa nyckeln …
keys-make-about = Du väljer var filen sparas.
keys-made = Nyckeln för { $holder } är skapad ({ $role })
keys-words = Nyckelns åtta ord
keys-then-read = Läs de åtta orden högt. De andra kontrollerar att samma ord står vid ditt namn på deras skärm.
keys-then-put = Lägg undan minnet, och lösenfrasen i ett förseglat kuvert på ett annat ställe.
keys-then-forget = Gör en kopia av minnet. En förlorad nyckel kan bytas ut, men inte återskapas.
keys-another = Skapa en nyckel till
keys-trust-about = Roten nämner de personer vilkas nycklar gäller. Den är en enda fil, inte hemlig, och går från person till person tills tillräckligt många har signerat.
keys-open-trust = Öppna en fil
keys-open-trust-about = En som någon har påbörjat, eller som är i bruk (.lodestone-trust)
keys-begin-title = Börja på en ny
keys-library = Bibliotekets id
keys-library-hint = Så som det står i library.toml
keys-have = { $have } av { $wanted }
keys-leave-out = Ta bort
keys-leave-out-what = Ta bort nyckeln för { $holder }
keys-add = Lägg till en nyckelfil
keys-begin = Börja och spara
keys-begin-needs = Det krävs rotnycklar (tre överlever en förlust), en innehållsnyckel och en förnyelsenyckel.
keys-reason = Varför färre än tre personer har roten
keys-reason-hint = Den som tappar eller stjäl en nyckel bestämmer då över varje dator. Ange skälet med minst { $least } tecken; det står i filen.
keys-there-already = Nyckeln för { $holder } finns redan med.
keys-ready = Klart: { $library } kan publiceras
keys-missing =
    { $count ->
        [one] En signatur saknas
       *[other] { $count } signaturer saknas
    }
keys-file = { $path } · version { $version } · gäller till { $date }
keys-reread = Läs om
keys-other-trust = En annan fil
keys-sign-here = Signera på den här datorn
keys-sign = Signera
keys-sign-about = Ta sedan filen till nästa person.
keys-signed = { $holder } har signerat.
keys-has-signed = har signerat
keys-threshold =
    { $threshold ->
        [one] en av { $count } måste signera
       *[other] { $threshold } av { $count } måste signera
    }
keys-replace = Byt ut
keys-replace-what = Byt ut nyckeln för { $holder }
keys-replace-about = För en nyckel som är borttappad eller stulen, eller när den som har den slutar. Låt först den nya innehavaren skapa en nyckel för samma sak. Ändringen gäller när tillräckligt många rotnycklar har signerat; datorerna följer med nästa utgåva.
keys-replace-pick = Välj den nya nyckelfilen
keys-cancel = Avbryt
keys-source-title = Till datorerna
keys-source-about = Med den här filen följer datorer ett bibliotek: var det hämtas och vilkas signaturer som gäller. Lämna över den själv, inte i mejl utifrån.
keys-source-name = Bibliotekets namn
keys-source-place = Var datorerna hämtar det
keys-source-place-hint = En adress som https://example.org/bibliotek, eller en mapp som varje dator ser
keys-source-words = De här åtta orden visas på en dator när den öppnar källfilen. Den som gör det jämför dem med dig.
keys-source-save = Spara källfil
keys-source-saved = Källfilen är sparad.
keys-lost = När något går förlorat
keys-lost-one-root = En rotnyckel borttappad eller stulen: de två andra byter ut den här och signerar, samma vecka.
keys-lost-content = En innehållsnyckel borta, eller datorn med den stulen: byt ut den här och publicera sedan. Datorerna avvisar den gamla nyckeln från och med då; ingen behöver uppdatera appen.
keys-lost-online = Förnyelsenyckeln borta: byt ut den på samma sätt. Till dess behåller datorerna det de har.
keys-lost-two-roots = Två rotnycklar borta: inget kan ändras längre. Börja på en ny rot och ge varje dator en ny källfil.
keys-lost-drill = Öva genast: byt ut ersättarens innehållsnyckel, låt två personer signera, publicera och se en dator ta emot det.
