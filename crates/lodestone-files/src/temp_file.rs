//! Writes a file under a temporary name beside its target, and removes it if it is not renamed.

use std::fs::{self, File, Permissions};
use std::hash::{BuildHasher, Hasher, RandomState};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use crate::error::FileError;
use crate::folder::{self, folder_of};
use crate::leftovers::{BEGIN, END};
use crate::moves::rename_with_retries;

/// How many random names are tried. Two are the same with a chance of one in 2^64; several in a row mean that something
/// is wrong with the folder.
const MOST_ATTEMPTS: u32 = 8;

/// Who may read a new file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// As the system's settings say.
    Usual,
    /// Only the owner. Windows gives a person's folders such rights by itself.
    Private,
    /// As the file that it replaces; as usual where there is none.
    AsBefore,
}

/// A file that is being written. It is removed when it is dropped before it is renamed.
#[derive(Debug)]
pub struct TempFile {
    /// Its target.
    path: PathBuf,
    // Closed before it is removed or renamed: Windows does neither with an open file.
    file: File,
    temp_name: TempName,
}

/// The temporary name; the file is removed with the value.
#[derive(Debug)]
struct TempName(PathBuf);

impl Drop for TempName {
    fn drop(&mut self) {
        // The next attempt may need the room. After the rename nothing has this name.
        let _ = fs::remove_file(&self.0);
    }
}

impl TempFile {
    /// Begins a file in the folder of its target, which must exist. The file is new: no existing file is opened, and no
    /// link is followed.
    ///
    /// # Errors
    ///
    /// When the path has no file name, or nothing can be written beside it.
    pub fn create(path: &Path, access: Access) -> Result<TempFile, FileError> {
        let created = || {
            if path.file_name().is_none() {
                return Err(ErrorKind::InvalidFilename.into());
            }
            let mut options = File::options();
            options.read(true).write(true).create_new(true);
            #[cfg(unix)]
            if access == Access::Private {
                std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
            }
            let (temp_name, file) = create_under_temp_name(path, &options)?;
            // A link's own permissions mean nothing, and those of its target were given to another file.
            if access == Access::AsBefore
                && let Ok(before) = fs::symlink_metadata(path)
                && before.is_file()
            {
                file.set_permissions(without_set_id(before.permissions()))?;
            }
            Ok(TempFile { path: path.to_owned(), file, temp_name })
        };
        created().map_err(FileError::of("write", path))
    }

    /// Begins a file with the bytes of another one.
    ///
    /// # Errors
    ///
    /// When the other cannot be read, or this one cannot be written.
    pub fn copy_of(from: &Path, path: &Path) -> Result<TempFile, FileError> {
        let mut source = File::open(from).map_err(FileError::of("read", from))?;
        let mut temp = TempFile::create(path, Access::Usual)?;
        io::copy(&mut source, &mut temp.file).map_err(FileError::of("write", path))?;
        Ok(temp)
    }

    /// Returns the temporary path, for programs that write the file themselves.
    pub fn path(&self) -> &Path {
        &self.temp_name.0
    }

    /// Appends bytes.
    ///
    /// # Errors
    ///
    /// When the disk refuses.
    pub fn write(&mut self, bytes: &[u8]) -> Result<(), FileError> {
        self.file.write_all(bytes).map_err(FileError::of("write", &self.path))
    }

    /// Syncs its bytes to the disk.
    ///
    /// # Errors
    ///
    /// When the disk refuses.
    pub fn sync(&self) -> Result<(), FileError> {
        sync_file(&self.file).map_err(FileError::of("write", &self.path))
    }

    /// Renames it to its target. This syncs neither bytes nor name: see [`TempFile::sync`] and
    /// [`sync_folder`](crate::sync_folder).
    ///
    /// # Errors
    ///
    /// When the system refuses; the file is removed then.
    pub fn rename(self) -> Result<(), FileError> {
        let TempFile { path, file, temp_name } = self;
        drop(file);
        rename_with_retries(&temp_name.0, &path).map_err(FileError::of("write", &path))
    }

    /// Syncs it, renames it to its target, and syncs the folder.
    ///
    /// # Errors
    ///
    /// When the disk refuses.
    pub fn finish(self) -> Result<(), FileError> {
        let path = self.path.clone();
        self.sync()?;
        self.rename()?;
        folder::sync(folder_of(&path)).map_err(FileError::of("write", &path))
    }
}

/// Creates a file under a random name beside a path.
fn create_under_temp_name(path: &Path, options: &fs::OpenOptions) -> io::Result<(TempName, File)> {
    let mut attempts = 0;
    loop {
        let temp = folder_of(path).join(format!("{BEGIN}{:016x}{END}", random()));
        attempts += 1;
        match options.open(&temp) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists && attempts < MOST_ATTEMPTS => {}
            other => return other.map(|file| (TempName(temp), file)),
        }
    }
}

/// Returns a random number: the standard library seeds its hash tables with one from the system.
fn random() -> u64 {
    RandomState::new().build_hasher().finish()
}

/// Returns the permissions without set-user-ID and set-group-ID.
fn without_set_id(permissions: Permissions) -> Permissions {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        Permissions::from_mode(permissions.mode() & 0o777)
    }
    #[cfg(not(unix))]
    permissions
}

/// Syncs a file's bytes to the disk.
pub(crate) fn sync_file(file: &File) -> io::Result<()> {
    match file.sync_all() {
        // On macOS, `sync_all` also empties the drive's cache, which network shares refuse: `fsync` does not.
        #[cfg(target_os = "macos")]
        Err(_) => rustix::fs::fsync(file).map_err(io::Error::from),
        other => other,
    }
}
