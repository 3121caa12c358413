//! Writes releases to a destination: a folder, or a bucket of S3, Google or Azure. Conditional writes keep two
//! publishers from overwriting each other's release.

use std::collections::BTreeMap;
use std::fs;
use std::future::Future;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use futures::TryStreamExt;
use lodestone_files::{Lock, LockError, make_folder, sweep, write};
use object_store::path::Path as Key;
use object_store::{
    Attribute, Attributes, Error as StoreError, GetOptions, ObjectStore, PutMode, PutOptions, UpdateVersion,
};
use tokio::runtime::Runtime;
use url::Url;

use crate::layout::{METADATA, TARGETS};
use crate::publish_error::PublishError;

/// The schemes of addresses that are understood beside folders.
const BUCKETS: [&str; 8] = ["s3", "s3a", "gs", "az", "azure", "abfs", "abfss", "adl"];
/// The file that a publisher locks while it writes to a folder.
const LOCK: &str = ".lodestone-publishing";
/// How long caches may keep files that never change: a year, the customary maximum.
const FOREVER: &str = "public, max-age=31536000, immutable";
/// How long caches may keep the one file that changes: as long as laptops may wait for a new release.
const BRIEFLY: &str = "public, max-age=60";

/// An open destination.
pub struct Destination {
    /// The address that the person gave, for messages.
    name: String,
    backend: Backend,
    /// Its own runtime, so that connections stay open from one operation to the next.
    runtime: Runtime,
}

enum Backend {
    Folder(PathBuf),
    Bucket { store: Box<dyn ObjectStore>, within: Key },
}

/// The version of a file that was read: a conditional write replaces no other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum SeenVersion {
    /// There was no file.
    Nothing,
    /// The bytes of a file in a folder.
    Bytes(Vec<u8>),
    /// A bucket's own name for this version.
    Version { e_tag: Option<String>, version: Option<String> },
}

/// The result of a conditional write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum WriteOutcome {
    Written,
    /// There is a file of this name, or it was changed.
    Taken,
}

/// Locks a folder for one publisher; the system releases the lock when the program ends, however it ends.
pub(crate) struct PublishLock {
    _lock: Option<Lock>,
}

impl Destination {
    /// Opens a destination: a folder, `file://…`, `s3://bucket/…`, `gs://bucket/…` or `az://container/…`. Settings are
    /// the makers' variables `AWS_…`, `GOOGLE_…` and `AZURE_…`: region, endpoint, credentials.
    ///
    /// # Errors
    ///
    /// When the address is not understood or settings are missing. Nothing is read or written yet.
    pub fn open(address: &str, settings: &BTreeMap<String, String>) -> Result<Destination, PublishError> {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .map_err(|error| PublishError::Destination(format!("cannot begin to publish: {error}; try again")))?;
        Ok(Destination { name: address.to_owned(), backend: backend(address, settings)?, runtime })
    }

    /// The address that the person gave.
    pub fn name(&self) -> &str {
        &self.name
    }

    pub(crate) fn wait<T>(&self, work: impl Future<Output = T>) -> T {
        self.runtime.block_on(work)
    }

    /// Keeps others from publishing to the same folder. Not needed for a bucket, which has conditional writes.
    pub(crate) fn lock(&self) -> Result<PublishLock, PublishError> {
        let Backend::Folder(folder) = &self.backend else { return Ok(PublishLock { _lock: None }) };
        make_folder(folder).map_err(|error| self.failed("make the folder", error.io()))?;
        let lock = Lock::acquire(&folder.join(LOCK)).map_err(|error| match error {
            LockError::Busy => PublishError::Conflict(format!(
                "somebody else is publishing to {} at this moment; wait until they are done and look again",
                self.name
            )),
            LockError::Unsupported => self.failed("lock", &error),
            LockError::File(error) => self.failed("write to", error.io()),
        })?;
        // Temporary files of a killed publisher in the folder of the objects are removed when that is listed.
        for folder in [METADATA, TARGETS].map(|inner| folder.join(inner)) {
            sweep(&folder);
        }
        Ok(PublishLock { _lock: Some(lock) })
    }

