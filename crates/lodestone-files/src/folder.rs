//! Makes folders and syncs the names in them to the disk.

use std::fs::{self, File};
use std::io::{self, ErrorKind};
use std::path::Path;

use crate::error::FileError;

/// Makes a folder with those above it that are missing, and syncs their names to the disk.
///
/// # Errors
///
/// When a folder cannot be made, or its name cannot be synced.
pub fn make_folder(folder: &Path) -> Result<(), FileError> {
    if folder.as_os_str().is_empty() || folder.is_dir() {
        return Ok(());
    }
    let named_in = folders_with_new_names(folder);
    let failed = FileError::of("make the folder", folder);
    fs::create_dir_all(folder).map_err(&failed)?;
    named_in.into_iter().try_for_each(sync).map_err(&failed)
}

/// Syncs the names in a folder to the disk, where the system can.
///
/// # Errors
///
/// When the disk refuses.
pub fn sync_folder(folder: &Path) -> Result<(), FileError> {
    sync(folder).map_err(FileError::of("keep the names in", folder))
}

/// Returns the folder of a path in a form that can be opened.
pub(crate) fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// See [`sync_folder`].
pub(crate) fn sync(folder: &Path) -> io::Result<()> {
    // Windows keeps names in its journal and cannot open a folder as a file.
    if cfg!(windows) {
        return Ok(());
    }
    let opened = match File::open(folder) {
        // Some folders allow new names and no reading: nothing more can be done for them.
        Err(error) if error.kind() == ErrorKind::PermissionDenied => return Ok(()),
        opened => opened?,
    };
    ignore_unsupported(opened.sync_all())
}

/// Ignores EINVAL and ENOTSUP, with which some network shares and file systems in user space say that they cannot sync
/// a folder. Any other failure is the disk's, and counts.
fn ignore_unsupported(synced: io::Result<()>) -> io::Result<()> {
    match synced {
        Err(error) if matches!(error.kind(), ErrorKind::InvalidInput | ErrorKind::Unsupported) => Ok(()),
        other => other,
    }
}

/// Returns the folders in which this one and those above it get a new name, the innermost first: a name survives a
/// power cut only when its folder was synced.
fn folders_with_new_names(folder: &Path) -> Vec<&Path> {
    let new = folder.ancestors().take_while(|level| !level.as_os_str().is_empty() && !level.is_dir());
    new.map(folder_of).collect()
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
        fs::write(two.join("file"), "").unwrap();
        let refused = make_folder(&two.join("file/four")).unwrap_err();
        assert_eq!(refused.io().kind(), ErrorKind::NotADirectory);
    }

    #[test]
    #[cfg(unix)]
    fn a_folder_that_knows_no_sync_is_no_fault_and_a_broken_disk_is() {
        for errno in [rustix::io::Errno::INVAL, rustix::io::Errno::NOTSUP, rustix::io::Errno::OPNOTSUPP] {
            assert!(ignore_unsupported(Err(errno.into())).is_ok(), "{errno} means that nothing can be asked for");
        }
        for errno in [rustix::io::Errno::IO, rustix::io::Errno::NOSPC, rustix::io::Errno::DQUOT] {
            assert!(ignore_unsupported(Err(errno.into())).is_err(), "{errno} means that the name may be lost");
        }
    }
}
