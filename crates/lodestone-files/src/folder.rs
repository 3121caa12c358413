//! Makes folders and brings the names in them to the disk.

use std::fs::{self, File};
use std::io::{self, ErrorKind};
use std::path::Path;

use crate::error::FileError;

/// Makes a folder with those above it that are not there, and brings their names to the disk.
///
/// # Errors
///
/// When a folder cannot be made, or the disk refuses to keep its name.
pub fn make_folder(folder: &Path) -> Result<(), FileError> {
    if folder.as_os_str().is_empty() || folder.is_dir() {
        return Ok(());
    }
    let named_in = folders_with_new_names(folder);
    let failed = FileError::of("make the folder", folder);
    fs::create_dir_all(folder).map_err(&failed)?;
    named_in.into_iter().try_for_each(sync).map_err(&failed)
}

/// Brings the names in a folder to the disk, where the system can.
///
/// # Errors
///
/// When the disk refuses.
pub fn sync_folder(folder: &Path) -> Result<(), FileError> {
    sync(folder).map_err(FileError::of("keep the names in", folder))
}

/// The folder that a path stands in, in a form that can be opened.
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
        // Names may be put into such a folder, and not be read: nothing more can be done for them.
        Err(error) if error.kind() == ErrorKind::PermissionDenied => return Ok(()),
        opened => opened?,
    };
    ignore_unsupported(opened.sync_all())
}

/// Some network shares and file systems in user space know no sync of a folder and say so with EINVAL or ENOTSUP. A file
/// on them is as safe as they make it; any other failure is the disk's, and counts.
fn ignore_unsupported(synced: io::Result<()>) -> io::Result<()> {
    match synced {
        Err(error) if matches!(error.kind(), ErrorKind::InvalidInput | ErrorKind::Unsupported) => Ok(()),
        other => other,
    }
}

/// The folders that get a new name in them when this one is made, the innermost first: a name lasts only once the folder
/// that it stands in is on the disk.
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
