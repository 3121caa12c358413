//! Makes, reads and opens key files: an Ed25519 pair whose secret is encrypted with a passphrase.
//!
//! The file is JSON. Holder, role and public key are in it unencrypted and signed by the key itself, so that nobody can
//! change them; the secret is PKCS#8 in an armoured age file, which other programs can open too.

use std::fmt;
use std::io::Read;

use age::scrypt::{Identity, Recipient};
use age::secrecy::SecretString;
use age::{DecryptError, Decryptor};
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{ED25519, Ed25519KeyPair, KeyPair, UnparsedPublicKey};
use serde::{Deserialize, Serialize};
use tough::schema::key::Key;
use zeroize::Zeroizing;

use crate::digest::hex;
use crate::keys::fingerprint_words;
use crate::publish_error::PublishError;

/// The work factor of scrypt for a new key file, as a power of two: a third of a second and 128 MiB for each guess.
pub const WORK: u8 = 17;
/// The highest work factor that is accepted when a file is opened: a file from a stranger must not use up the machine.
const MOST_WORK: u8 = 20;
/// The fewest letters of a new passphrase: shorter ones can be guessed from a stolen stick.
pub const SHORTEST_PASSPHRASE: usize = 12;
/// The most bytes of a key file, so that a film chosen by mistake is not read.
pub const LARGEST_KEY_FILE: usize = 16 << 10;
/// The most letters of a holder's name.
const LONGEST_HOLDER: usize = 100;
/// The version of the format that is written, and the newest that is read.
const FORMAT: u32 = 1;
/// The beginning of what a key file's own signature covers: a signature made for one purpose must not be valid for
/// another.
const PROOF: &str = "lodestone key file";

/// What a key is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum KeyRole {
    /// Says which keys count. Kept separately, used once a year.
    Root,
    /// Signs releases: TUF's targets.
    Content,
    /// Says which release is the newest: TUF's snapshot and timestamp.
    Online,
}

impl KeyRole {
    /// Every role, the most important first.
    pub const ALL: [KeyRole; 3] = [KeyRole::Root, KeyRole::Content, KeyRole::Online];

    /// Its name in files and arguments.
    pub fn as_str(self) -> &'static str {
        match self {
            KeyRole::Root => "root",
            KeyRole::Content => "content",
            KeyRole::Online => "online",
        }
    }

    /// Returns the role with this name.
    pub fn from_word(word: &str) -> Option<KeyRole> {
        KeyRole::ALL.into_iter().find(|role| role.as_str() == word)
    }
}

/// The passphrase of a key file. Never shown, and wiped from memory when it is dropped.
#[derive(Clone)]
pub struct Passphrase(SecretString);

impl Passphrase {
    /// Takes ownership of a text.
    pub fn new(text: String) -> Passphrase {
        Passphrase(SecretString::from(text))
    }

    fn letters(&self) -> usize {
        use age::secrecy::ExposeSecret;
        self.0.expose_secret().chars().count()
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase(…)")
    }
}

/// The public part of a key. Made only from a key file, or from a trust file that contains the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct PublicKey {
    /// Who holds it.
    pub holder: String,
    /// What it is for.
    pub role: KeyRole,
    /// The Ed25519 public key, 64 hexadecimal digits.
    public: String,
    /// The key's own signature over the above.
    proof: String,
}

impl PublicKey {
    /// Returns its eight words.
    pub fn fingerprint(&self) -> String {
        fingerprint_words::fingerprint(&self.bytes())
    }

    /// Returns its id in TUF metadata.
    pub fn id(&self) -> String {
        self.tuf().and_then(|key| key.key_id().ok()).map(|id| hex(&id)).unwrap_or_default()
    }

    pub(crate) fn tuf(&self) -> Option<Key> {
        self.public.parse().ok()
    }

    fn bytes(&self) -> Vec<u8> {
        unhex(&self.public).unwrap_or_default()
    }

    fn statement(holder: &str, role: KeyRole, public: &str) -> Vec<u8> {
        format!("{PROOF}\n{}\n{public}\n{holder}", role.as_str()).into_bytes()
    }

    /// Verifies the key's own signature over these values.
    pub(crate) fn check(&self) -> Result<(), PublishError> {
        let statement = PublicKey::statement(&self.holder, self.role, &self.public);
        let proof = unhex(&self.proof).unwrap_or_default();
        UnparsedPublicKey::new(&ED25519, self.bytes()).verify(&statement, &proof).map_err(|_| {
            PublishError::KeyFile(format!(
                "the key of {} was changed after it was made; ask its holder for the original file",
                self.holder
            ))
        })
    }
}

