# Settings and copies of all work.
settings-program = Programmet
settings-language = Språk
settings-appearance = Utseende
appearance-system = Som systemet
appearance-light = Ljust
appearance-dark = Mörkt
settings-begins = En ny pitch börjar med
settings-brand = Varumärke
settings-cobrand = Tillsammans med
settings-no-cobrand = Inget andra varumärke
settings-contact = Kontakt
settings-contact-about = Står på sista bilden och i handouten. Tomma rader tas från varumärket.
contact-name = Namn
contact-role = Roll
contact-organisation = Organisation
contact-email = E-post
contact-phone = Telefon
contact-url = Webbsida
settings-backups = Kopior av ditt arbete
settings-backups-about = Allt sparas medan du arbetar och kopieras då och då. När du går tillbaka till en kopia sparas först en kopia av det som finns nu.
settings-pitches =
    { $count ->
        [one] { $count } pitch
       *[other] { $count } pitchar
    }
settings-restore = Återställ
settings-restore-from = Återställ kopian från { $when }
settings-restored = Allt är som det var { $when }
settings-no-backups = Ingen kopia än. Den första görs av sig själv.
settings-copy-now = Gör en kopia nu
settings-copied = Kopierat
settings-version = Lodestone { $version }
settings-library = Biblioteket { $name }, utgåva { $release } från { $date }: { $slides } bilder, { $facts } fakta
