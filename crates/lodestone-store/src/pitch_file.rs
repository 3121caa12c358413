//! Reads and writes `.pitch` files, to mail to a colleague: a zip with `pitch.json`, the document, and
//! `files/<SHA-256>`, its own pictures and pages. Data only.
//!
//! Reading trusts nothing, because the file may come from anybody: every size is limited before memory is taken, every
//! name has one of two forms, and every picture must match its digest. The same pitch gives the same bytes.

use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};

use lodestone_content::model::Target;
use serde::{Deserialize, Serialize};
use thiserror::Error;
use zip::read::ZipFile;
use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

use crate::bounds::{self, Excess, MOST_FACTS, MOST_SLIDES, is_digest};
use crate::database::sha256;
use crate::document::{Document, FORMAT, Fields, unknown_word};
use crate::user::VersionText;

/// The most bytes of a `.pitch` file: more than mail servers accept, less than fills the memory.
pub const MOST_BYTES: usize = 64 * 1024 * 1024;
/// The most entries: a directory of a million empty ones would take too long to list.
pub const MOST_ENTRIES: usize = 200;
/// The most bytes that one entry may unpack to: a zip bomb announces little and unpacks to gigabytes.
pub const MOST_ENTRY_BYTES: u64 = 50 * 1024 * 1024;
/// The most bytes of all entries together, against a bomb in many pieces.
pub const MOST_UNPACKED_BYTES: u64 = 128 * 1024 * 1024;
/// How many times larger a picture or page may become by unpacking: we store them uncompressed, and a bomb shrinks to a
/// thousandth. The document is text, which compresses to any degree, and has a limit of its own.
pub const MOST_RATIO: u64 = 200;
/// The most bytes of the document: a thousand times as long as a usual one.
const MOST_DOCUMENT_BYTES: u64 = 16 * 1024 * 1024;

/// More than a zip adds for an entry, names included.
const DIRECTORY_BYTES: usize = 512;

/// The entry with the document.
const DOCUMENT: &str = "pitch.json";
/// The folder of pictures and pages.
const FILES: &str = "files/";
/// The signature of an entry in a zip's directory, and of the directory's end.
const DIRECTORY_ENTRY: &[u8; 4] = b"PK\x01\x02";
const DIRECTORY_END: &[u8; 4] = b"PK\x05\x06";
/// How many more signatures than entries may occur by chance within pictures.
const CHANCE: usize = 16;

/// A pitch as a file for a colleague.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PitchFile {
    /// The pitch.
    pub document: Document,
    /// Bytes of its own pictures and pages, by SHA-256.
    pub files: BTreeMap<String, Vec<u8>>,
    /// The text of the versions of slides and facts that it was made with, by name, so that the colleague sees the
    /// same. `made-with` in the file.
    pub version_texts: BTreeMap<String, VersionText>,
}

/// Why a `.pitch` file is refused.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum PitchFileError {
    /// The file is too large to be read.
    #[error("the file has {bytes} bytes, more than {MOST_BYTES}; ask the sender for one with smaller pictures")]
    TooLarge {
        /// Its size.
        bytes: usize,
    },
    /// It is another kind of file, or incomplete.
    #[error("this is no .pitch file, or only a part of one ({detail}); ask the sender to send it again")]
    NotAPitch {
        /// What does not fit, for the log.
        detail: String,
    },
    /// A newer version of the program wrote it.
    #[error("the file has format {format}, this program reads up to {FORMAT}; update the program")]
    Newer {
        /// Its format.
        format: u32,
    },
    /// It has more entries than a pitch can have.
    #[error("the file has more than {MOST_ENTRIES} entries; ask the sender where it comes from")]
    TooManyEntries,
    /// It unpacks to more than a pitch can contain.
    #[error("the entry {name} unpacks to too much; ask the sender where the file comes from")]
    Bomb {
        /// The entry at which reading stopped.
        name: String,
    },
    /// It has an entry that a pitch cannot have: another name, a folder, a link.
    #[error("the entry {name} does not belong in a .pitch file; ask the sender to save it again from the program")]
    StrangeEntry {
        /// The entry's name.
        name: String,
    },
    /// It has an entry twice, or two entries that share their bytes: programs would disagree about its content.
    #[error(
        "the entries of the file contradict each other ({detail}); ask the sender to save it again from the program"
    )]
    Ambiguous {
        /// What contradicts, for the log.
        detail: String,
    },
    /// An entry is locked with a password.
    #[error("the entry {name} is encrypted; ask the sender for the file as the program saved it")]
    Encrypted {
        /// The entry's name.
        name: String,
    },
    /// The bytes of a picture do not match its name.
    #[error("the picture {name} is not the one that was sent; ask the sender to send the file again")]
    WrongDigest {
        /// The name, a SHA-256.
        name: String,
    },
    /// The document shows a picture that is not in the file.
    #[error("the picture {name} is missing from the file; ask the sender to save it again from the program")]
    MissingFile {
        /// The name, a SHA-256.
        name: String,
    },
    /// The document cannot be understood.
    #[error("the pitch in the file cannot be read ({detail}); ask the sender to save it again from the program")]
    Unreadable {
        /// What does not fit, for the log.
        detail: String,
    },
    /// The document exceeds a limit.
    #[error("{0}")]
    Excess(#[from] Excess),
}