/// A key file: the public part, and the secret encrypted with a passphrase.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct KeyFile {
    #[serde(rename = "lodestone-key")]
    format: u32,
    key: PublicKey,
    /// PKCS#8 in an armoured age file. Encrypted, so it may be shown.
    secret: String,
}

impl KeyFile {
    /// Makes a new key. `work` is [`WORK`] except in tests.
    ///
    /// # Errors
    ///
    /// When the name or the passphrase is too short or too long.
    pub fn create(holder: &str, role: KeyRole, passphrase: &Passphrase, work: u8) -> Result<KeyFile, PublishError> {
        let holder = holder.trim();
        if holder.is_empty() || holder.chars().count() > LONGEST_HOLDER || holder.chars().any(char::is_control) {
            return Err(PublishError::KeyFile(format!(
                "a key needs the name of its holder, in at most {LONGEST_HOLDER} letters"
            )));
        }
        if passphrase.letters() < SHORTEST_PASSPHRASE {
            return Err(PublishError::ShortPassphrase { fewest: SHORTEST_PASSPHRASE });
        }
        let failed = |what: &str| PublishError::KeyFile(format!("{what}; try again"));
        let document = Ed25519KeyPair::generate_pkcs8v1(&SystemRandom::new())
            .map_err(|_| failed("the system gives no random numbers"))?;
        let pair = Ed25519KeyPair::from_pkcs8_maybe_unchecked(document.as_ref())
            .map_err(|_| failed("the new key is not in order"))?;
        let public = hex(pair.public_key().as_ref());
        let proof = hex(pair.sign(&PublicKey::statement(holder, role, &public)).as_ref());
        let mut recipient = Recipient::new(passphrase.0.clone());
        recipient.set_work_factor(work);
        let secret = age::encrypt_and_armor(&recipient, document.as_ref())
            .map_err(|_| failed("the new key cannot be encrypted"))?;
        Ok(KeyFile { format: FORMAT, key: PublicKey { holder: holder.to_owned(), role, public, proof }, secret })
    }

    /// Reads a key file without opening it.
    ///
    /// # Errors
    ///
    /// When it is not a key file, has a newer format, or was changed after it was made.
    pub fn read(bytes: &[u8]) -> Result<KeyFile, PublishError> {
        let none =
            || PublishError::KeyFile("this is no key file of Lodestone; choose one that ends in .lodestone-key".into());
        if bytes.len() > LARGEST_KEY_FILE {
            return Err(none());
        }
        let file: KeyFile = serde_json::from_slice(bytes).map_err(|_| none())?;
        if file.format > FORMAT {
            return Err(PublishError::KeyFile(
                "the key file was made by a newer version of Lodestone; update it".into(),
            ));
        }
        file.key.check()?;
        Ok(file)
    }

    /// Returns the bytes of the file.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = serde_json::to_vec_pretty(self).unwrap_or_default();
        bytes.push(b'\n');
        bytes
    }

    /// Its public part.
    pub fn public(&self) -> &PublicKey {
        &self.key
    }

    /// Decrypts the secret.
    ///
    /// # Errors
    ///
    /// When the passphrase is wrong, or the file is damaged or contains the secret of another key.
    pub fn open(&self, passphrase: &Passphrase) -> Result<SigningKey, PublishError> {
        let holder = &self.key.holder;
        let damaged =
            || PublishError::KeyFile(format!("the key file of {holder} is damaged; use the copy that was put away"));
        let mut identity = Identity::new(passphrase.0.clone());
        identity.set_max_work_factor(MOST_WORK);
        let reader = age::armor::ArmoredReader::new(self.secret.as_bytes());
        let decryptor = Decryptor::new_buffered(reader).map_err(|_| damaged())?;
        let mut stream =
            decryptor.decrypt(std::iter::once(&identity as &dyn age::Identity)).map_err(|error| match error {
                // With a wrong passphrase, the header does not decrypt; there is no other sign of it.
                DecryptError::DecryptionFailed | DecryptError::KeyDecryptionFailed | DecryptError::NoMatchingKeys => {
                    PublishError::WrongPassphrase { holder: holder.clone() }
                }
                _ => damaged(),
            })?;
        // Allocated in full: a vector that grows leaves copies of the secret behind.
        let mut secret = Zeroizing::new(Vec::with_capacity(LARGEST_KEY_FILE));
        stream.by_ref().take(LARGEST_KEY_FILE as u64).read_to_end(&mut secret).map_err(|_| damaged())?;
        let pair = Ed25519KeyPair::from_pkcs8_maybe_unchecked(&secret).map_err(|_| damaged())?;
        if hex(pair.public_key().as_ref()) != self.key.public {
            return Err(PublishError::KeyFile(format!(
                "the key file names one key and holds another; ask {holder} for the original file"
            )));
        }
        Ok(SigningKey { key: self.key.clone(), pair })
    }
}