    /// Reads a file; `None` when it is not there.
    pub(crate) async fn read(&self, path: &str, most: u64) -> Result<Option<(Vec<u8>, SeenVersion)>, PublishError> {
        let too_large = |size: u64| {
            PublishError::RemoteState(format!(
                "{path} at {} has {size} bytes; somebody put something else there",
                self.name
            ))
        };
        match &self.backend {
            Backend::Folder(folder) => {
                let file = folder.join(path);
                match fs::metadata(&file) {
                    Ok(about) if about.len() > most => return Err(too_large(about.len())),
                    _ => {}
                }
                match fs::read(&file) {
                    Ok(bytes) => Ok(Some((bytes.clone(), SeenVersion::Bytes(bytes)))),
                    Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
                    Err(error) => Err(self.failed("read from", &error)),
                }
            }
            Backend::Bucket { store, within } => match store
                .get_opts(&object_key(within, path), GetOptions::default())
                .await
            {
                Ok(found) if found.meta.size > most => Err(too_large(found.meta.size)),
                Ok(found) => {
                    let seen =
                        SeenVersion::Version { e_tag: found.meta.e_tag.clone(), version: found.meta.version.clone() };
                    let bytes = found.bytes().await.map_err(|error| self.failed("read from", &error))?;
                    Ok(Some((bytes.to_vec(), seen)))
                }
                Err(StoreError::NotFound { .. }) => Ok(None),
                Err(error) => Err(self.failed("read from", &error)),
            },
        }
    }

    /// Lists every file in a folder with its size, by its path. For a folder on a disk, the caller holds the
    /// [lock](Destination::lock).
    pub(crate) async fn list(&self, folder: &str) -> Result<BTreeMap<String, u64>, PublishError> {
        let mut found = BTreeMap::new();
        match &self.backend {
            Backend::Folder(root) => {
                walk(root, folder, &mut found).map_err(|error| self.failed("read from", &error))?
            }
            Backend::Bucket { store, within } => {
                let prefix = object_key(within, folder);
                let from = within.as_ref().len();
                let mut entries = store.list(Some(&prefix));
                while let Some(entry) = entries.try_next().await.map_err(|error| self.failed("read from", &error))? {
                    let path = entry.location.as_ref().get(from..).unwrap_or_default().trim_start_matches('/');
                    found.insert(path.to_owned(), entry.size);
                }
            }
        }
        Ok(found)
    }

    /// Writes a file that never changes, unless there is one of this name.
    pub(crate) async fn create(&self, path: &str, bytes: Vec<u8>) -> Result<WriteOutcome, PublishError> {
        match &self.backend {
            Backend::Folder(folder) => {
                if folder.join(path).exists() {
                    return Ok(WriteOutcome::Taken);
                }
                write(&folder.join(path), &bytes).map_err(|error| self.failed("write to", error.io()))?;
                Ok(WriteOutcome::Written)
            }
            Backend::Bucket { store, within } => {
                let options = PutOptions {
                    mode: PutMode::Create,
                    attributes: object_attributes(path, FOREVER),
                    ..PutOptions::default()
                };
                match store.put_opts(&object_key(within, path), bytes.into(), options).await {
                    Ok(_) => Ok(WriteOutcome::Written),
                    Err(StoreError::AlreadyExists { .. } | StoreError::Precondition { .. }) => Ok(WriteOutcome::Taken),
                    Err(error) => Err(self.failed("write to", &error)),
                }
            }
        }
    }

    /// Overwrites an object. Its name is its digest, so that only damaged bytes can be lost.
    pub(crate) async fn overwrite(&self, path: &str, bytes: Vec<u8>) -> Result<(), PublishError> {
        match &self.backend {
            Backend::Folder(folder) => {
                write(&folder.join(path), &bytes).map_err(|error| self.failed("write to", error.io()))
            }
            Backend::Bucket { store, within } => {
                let options = PutOptions { attributes: object_attributes(path, FOREVER), ..PutOptions::default() };
                let put = store.put_opts(&object_key(within, path), bytes.into(), options).await;
                put.map(drop).map_err(|error| self.failed("write to", &error))
            }
        }
    }

