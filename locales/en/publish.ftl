# What the application says about keys and publishing.
trust-next-ready = Save the source file for the laptops, then publish.
trust-next-sign =
    { $count ->
        [one] One of these signs next: { $holders }. Open this file on their computer, or put in their stick here.
       *[other] { $count } of these sign next: { $holders }. Open this file on their computers, or put in their sticks here.
    }
error-key-there = There is a file at { $path } already. A key is never written over: choose another name.
error-trust-there = There is a file at { $path } already, and it may be in use. Choose another name, or open it.
error-passphrase-wrong = This passphrase does not open the key of { $holder }. Try again.
error-passphrase-short = This passphrase is too short. Take five everyday words.
error-key-file = This key file cannot be used. Choose another, or the copy that was put away.
error-trust-file = This cannot be done with who signs as it stands.
error-key-missing = A key that is needed was not given.
error-release = This release cannot go out as it is.
error-remote-state = What stands at the destination is not as it should be. Nothing was written.
error-publisher-faster = Somebody else published in the meantime. Nothing of yours is lost: look at the changes again, then publish.
error-destination = The destination could not be reached, or does not take what is written. Laptops keep what they have; try again.
error-publish-changed = The folder has changed since you looked. This is how it stands now.
error-publish-looked = This look is too old. Look again.
error-publish-blocked = There is something to mend first. Nothing was written.
error-publish-number = The number that was typed is not the number of things that go. Nothing was written.