/// A decrypted key that can sign.
pub struct SigningKey {
    key: PublicKey,
    pair: Ed25519KeyPair,
}

impl SigningKey {
    /// Its public part.
    pub fn public(&self) -> &PublicKey {
        &self.key
    }

    /// Copies the key, for work in two threads.
    ///
    /// # Errors
    ///
    /// When the key cannot be read from memory.
    pub fn try_clone(&self) -> Result<SigningKey, PublishError> {
        let lost = || PublishError::KeyFile("the open key is not readable; open its file again".into());
        let document = self.pair.to_pkcs8v1().map_err(|_| lost())?;
        let pair = Ed25519KeyPair::from_pkcs8_maybe_unchecked(document.as_ref()).map_err(|_| lost())?;
        Ok(SigningKey { key: self.key.clone(), pair })
    }

    pub(crate) fn sign(&self, message: &[u8]) -> Vec<u8> {
        self.pair.sign(message).as_ref().to_vec()
    }
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SigningKey").field("holder", &self.key.holder).finish_non_exhaustive()
    }
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    if !text.is_ascii() || !text.len().is_multiple_of(2) {
        return None;
    }
    (0..text.len()).step_by(2).map(|at| u8::from_str_radix(&text[at..at + 2], 16).ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const LITTLE: u8 = 2;

    fn phrase(text: &str) -> Passphrase {
        Passphrase::new(text.to_owned())
    }

    fn made() -> KeyFile {
        KeyFile::create("Åsa Öberg", KeyRole::Root, &phrase("nine green herons"), LITTLE).unwrap()
    }

    #[test]
    fn what_is_made_can_be_opened_and_says_nothing_secret() {
        let file = KeyFile::read(&made().to_bytes()).unwrap();
        let key = file.open(&phrase("nine green herons")).unwrap();
        assert_eq!(key.public(), file.public());
        assert_eq!(key.public().id().len(), 64);
        assert_eq!(
            format!("{key:?} {:?}", phrase("nine green herons")),
            "SigningKey { holder: \"Åsa Öberg\", .. } Passphrase(…)"
        );
    }

    #[test]
    fn another_passphrase_says_so() {
        let wrong = made().open(&phrase("nine green heron"));
        assert!(matches!(wrong, Err(PublishError::WrongPassphrase { .. })), "{wrong:?}");
    }

    #[test]
    fn a_short_passphrase_makes_no_key() {
        let short = KeyFile::create("Bo", KeyRole::Content, &phrase("herons"), LITTLE);
        assert!(matches!(short, Err(PublishError::ShortPassphrase { fewest: SHORTEST_PASSPHRASE })));
    }

    #[test]
    fn a_file_whose_name_role_or_key_was_changed_is_refused() {
        let text = String::from_utf8(made().to_bytes()).unwrap();
        let other = made();
        for (from, to) in [
            ("Åsa Öberg", "Eve"),
            ("\"role\": \"root\"", "\"role\": \"content\""),
            (made().key.public.as_str(), other.key.public.as_str()),
        ] {
            let changed = if text.contains(from) {
                text.replace(from, to)
            } else {
                let own: KeyFile = serde_json::from_str(&text).unwrap();
                text.replace(&own.key.public, to)
            };
            assert_ne!(changed, text);
            let read = KeyFile::read(changed.as_bytes());
            assert!(matches!(read, Err(PublishError::KeyFile(_))), "{read:?}");
        }
    }

    #[test]
    fn the_secret_of_another_key_is_noticed() {
        let swapped = KeyFile { secret: made().secret, ..made() };
        let error = swapped.open(&phrase("nine green herons")).unwrap_err();
        assert!(error.to_string().contains("holds another"), "{error}");
    }

    #[test]
    fn damage_is_named_as_damage() {
        let mut file = made();
        let at = file.secret.len() / 2;
        file.secret.replace_range(at..at + 8, "AAAAAAAA");
        let error = file.open(&phrase("nine green herons")).unwrap_err();
        assert!(matches!(error, PublishError::KeyFile(_) | PublishError::WrongPassphrase { .. }), "{error}");
        file.secret.truncate(60);
        assert!(file.open(&phrase("nine green herons")).unwrap_err().to_string().contains("damaged"));
        assert!(KeyFile::read(b"%PDF-1.7").is_err());
        assert!(KeyFile::read(&vec![b' '; LARGEST_KEY_FILE + 1]).is_err());
    }
}
