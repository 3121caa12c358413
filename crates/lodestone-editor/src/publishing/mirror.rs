//! Copies a library from its source into a folder, verified as on any laptop: for administrators who distribute it.

use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;

use lodestone_sync::{
    Conditions, Floor, Limits, Location, Outcome, ReleaseStore, SourceFile, TrustedSource, Url, check,
};

use crate::error::{Error, ErrorKind};

/// The folder of the library's files, within the folder of the mirror.
const LIBRARY: &str = "library";
/// The folder of the release store, so that the next run fetches only what is new. Named as in earlier versions.
const RELEASES: &str = "depot";
/// The file with the floor of the next check.
const FLOOR: &str = "floor.json";

/// The result of a run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mirrored {
    /// Number and day of a release that is new; `None` when the newest is there.
    pub release: Option<(u32, String)>,
    /// Where the library's files are.
    pub folder: PathBuf,
    /// Bytes that were fetched.
    pub bytes: u64,
}

/// Copies the newest release of a source into a folder, from the first of its addresses that answers.
///
/// # Errors
///
/// When no address answers, or its release cannot be verified. The folder stays as it was.
pub fn mirror(source: &SourceFile, into: &Path, now: i64) -> Result<Mirrored, Error> {
    let failed = |doing: &'static str| {
        move |error: std::io::Error| {
            let folder = into.display();
            Error::detailed(ErrorKind::File, format!("cannot {doing} {folder}: {error}; choose another place"))
        }
    };
    lodestone_files::make_folder(into)?;
    let store = ReleaseStore::open(&into.join(RELEASES))?;
    let floor: Floor =
        std::fs::read(into.join(FLOOR)).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default();
    let cancel = AtomicBool::new(false);
    let mut last = Error::detailed(ErrorKind::Input, "the source names no place; ask for another source file");
    for name in &source.addresses {
        let location = location(name)?;
        let conditions = Conditions { now, floor, cancel: &cancel, on_progress: &|_| {}, limits: Limits::default() };
        let checked = match check(&store, &TrustedSource { root: source.root(), location: &location }, &conditions) {
            Ok(checked) => checked,
            Err(fault) => {
                last = fault.into();
                continue;
            }
        };
        let library = into.join(LIBRARY);
        let Outcome::New(release) = checked.outcome else {
            return Ok(Mirrored { release: None, folder: library, bytes: checked.traffic.bytes });
        };
        // Written beside the old folder, which it then replaces as a whole.
        let (fresh, old) = (into.join("library.new"), into.join("library.old"));
        let clear = |folder: &Path| if folder.exists() { std::fs::remove_dir_all(folder) } else { Ok(()) };
        clear(&fresh).and_then(|()| clear(&old)).map_err(failed("write to"))?;
        for (path, bytes) in release.files()? {
            lodestone_files::write(&fresh.join(path), &bytes)?;
        }
        if library.exists() {
            lodestone_files::rename(&library, &old)?;
        }
        lodestone_files::rename(&fresh, &library)?;
        lodestone_files::sync_folder(into)?;
        clear(&old).map_err(failed("write to"))?;
        let manifest = release.manifest();
        let taken = (manifest.sequence, manifest.date.clone());
        let text = serde_json::to_vec_pretty(&checked.floor).unwrap_or_default();
        lodestone_files::write(&into.join(FLOOR), &text)?;
        return Ok(Mirrored { release: Some(taken), folder: library, bytes: checked.traffic.bytes });
    }
    Err(last)
}

/// Parses an address of a web host, or a folder.
fn location(name: &str) -> Result<Location, Error> {
    let unknown = || {
        Error::detailed(ErrorKind::Input, format!("\"{name}\" is no place to fetch from; ask for another source file"))
    };
    if !name.contains("://") {
        return Ok(Location::Folder(PathBuf::from(name)));
    }
    let url = Url::parse(name).map_err(|_| unknown())?;
    match url.scheme() {
        "file" => url.to_file_path().map(Location::Folder).map_err(|()| unknown()),
        "http" | "https" => Ok(Location::Web(url)),
        _ => Err(unknown()),
    }
}