    /// Writes the one file that changes, if it is still the version that was read.
    pub(crate) async fn replace(
        &self,
        path: &str,
        bytes: Vec<u8>,
        seen: &SeenVersion,
    ) -> Result<WriteOutcome, PublishError> {
        match &self.backend {
            Backend::Folder(folder) => {
                // The folder is locked: nobody writes between this comparison and the write.
                let current = match fs::read(folder.join(path)) {
                    Ok(bytes) => SeenVersion::Bytes(bytes),
                    Err(error) if error.kind() == ErrorKind::NotFound => SeenVersion::Nothing,
                    Err(error) => return Err(self.failed("read from", &error)),
                };
                if current != *seen {
                    return Ok(WriteOutcome::Taken);
                }
                write(&folder.join(path), &bytes).map_err(|error| self.failed("write to", error.io()))?;
                Ok(WriteOutcome::Written)
            }
            Backend::Bucket { store, within } => {
                let mode = match seen {
                    SeenVersion::Version { e_tag, version } => {
                        PutMode::Update(UpdateVersion { e_tag: e_tag.clone(), version: version.clone() })
                    }
                    _ => PutMode::Create,
                };
                let options =
                    PutOptions { mode, attributes: object_attributes(path, BRIEFLY), ..PutOptions::default() };
                match store.put_opts(&object_key(within, path), bytes.clone().into(), options).await {
                    Ok(_) => Ok(WriteOutcome::Written),
                    Err(
                        StoreError::AlreadyExists { .. }
                        | StoreError::Precondition { .. }
                        | StoreError::NotFound { .. },
                    ) => {
                        // When an answer is lost, the client repeats the write: then the file at the destination is
                        // ours.
                        let current = self.read(path, u64::MAX).await?;
                        Ok(if current.is_some_and(|(there, _)| there == bytes) {
                            WriteOutcome::Written
                        } else {
                            WriteOutcome::Taken
                        })
                    }
                    Err(error) => Err(self.failed("write to", &error)),
                }
            }
        }
    }

    fn failed(&self, doing: &str, error: &dyn std::error::Error) -> PublishError {
        // The makers' libraries put the reason into the innermost cause.
        let mut text = error.to_string();
        let mut inner = error.source();
        while let Some(cause) = inner {
            let cause_text = cause.to_string();
            if !text.contains(&cause_text) {
                text = format!("{text}: {cause_text}");
            }
            inner = cause.source();
        }
        PublishError::Destination(format!(
            "cannot {doing} {}: {text}; see that it can be reached, that you may write there and that there is room",
            self.name
        ))
    }
}

fn backend(address: &str, settings: &BTreeMap<String, String>) -> Result<Backend, PublishError> {
    if !address.contains("://") {
        if address.trim().is_empty() {
            return Err(PublishError::Destination("say where to publish: a folder, s3://…, gs://… or az://…".into()));
        }
        return Ok(Backend::Folder(PathBuf::from(address)));
    }
    let unknown = || {
        PublishError::Destination(format!(
            "\"{address}\" is no place to publish to; give a folder, s3://bucket/…, gs://bucket/… or az://container/…"
        ))
    };
    let url = Url::parse(address).map_err(|_| unknown())?;
    if url.scheme() == "file" {
        return url.to_file_path().map(Backend::Folder).map_err(|()| unknown());
    }
    if !BUCKETS.contains(&url.scheme()) {
        return Err(unknown());
    }
    let (store, within) = object_store::parse_url_opts(&url, settings).map_err(|error| {
        PublishError::Destination(format!(
            "cannot use {address}: {error}; set what its maker asks for in the environment"
        ))
    })?;
    Ok(Backend::Bucket { store, within })
}

fn object_key(within: &Key, path: &str) -> Key {
    path.split('/').fold(within.clone(), |key, part| key.join(part))
}

fn object_attributes(path: &str, caching: &'static str) -> Attributes {
    let kind = if path.ends_with(".json") { "application/json" } else { "application/octet-stream" };
    [(Attribute::CacheControl, caching), (Attribute::ContentType, kind)].into_iter().collect()
}

fn walk(root: &Path, folder: &str, found: &mut BTreeMap<String, u64>) -> std::io::Result<()> {
    sweep(&root.join(folder));
    let entries = match fs::read_dir(root.join(folder)) {
        Ok(entries) => entries,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(error),
    };
    for entry in entries {
        let entry = entry?;
        let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
        let about = entry.metadata()?;
        if about.is_dir() {
            walk(root, &path, found)?;
        } else {
            found.insert(path, about.len());
        }
    }
    Ok(())
}
