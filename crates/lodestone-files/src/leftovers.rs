//! Removes temporary files that a killed program left.

use std::fs;
use std::io;
use std::path::Path;
use std::time::Duration;

/// The beginning of a temporary file's name. Readers of a library ignore names that begin with a dot.
pub(crate) const BEGIN: &str = ".lodestone-";
/// Its end.
pub(crate) const END: &str = ".part";
/// Digits between the two.
const DIGITS: usize = 16;
/// What SQLite appends to the name of a database for its own files.
const DATABASE_FILES: [&str; 4] = ["", "-journal", "-wal", "-shm"];
/// How old a temporary file must be to count as abandoned: no write takes this long.
const ABANDONED_AFTER: Duration = Duration::from_secs(24 * 60 * 60);

/// Returns whether a name is one that this crate gives to temporary files.
pub fn is_temp_name(name: &str) -> bool {
    let digits = name.strip_prefix(BEGIN).and_then(|rest| rest.strip_suffix(END));
    digits.is_some_and(|digits| digits.len() == DIGITS && digits.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

/// Removes all temporary files of a folder to which only the caller writes.
pub fn sweep(folder: &Path) {
    remove(folder, |_| true);
}

/// Removes temporary files beside a file that was just written, where others may be writing: those that are older than
/// it by a day. Both times are the disk's, so that no clock is asked.
pub(crate) fn sweep_beside(path: &Path) {
    let modified = |path: &Path| fs::symlink_metadata(path).and_then(|about| about.modified());
    let Ok(now) = modified(path) else { return };
    let is_old = |temp: &Path| -> io::Result<bool> {
        Ok(now.duration_since(modified(temp)?).is_ok_and(|age| age > ABANDONED_AFTER))
    };
    remove(crate::folder::folder_of(path), |temp| is_old(temp).unwrap_or(false));
}

fn remove(folder: &Path, is_left: impl Fn(&Path) -> bool) {
    for path in fs::read_dir(folder).into_iter().flatten().filter_map(|entry| Some(entry.ok()?.path())) {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let is_ours = DATABASE_FILES.iter().any(|addition| name.strip_suffix(addition).is_some_and(is_temp_name));
        if is_ours && is_left(&path) {
            // A file that cannot be removed only takes room, and the next call tries again.
            let _ = fs::remove_file(path);
        }
    }
}
