# Publishing a library.
publish-title = Publish
publish-lead = { $name } goes to every laptop, whole and signed.
publish-no-folder = No library folder is open for editing
publish-no-folder-text = What is published is a library’s folder. Open it for editing, then come back.
publish-open-folder = Open a library folder
publish-keys-door = Signing keys
publish-destination = Where it goes
publish-destination-hint = A folder, or an address such as s3://bucket/library, gs://bucket/library or az://container/library
publish-pick-folder = Choose folder
publish-trust = Who signs
publish-trust-hint = The file that the holders of the root keys have signed (.lodestone-trust)
publish-pick-trust = Choose file
publish-no-trust = No such file yet? It takes three people half an hour, once.
publish-no-trust-door = Set up keys
publish-look = Look at what would go out
publish-look-about = Nothing is written yet.
publish-look-again = Look again
publish-elsewhere = Change
publish-stop = Stop
publish-doing-nothing = Ready
publish-doing-looking = Looking …
publish-doing-publishing = Publishing …
publish-step-check = Checking the folder …
publish-step-remote = Looking at what stands there …
publish-step-keys = Opening keys …
publish-count-check = Checking the folder: { $done } of { $total }
publish-count-objects = Writing { $done } of { $total } files
publish-nothing-new = Nothing has changed since release { $release }.
publish-first = Release { $release }: the first one to go there.
publish-new =
    { $changes ->
        [one] Release { $release }: one change.
       *[other] Release { $release }: { $changes } changes.
    }
publish-ends =
    { $days ->
        [0] { $role }: signatures end today.
        [one] { $role }: signatures end tomorrow, { $date }.
       *[other] { $role }: signatures end on { $date }, in { $days } days.
    }
publish-ends-on = { $role }: signatures end on { $date }.
publish-ended = { $role }: signatures ended on { $date }. Laptops keep what they have and take nothing new until they are renewed.
publish-blockers =
    { $count ->
        [one] One thing to mend first
       *[other] { $count } things to mend first
    }
publish-mend = Open
publish-mend-what = Open { $what }
publish-more =
    { $count ->
        [one] { $count } more
       *[other] { $count } more
    }
publish-held-back =
    { $count ->
        [one] { $count } slide stays behind
       *[other] { $count } slides stay behind
    }
publish-held-back-about = Nobody has approved them yet. Approve them in the editor to let them go out.
publish-group-recalled =
    { $count ->
        [one] One recall: must not be shown any more, not even where content is frozen
       *[other] { $count } recalls: must not be shown any more, not even where content is frozen
    }
publish-group-retired =
    { $count ->
        [one] { $count } retired
       *[other] { $count } retired
    }
publish-group-removed =
    { $count ->
        [one] { $count } removed
       *[other] { $count } removed
    }
publish-group-changed =
    { $count ->
        [one] { $count } changed
       *[other] { $count } changed
    }
publish-group-added =
    { $count ->
        [one] { $count } added
       *[other] { $count } added
    }
publish-files =
    { $count ->
        [one] { $count } other file differs
       *[other] { $count } other files differ
    }
publish-file-added = { $file }: new
publish-file-changed = { $file }: changed
publish-file-removed = { $file }: removed
publish-line-text = { $language }: { $words }
publish-line-notes = Notes, { $language }: { $words }
publish-compare = Compare before and after
publish-then = now
publish-before = Before
publish-after = After
publish-before-of = { $title }, before
publish-after-of = { $title }, after
publish-before-none = Was not there
publish-after-none = Is no longer there
publish-is-added = New in this release
publish-is-changed = Changed
publish-is-removed = Removed
publish-is-retired = Retired
publish-is-recalled = Recalled
publish-previous = Previous change
publish-next = Next change
publish-place = { $at } of { $count }
publish-sign = Put it out
publish-sign-title = Put out release { $release }
publish-notes-about = What is new, for the people who present. They see it when the release arrives.
publish-notes = In { $language }
publish-confirm-about = { $percent } % of the last release goes away. To make sure that is meant, type how many slides and facts go: { $count }
publish-confirm = How many go
publish-wait-blockers =
    { $count ->
        [one] One thing must be mended first.
       *[other] { $count } things must be mended first.
    }
publish-wait-keys = Choose the key files.
publish-wait-confirm = Type the number above.
publish-wait-passphrases = Enter the passphrases. They are forgotten right after.
publish-now = Publish release { $release }
publish-size = { $new } to write, { $all } in all
publish-renew-title = Renew signatures
publish-renew-about = Signatures end after a while, so that nobody can keep laptops on old content. Renewing writes no content.
publish-renew = Renew signatures
publish-done = Release { $release } is out.
publish-renewed = The signatures of release { $release } are renewed.
publish-done-what =
    { $files ->
        [one] One file ({ $bytes }) was written to { $place }
       *[other] { $files } files ({ $bytes }) were written to { $place }
    }
publish-then-title = What happens now
publish-then-laptops = Laptops that follow this library take it by themselves the next time they are online, never in the middle of a show.
publish-then-source = A laptop that does not follow it yet needs the source file, once. You save it under signing keys.
publish-then-stick = For a laptop that is never online, copy the whole folder to a USB stick. It is verified in the same way.
publish-signatures = How long the signatures hold
publish-back = Back to publishing
