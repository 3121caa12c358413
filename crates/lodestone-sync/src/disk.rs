//! Files that are whole or not there: written beside their place, on the disk before they get their name, the name on
//! the disk before anybody is told.

use std::fs::File;
use std::io::{self, Write};
use std::path::Path;

use crate::failpoint::pass;
use crate::fault::Fault;

/// What a file is called until it is whole.
pub(crate) const UNFINISHED: &str = "unfinished";

/// Writes a small file wholly. `what` names the moments of it.
pub(crate) fn put(path: &Path, bytes: &[u8], what: &str) -> Result<(), Fault> {
    let unfinished = path.with_added_extension(UNFINISHED);
    let written = (|| {
        let mut file = File::create(&unfinished)?;
        pass(what, "begun");
        file.write_all(bytes)?;
        pass(what, "written");
        file.sync_all()
    })();
    let settled = written.and_then(|()| settle(&unfinished, path, what)).and_then(|()| {
        let folder = path.parent().unwrap_or(path);
        sync_folder(folder)?;
        pass(what, "kept");
        Ok(())
    });
    settled.map_err(|error| {
        // Half of a file is worth nothing, and its room may be what the next attempt needs.
        let _ = std::fs::remove_file(&unfinished);
        Fault::disk(format_args!("writing {}", path.display()), &error)
    })
}

/// Gives a file that is whole and on the disk its name.
pub(crate) fn settle(from: &Path, to: &Path, what: &str) -> io::Result<()> {
    pass(what, "synced");
    rename(from, to)?;
    pass(what, "renamed");
    Ok(())
}

/// Renames; on Windows more than once, as a virus scanner holds on to a fresh file for a moment.
#[expect(clippy::disallowed_methods, reason = "nothing tells when another program lets go of a file")]
pub(crate) fn rename(from: &Path, to: &Path) -> io::Result<()> {
    let pauses: &[u64] = if cfg!(windows) { &[50, 150, 500, 1_500] } else { &[] };
    for pause in pauses {
        match std::fs::rename(from, to) {
            Err(error) if error.kind() == io::ErrorKind::PermissionDenied => {
                std::thread::sleep(std::time::Duration::from_millis(*pause));
            }
            done => return done,
        }
    }
    std::fs::rename(from, to)
}

/// Brings the names in a folder to the disk. Windows does that on its own and cannot open a folder.
pub(crate) fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(windows) {
        return Ok(());
    }
    File::open(folder)?.sync_all()
}

/// Makes a folder with those above it that are not there, and their names lasting.
pub(crate) fn make_folder(folder: &Path) -> Result<(), Fault> {
    if folder.is_dir() {
        return Ok(());
    }
    let named_in = folders_with_new_names(folder);
    std::fs::create_dir_all(folder)
        .and_then(|()| named_in.into_iter().try_for_each(sync_folder))
        .map_err(|error| Fault::disk(format_args!("making the folder {}", folder.display()), &error))
}

/// The folders that get a new name in them when this one is made, the innermost first: a name lasts only once the folder
/// that it stands in is on the disk.
fn folders_with_new_names(folder: &Path) -> Vec<&Path> {
    let new = folder.ancestors().take_while(|level| !level.as_os_str().is_empty() && !level.is_dir());
    new.filter_map(Path::parent)
        .map(|parent| if parent.as_os_str().is_empty() { Path::new(".") } else { parent })
        .collect()
}

/// Reads a file of at most so many bytes; `None` when it is not there.
pub(crate) fn read(path: &Path, most: u64) -> io::Result<Option<Vec<u8>>> {
    use std::io::Read;
    let file = match File::open(path) {
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
            return Ok(None);
        }
        other => other?,
    };
    let mut bytes = Vec::new();
    file.take(most.saturating_add(1)).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > most {
        return Err(io::Error::new(io::ErrorKind::InvalidData, format!("more than {most} bytes")));
    }
    Ok(Some(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_new_folder_is_kept_by_the_one_it_stands_in() {
        let home = tempfile::tempdir().unwrap();
        let [one, two, three] = ["one", "one/two", "one/two/three"].map(|path| home.path().join(path));
        assert_eq!(folders_with_new_names(&three), [&*two, &*one, home.path()]);
        make_folder(&one).unwrap();
        assert_eq!(folders_with_new_names(&three), [&*two, &*one]);
        make_folder(&three).unwrap();
        assert!(three.is_dir() && folders_with_new_names(&three).is_empty());
        let relative = Path::new("no such folder/nor this");
        assert_eq!(folders_with_new_names(relative), [Path::new("no such folder"), Path::new(".")]);
        std::fs::write(two.join("file"), "").unwrap();
        assert!(make_folder(&two.join("file/four")).is_err());
    }
}
