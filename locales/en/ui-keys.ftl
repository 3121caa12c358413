# Keys with which a library is signed, and the fields that take one.
key-role-root = Root
key-role-content = Content
key-role-online = Renewal
key-for-root = Decides who may sign. Two of three people must agree.
key-for-content = Signs releases. The content lead and a deputy have one each.
key-for-online = Says which release is the newest. Renewed every few weeks.
keyfield-of = { $role }: { $holder }
keyfield-pick = Choose key file
keyfield-other = Another key file
keyfield-passphrase = Passphrase of { $holder }
keyfield-other-role = The key of { $holder } is for “{ $is }”; here it takes one for “{ $wanted }”.
passphrase-show = Show passphrase
passphrase-hide = Hide passphrase

keys-title = Signing keys
keys-lead = Who may put content on the laptops. Everything is kept in files: stop at any time and take it up later.
keys-to-publish = Publish
keys-parts = Parts
keys-part-key = Make a key
keys-part-trust = Who signs
keys-about = A key belongs to one person and does one thing. Make it on your own computer and save it to a USB stick that you keep.
keys-holder = Whose key it is
keys-holder-hint = First and last name, as colleagues know them
keys-role = What it is for
keys-where-root = Keep the stick in a locked place; it is needed about once a year.
keys-where-content = Needed whenever something is published.
keys-where-online = May lie on the computer that publishes.
keys-passphrase = Passphrase
keys-passphrase-hint = Five everyday words that have nothing to do with each other. Write them down and seal the envelope: nobody can reset it.
keys-passphrase-again = The same again
keys-passphrase-differs = This is not the same.
keys-strength = Length of the passphrase
keys-strength-short = Too short: at least { $least } characters
keys-strength-fair = Enough; longer is better
keys-strength-good = Good
keys-make = Make key and save
keys-making = Making the key takes a few seconds …
keys-make-about = You choose where the file is saved.
keys-made = The key of { $holder } is made ({ $role })
keys-words = Eight words of this key
keys-then-read = Read the eight words aloud. The others check that the same words stand beside your name on their screen.
keys-then-put = Put the stick away, and the passphrase in a sealed envelope somewhere else.
keys-then-forget = Make one copy of the stick. A key that is lost can be replaced, but not restored.
keys-another = Make another key
keys-trust-about = The root names the people whose keys count. It is one file, not secret; it goes from person to person until enough have signed it.
keys-open-trust = Open a file
keys-open-trust-about = One that somebody began, or that is in use (.lodestone-trust)
keys-begin-title = Begin a new one
keys-library = Id of the library
keys-library-hint = As it stands in library.toml
keys-have = { $have } of { $wanted }
keys-leave-out = Leave out
keys-leave-out-what = Leave out the key of { $holder }
keys-add = Add a key file
keys-begin = Begin and save
keys-begin-needs = It takes root keys (three outlive a loss), a content key and a renewal key.
keys-reason = Why fewer than three people hold the root
keys-reason-hint = Whoever loses or steals one key then decides over every laptop. Give the reason in at least { $least } characters; it stands in the file.
keys-there-already = The key of { $holder } is there already.
keys-ready = Ready: { $library } can be published
keys-missing =
    { $count ->
        [one] One signature is missing
       *[other] { $count } signatures are missing
    }
keys-file = { $path } · version { $version } · holds until { $date }
keys-reread = Read again
keys-other-trust = Another file
keys-sign-here = Sign on this computer
keys-sign = Sign
keys-sign-about = Then take the file to the next person.
keys-signed = { $holder } has signed.
keys-has-signed = has signed
keys-threshold =
    { $threshold ->
        [one] one of { $count } must sign
       *[other] { $threshold } of { $count } must sign
    }
keys-replace = Replace
keys-replace-what = Replace the key of { $holder }
keys-replace-about = For a key that was lost, stolen or whose holder leaves. Let the new holder make a key for the same purpose first. The change counts when enough root keys have signed it; laptops follow with the next release.
keys-replace-pick = Choose the new key file
keys-cancel = Cancel
keys-source-title = For the laptops
keys-source-about = Laptops follow a library by this file: where it is fetched and whose signatures count. Hand it over yourself, not by a mail from outside.
keys-source-name = Name of the library
keys-source-place = Where laptops fetch it
keys-source-place-hint = An address such as https://example.org/library, or a folder that every laptop sees
keys-source-words = These eight words stand on a laptop when it opens the source file. Whoever does that compares them with you.
keys-source-save = Save source file
keys-source-saved = The source file is saved.
keys-lost = When something is lost
keys-lost-one-root = One root key lost or stolen: the two others replace it here and sign, the same week.
keys-lost-content = A content key lost, or its laptop stolen: replace it here, then publish. Laptops refuse the old key from then on; nobody has to update the app.
keys-lost-online = The renewal key lost: replace it likewise. Until then laptops keep what they have.
keys-lost-two-roots = Two root keys lost: nothing can be changed any more. Begin a new root and hand every laptop a new source file.
keys-lost-drill = Practise at once: replace the deputy’s content key, have two people sign, publish, and see a laptop take it.
