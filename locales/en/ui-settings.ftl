# Settings and copies of all work.
settings-program = This program
settings-language = Language
settings-appearance = Appearance
appearance-system = As the system
appearance-light = Light
appearance-dark = Dark
settings-begins = A new pitch begins with
settings-brand = Brand
settings-cobrand = Together with
settings-no-cobrand = No second brand
settings-contact = Contact
settings-contact-about = Stands on the last slide and in the leave-behind. Empty lines take the brand’s.
contact-name = Name
contact-role = Role
contact-organisation = Organisation
contact-email = E-mail
contact-phone = Telephone
contact-url = Web page
settings-backups = Copies of your work
settings-backups-about = Everything is saved as you work, and copied from time to time. Going back to a copy keeps a copy of what is there now.
settings-pitches =
    { $count ->
        [one] { $count } pitch
       *[other] { $count } pitches
    }
settings-restore = Restore
settings-restore-from = Restore the copy of { $when }
settings-restored = Everything is as it was: { $when }
settings-no-backups = No copy yet. The first one is made by itself.
settings-copy-now = Make a copy now
settings-copied = Copied
settings-version = Lodestone { $version }
settings-library = Library { $name }, release { $release } of { $date }: { $slides } slides, { $facts } facts
