# Settings and copies of all work.
settings-program = Programmet
settings-language = Sprog
settings-appearance = Udseende
appearance-system = Som systemet
appearance-light = Lyst
appearance-dark = Mørkt
settings-begins = En ny pitch begynder med
settings-brand = Varemærke
settings-cobrand = Sammen med
settings-no-cobrand = Intet andet varemærke
settings-contact = Kontakt
settings-contact-about = Står på det sidste slide og i handoutet. Tomme linjer tages fra varemærket.
contact-name = Navn
contact-role = Rolle
contact-organisation = Organisation
contact-email = E-mail
contact-phone = Telefon
contact-url = Hjemmeside
settings-backups = Kopier af dit arbejde
settings-backups-about = Alt gemmes, mens du arbejder, og kopieres af og til. Når du går tilbage til en kopi, gemmes først en kopi af det, der er nu.
settings-pitches =
    { $count ->
        [one] { $count } pitch
       *[other] { $count } pitches
    }
settings-restore = Gendan
settings-restore-from = Gendan kopien fra { $when }
settings-restored = Alt er, som det var { $when }
settings-no-backups = Ingen kopi endnu. Den første laves af sig selv.
settings-copy-now = Lav en kopi nu
settings-copied = Kopieret
settings-version = Lodestone { $version }
settings-library = Biblioteket { $name }, udgave { $release } fra { $date }: { $slides } slides, { $facts } fakta
