//! What only the edge of the program may ask: the time, the environment, a person at the keyboard.

use std::path::{Path, PathBuf};

use lodestone_app::publishing::{Passphrase, SigningKey, key_files};
use lodestone_app::{Clock, Code, Error, SystemClock};

/// The most bytes of any file that is read here, so that a film named by mistake is not.
const LARGEST_FILE: u64 = 4 << 20;

/// Seconds since 1970.
pub(crate) fn now() -> i64 {
    SystemClock::new(None).now().0 / 1000
}

/// The bytes of a small file.
pub(crate) fn read(path: &Path) -> Result<Vec<u8>, Error> {
    use std::io::Read;
    let failed = |error: std::io::Error| Error::file(path, "read", &error);
    let mut bytes = Vec::new();
    std::fs::File::open(path).map_err(failed)?.take(LARGEST_FILE).read_to_end(&mut bytes).map_err(failed)?;
    Ok(bytes)
}

/// Keys with their passphrases: the first line of the file named for each, or what the person types.
pub(crate) fn open(keys: &[PathBuf], passphrases: &[PathBuf]) -> Result<Vec<SigningKey>, Error> {
    if !passphrases.is_empty() && passphrases.len() != keys.len() {
        return Err(Error::new(
            Code::Input,
            "give one --passphrase-file for each --key, in the same order, or none to be asked",
        ));
    }
    let open = |(index, path): (usize, &PathBuf)| {
        let key = key_files::read(path)?;
        let passphrase = match passphrases.get(index) {
            Some(path) => first_line(path)?,
            None => ask(&format!("Passphrase of the {} key of {}: ", key.role.as_str(), key.holder))?,
        };
        Ok(key_files::open(path, &passphrase)?)
    };
    keys.iter().enumerate().map(open).collect()
}

/// A new passphrase: the first line of a file, or typed twice.
pub(crate) fn new_passphrase(file: Option<&Path>) -> Result<Passphrase, Error> {
    if let Some(file) = file {
        return first_line(file);
    }
    let (one, again) = (typed("New passphrase: ")?, typed("The same again: ")?);
    if one != again {
        return Err(Error::new(Code::Input, "the two passphrases differ; try again"));
    }
    Ok(Passphrase::new(one))
}

fn ask(what: &str) -> Result<Passphrase, Error> {
    typed(what).map(Passphrase::new)
}

fn typed(what: &str) -> Result<String, Error> {
    rpassword::prompt_password(what).map_err(|error| {
        Error::new(
            Code::Input,
            format!("nobody can be asked for the passphrase here ({error}); give --passphrase-file"),
        )
    })
}

fn first_line(path: &Path) -> Result<Passphrase, Error> {
    let text = String::from_utf8(read(path)?)
        .map_err(|_| Error::new(Code::Input, format!("{} is no text; give a passphrase file", path.display())))?;
    Ok(Passphrase::new(text.lines().next().unwrap_or_default().to_owned()))
}
