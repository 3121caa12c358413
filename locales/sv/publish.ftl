# Vad programmet säger om nycklar och publicering.
trust-next-ready = Spara källfilen till datorerna och publicera sedan.
trust-next-sign =
    { $count ->
        [one] En av dessa signerar härnäst: { $holders }. Öppna filen på den personens dator, eller sätt i USB-minnet här.
       *[other] { $count } av dessa signerar härnäst: { $holders }. Öppna filen på deras datorer, eller sätt i deras USB-minnen här.
    }
error-key-there = Det finns redan en fil på { $path }. En nyckel skrivs aldrig över: välj ett annat namn.
error-trust-there = Det finns redan en fil på { $path }, och den kan vara i bruk. Välj ett annat namn, eller öppna den.
error-passphrase-wrong = Lösenfrasen öppnar inte nyckeln för { $holder }. Försök igen.
error-passphrase-short = Lösenfrasen är för kort. Ta fem vardagsord.
error-key-file = Nyckelfilen kan inte användas. Välj en annan, eller kopian som lades undan.
error-trust-file = Det går inte, så som det står om vem som signerar.
error-key-missing = En nyckel som behövs angavs inte.
error-release = Utgåvan kan inte gå ut som den är.
error-remote-state = Det som ligger på målet är inte som det ska. Inget skrevs.
error-publisher-faster = Någon annan publicerade under tiden. Inget av ditt är förlorat: titta på ändringarna igen och publicera sedan.
error-destination = Målet kunde inte nås, eller tar inte emot det som skrivs. Datorerna behåller det de har; försök igen.
error-publish-changed = Mappen har ändrats sedan du tittade. Så här ser det ut nu.
error-publish-looked = Det är för länge sedan du tittade. Titta igen.
error-publish-blocked = Något måste rättas först. Inget skrevs.
error-publish-number = Talet som skrevs är inte antalet saker som försvinner. Inget skrevs.
