//! Caches thumbnails on disk between starts, in one folder for each state of the library.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::digest::fingerprint;

/// Bytes of pictures kept on disk; when there are more, all are dropped.
const MOST_DISK: u64 = 256 << 20;
/// The last bytes of every PNG.
const PNG_END: &[u8] = b"IEND\xaeB`\x82";

/// The folder of the pictures of one state of the library.
#[derive(Debug)]
pub(super) struct PictureFolder(PathBuf);

impl PictureFolder {
    /// The folder of a state. Pictures of other states go, and all of them when there are too many.
    pub(super) fn open(cache: &Path, state: &str) -> PictureFolder {
        let folder = cache.join("pictures");
        prune(&folder, state);
        PictureFolder(folder.join(state))
    }

    /// A picture that was kept; `None` when there is none, or only half of one.
    pub(super) fn find(&self, address: &str) -> Option<Arc<[u8]>> {
        let bytes = fs::read(self.0.join(file_name(address))).ok()?;
        // A half-written picture would stay broken for good.
        bytes.ends_with(PNG_END).then(|| bytes.into())
    }

    /// Keeps a picture. Only a convenience: a full disk must not stop anybody from seeing a slide.
    pub(super) fn keep(&self, address: &str, bytes: &[u8]) {
        let _ = lodestone_files::write_cache(&self.0.join(file_name(address)), bytes);
    }
}

fn file_name(address: &str) -> String {
    format!("{}.png", fingerprint(address.as_bytes()))
}

fn prune(folder: &Path, state: &str) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let size = || -> u64 {
            let files = fs::read_dir(entry.path()).into_iter().flatten().flatten();
            files.filter_map(|file| Some(file.metadata().ok()?.len())).sum()
        };
        if entry.file_name() != *state || size() > MOST_DISK {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}