/// The most bytes of the texts that a pitch was made with: a pitch of five hundred slides has a tenth of it. The reader
/// keeps all of them in memory.
pub const MOST_TEXT_BYTES: usize = 8 * 1024 * 1024;

/// The content of `pitch.json`: texts are in a field that older programs ignore.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct StoredPitchFile<'a> {
    #[serde(flatten)]
    document: &'a Document,
    #[serde(rename = "made-with", skip_serializing_if = "BTreeMap::is_empty")]
    version_texts: &'a BTreeMap<String, VersionText>,
}

/// The texts in `pitch.json`.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct StoredTexts {
    #[serde(rename = "made-with", default)]
    version_texts: BTreeMap<String, VersionText>,
}

/// The part of a document in which every word must be known.
#[derive(Deserialize)]
struct Strict {
    target: Fields,
}

/// The part of a document that every format has.
#[derive(Deserialize)]
struct AnyFormat {
    format: u32,
}

impl PitchFile {
    /// Checks that reading would accept the result of [`PitchFile::write`]. To be called before the file is given to
    /// anybody.
    pub fn check(&self) -> Result<(), PitchFileError> {
        self.document.check()?;
        self.check_files()?;
        check_version_texts(&self.version_texts)?;
        if self.files.len() + 1 > MOST_ENTRIES {
            return Err(PitchFileError::TooManyEntries);
        }
        let mut total = self.json().len();
        if total as u64 > MOST_DOCUMENT_BYTES {
            return Err(PitchFileError::Bomb { name: DOCUMENT.to_owned() });
        }
        for (name, bytes) in &self.files {
            total += bytes.len();
            if bytes.len() as u64 > MOST_ENTRY_BYTES {
                return Err(PitchFileError::Bomb { name: format!("{FILES}{name}") });
            }
        }
        let bytes = total + MOST_ENTRIES * DIRECTORY_BYTES;
        if bytes > MOST_BYTES { Err(PitchFileError::TooLarge { bytes }) } else { Ok(()) }
    }

    /// Returns the bytes of the `.pitch` file. The same pitch gives the same bytes.
    pub fn write(&self) -> Vec<u8> {
        self.zip().expect("a zip is written into memory, where no write fails, and a map has no name twice")
    }

    fn zip(&self) -> Result<Vec<u8>, ZipError> {
        // A date would differ every time, and reveal when the file was made.
        let options = SimpleFileOptions::default().last_modified_time(DateTime::DEFAULT).unix_permissions(0o644);
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        zip.start_file(DOCUMENT, options.compression_method(CompressionMethod::Deflated))?;
        zip.write_all(&self.json())?;
        for (name, bytes) in &self.files {
            // Pictures are compressed already.
            zip.start_file(format!("{FILES}{name}"), options.compression_method(CompressionMethod::Stored))?;
            zip.write_all(bytes)?;
        }
        Ok(zip.finish()?.into_inner())
    }

    /// Returns the document as JSON that people can read too.
    fn json(&self) -> Vec<u8> {
        let mut json = serde_json::to_vec_pretty(&StoredPitchFile {
            document: &self.document,
            version_texts: &self.version_texts,
        })
        .expect("a document is made of texts and numbers, and its keys are texts: all of it is JSON");
        json.push(b'\n');
        json
    }

    /// Reads a `.pitch` file, or says why it is refused.
    pub fn read(bytes: &[u8]) -> Result<PitchFile, PitchFileError> {
        if bytes.len() > MOST_BYTES {
            return Err(PitchFileError::TooLarge { bytes: bytes.len() });
        }
        check_directory(bytes)?;
        let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(not_a_pitch)?;
        if zip.len() > MOST_ENTRIES {
            return Err(PitchFileError::TooManyEntries);
        }
        // The document first: a newer format may have other entries, and must be reported as newer.
        let mut room = MOST_UNPACKED_BYTES;
        let document = match zip.index_for_name(DOCUMENT) {
            Some(index) => unpack(zip.by_index(index).map_err(unreadable_entry(DOCUMENT))?, DOCUMENT, &mut room)?,
            None => return Err(PitchFileError::NotAPitch { detail: format!("there is no {DOCUMENT}") }),
        };
        let (document, version_texts) = read_document(&document)?;
        let ambiguous = |error: ZipError| PitchFileError::Ambiguous { detail: error.to_string() };
        let names = zip.file_names_raw().map(|name| String::from_utf8_lossy(name).into_owned()).collect::<Vec<_>>();
        if let Some(strange) = names.iter().find(|name| *name != DOCUMENT && file_name(name).is_none()) {
            return Err(PitchFileError::StrangeEntry { name: strange.escape_default().to_string() });
        }
        zip.validate_header_consistency().map_err(ambiguous)?;
        let mut files = BTreeMap::new();
        for (index, name) in names.iter().enumerate() {
            let Some(digest) = file_name(name) else { continue };
            let entry = zip.by_index(index).map_err(unreadable_entry(name))?;
            files.insert(digest.to_owned(), unpack(entry, name, &mut room)?);
        }
        let pitch = PitchFile { document, files, version_texts };
        pitch.check_files()?;
        Ok(pitch)
    }

    fn check_files(&self) -> Result<(), PitchFileError> {
        for (name, bytes) in &self.files {
            if sha256(bytes) != *name {
                return Err(PitchFileError::WrongDigest { name: name.clone() });
            }
        }
        match self.document.files().into_iter().find(|name| !self.files.contains_key(*name)) {
            Some(name) => Err(PitchFileError::MissingFile { name: name.to_owned() }),
            None => Ok(()),
        }
    }
}

/// Checks a zip's directory before anything is read from it.
///
/// The reader takes memory for every entry of the directory, and looks for a directory in several places. So its end
/// must be where we write it, and there must not be more signatures of entries than the limit.
fn check_directory(bytes: &[u8]) -> Result<(), PitchFileError> {
    let not = |detail: &str| Err(PitchFileError::NotAPitch { detail: detail.to_owned() });
    if !bytes.starts_with(b"PK\x03\x04") {
        return not("it does not begin like a zip");
    }
    let Some(end) = bytes.len().checked_sub(22).map(|at| &bytes[at..]).filter(|end| end.starts_with(DIRECTORY_END))
    else {
        return not("it does not end like a zip");
    };
    let listed = usize::from(u16::from_le_bytes([end[10], end[11]]));
    let found = bytes.windows(4).filter(|window| window == DIRECTORY_ENTRY).take(MOST_ENTRIES + CHANCE + 1).count();
    if listed > MOST_ENTRIES || found > MOST_ENTRIES + CHANCE {
        return Err(PitchFileError::TooManyEntries);
    }
    Ok(())
}

/// Returns the digest in an entry's name, if it has one.
fn file_name(name: &str) -> Option<&str> {
    name.strip_prefix(FILES).filter(|digest| is_digest(digest))
}

/// Unpacks an entry within its limits and the remaining room, whatever sizes it announces.
fn unpack(entry: ZipFile<'_, Cursor<&[u8]>>, name: &str, room: &mut u64) -> Result<Vec<u8>, PitchFileError> {
    if entry.is_dir() || entry.is_symlink() {
        return Err(PitchFileError::StrangeEntry { name: name.to_owned() });
    }
    let most = match name {
        DOCUMENT => MOST_DOCUMENT_BYTES,
        _ => MOST_ENTRY_BYTES.min(entry.compressed_size().saturating_mul(MOST_RATIO)).min(*room),
    };
    let mut bytes = Vec::new();
    let read = entry.take(most + 1).read_to_end(&mut bytes);
    if bytes.len() as u64 > most {
        return Err(PitchFileError::Bomb { name: name.to_owned() });
    }
    read.map_err(|error| PitchFileError::NotAPitch { detail: format!("{name}: {error}") })?;
    *room -= bytes.len() as u64;
    Ok(bytes)
}

fn read_document(json: &[u8]) -> Result<(Document, BTreeMap<String, VersionText>), PitchFileError> {
    let unreadable = |error: serde_json::Error| PitchFileError::Unreadable { detail: error.to_string() };
    let AnyFormat { format } = serde_json::from_slice(json).map_err(unreadable)?;
    if format > FORMAT {
        return Err(PitchFileError::Newer { format });
    }
    let document: Document = serde_json::from_slice(json).map_err(unreadable)?;
    // A person's own work is read as far as possible; a file from elsewhere must have a target of known words.
    let Strict { target } = serde_json::from_slice(json).map_err(unreadable)?;
    if let Some(field) = unknown_word(&target) {
        return Err(Excess { place: format!("target.{field}"), fault: "this is no word for it".to_owned() }.into());
    }
    let target: Target = serde_json::from_value(target.into()).map_err(unreadable)?;
    bounds::target(&target)?;
    document.check()?;
    let StoredTexts { version_texts } = serde_json::from_slice(json).map_err(unreadable)?;
    check_version_texts(&version_texts)?;
    Ok((document, version_texts))
}

/// Checks number and length of the texts.
fn check_version_texts(sources: &BTreeMap<String, VersionText>) -> Result<(), PitchFileError> {
    let bytes: usize = sources.iter().map(|(name, source)| name.len() + source.path.len() + source.text.len()).sum();
    if bytes > MOST_TEXT_BYTES || sources.len() > MOST_SLIDES + MOST_FACTS {
        let fault = format!("there are {} texts of {bytes} bytes", sources.len());
        return Err(Excess { place: "made-with".to_owned(), fault }.into());
    }
    Ok(())
}

fn not_a_pitch(error: ZipError) -> PitchFileError {
    PitchFileError::NotAPitch { detail: error.to_string() }
}

fn unreadable_entry(name: &str) -> impl Fn(ZipError) -> PitchFileError {
    let name = name.to_owned();
    move |error| match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => PitchFileError::Encrypted { name: name.clone() },
        error => PitchFileError::NotAPitch { detail: format!("{name}: {error}") },
    }
}
