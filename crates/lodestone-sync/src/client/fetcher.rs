//! Fetches files of a published library from a static host or from a folder such as a USB stick. Both are verified the
//! same way.

use std::io::{self, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use sigstore_tuf::transport::FetchFuture;
use sigstore_tuf::{Error, Repository};
use url::Url;

use crate::client::limits::Limits;
use crate::client::partial_download::{ExpectedFile, PartialDownload};
use crate::client::traffic::Counted;
use crate::client::web::Web;
use crate::disk;
use crate::fault::{Fault, FaultKind};
use crate::layout::{self, FileKind};

/// Where a library is published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Location {
    /// Below an address of a static host: `https`, or `http` on this machine itself, for tests.
    Web(Url),
    /// In a folder, read without a network.
    Folder(PathBuf),
}

/// Fetches from one location.
pub(crate) struct Fetcher {
    transport: Transport,
    pub(crate) traffic: Counted,
}

enum Transport {
    Web(Box<Web>),
    Folder(PathBuf),
}

impl Fetcher {
    /// Prepares to fetch from a location. Opens no connection yet.
    pub(crate) fn new(location: &Location, limits: Limits) -> Result<Fetcher, Fault> {
        let transport = match location {
            Location::Web(url) => {
                let below = |folder: &str| Web::below(url, folder);
                Transport::Web(Box::new(Web::new(
                    below(layout::METADATA)?,
                    below(layout::TARGETS)?,
                    below(layout::OBJECTS)?,
                    limits,
                )?))
            }
            Location::Folder(folder) => Transport::Folder(folder.clone()),
        };
        Ok(Fetcher { transport, traffic: Counted::default() })
    }

    /// Prepares to fetch metadata and targets from two addresses.
    pub(crate) fn with_separate_urls(metadata: &Url, targets: &Url, limits: Limits) -> Result<Fetcher, Fault> {
        let targets = Web::below(targets, "")?;
        let web = Web::new(Web::below(metadata, "")?, targets.clone(), targets, limits)?;
        Ok(Fetcher { transport: Transport::Web(Box::new(web)), traffic: Counted::default() })
    }

    /// Fetches a small file; `None` when it is not there.
    pub(crate) async fn fetch_small(&self, kind: FileKind, name: &str, most: u64) -> Result<Option<Vec<u8>>, Fault> {
        match &self.transport {
            Transport::Web(web) => web.fetch_small(kind, name, most, &self.traffic).await,
            Transport::Folder(folder) => {
                self.traffic.request();
                let path = in_folder(folder, kind, name)?;
                let Some(()) = regular_file(&path)? else { return Ok(None) };
                let bytes = disk::read(&path, most).map_err(|error| match error.kind() {
                    io::ErrorKind::InvalidData => Fault::rejected(format!("{name}: {error}")),
                    _ => unreachable(&path, &error),
                })?;
                self.traffic.arrived(bytes.as_ref().map_or(0, Vec::len));
                Ok(bytes)
            }
        }
    }

    /// Fetches the rest of a file into its partial download, which holds exactly the wanted bytes when this succeeds.
    pub(crate) async fn resume(
        &self,
        kind: FileKind,
        name: &str,
        wanted: &ExpectedFile,
        partial: &mut PartialDownload,
        arrived: &(dyn Fn(u64) + Sync),
    ) -> Result<(), Fault> {
        match &self.transport {
            Transport::Web(web) => web.resume(kind, name, wanted, partial, &self.traffic, arrived).await,
            Transport::Folder(folder) => {
                if !partial.is(wanted) {
                    let path = in_folder(folder, kind, name)?;
                    copy(&path, wanted, partial, &self.traffic, arrived).await?;
                }
                Ok(())
            }
        }
    }

    /// Returns the time that the host said last, in seconds since 1970.
    pub(crate) fn host_time(&self) -> Option<i64> {
        match &self.transport {
            Transport::Web(web) => web.host_time(),
            Transport::Folder(_) => None,
        }
    }
}

/// Gives sigstore-tuf its files.
pub(crate) struct TufRepository(pub(crate) Arc<Fetcher>);

impl Repository for TufRepository {
    fn fetch_metadata<'a>(&'a self, name: &'a str, most: u64) -> FetchFuture<'a> {
        Box::pin(async move { self.0.fetch_small(FileKind::Metadata, name, most).await.map_err(to_tuf_error) })
    }

    fn fetch_target<'a>(&'a self, path: &'a str, most: u64) -> FetchFuture<'a> {
        Box::pin(async move { self.0.fetch_small(FileKind::Targets, path, most).await.map_err(to_tuf_error) })
    }
}

/// Wraps a fault for sigstore-tuf, which knows only its own errors.
pub(crate) fn to_tuf_error(fault: Fault) -> Error {
    Error::transport_with_source("the place did not give it", fault)
}

fn in_folder(folder: &Path, kind: FileKind, name: &str) -> Result<PathBuf, Fault> {
    if !folder.is_dir() {
        return Err(Fault::new(FaultKind::NotFound, format!("the folder {} is not there", folder.display())));
    }
    // Names come from signed metadata, and still must not lead out of the folder.
    if name.split('/').any(|part| matches!(part, "" | "." | "..") || part.contains(['\\', ':'])) {
        return Err(Fault::rejected(format!("\"{name}\" is no name of a published file")));
    }
    Ok(folder.join(kind.folder()).join(name))
}

/// Returns `Some` for a regular file and `None` when nothing is there. Opening a pipe or a device would wait for ever.
fn regular_file(path: &Path) -> Result<Option<()>, Fault> {
    match path.metadata() {
        Ok(data) if data.is_file() => Ok(Some(())),
        Ok(_) => Err(Fault::rejected(format!("{} is no file", path.display()))),
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => Ok(None),
        Err(error) => Err(unreachable(path, &error)),
    }
}

fn unreachable(path: &Path, error: &io::Error) -> Fault {
    Fault::new(FaultKind::Offline, format!("{} cannot be read ({error}); is the stick still there?", path.display()))
}

async fn copy(
    path: &Path,
    wanted: &ExpectedFile,
    partial: &mut PartialDownload,
    traffic: &Counted,
    arrived: &(dyn Fn(u64) + Sync),
) -> Result<(), Fault> {
    traffic.request();
    if regular_file(path)?.is_none() {
        return Err(Fault::new(
            FaultKind::Incomplete,
            format!("{} is named by the release and not there", path.display()),
        ));
    }
    // The first part may have come from a damaged copy: the second time, it is read from the start.
    for _ in 0..2 {
        let mut file = std::fs::File::open(path).map_err(|error| unreachable(path, &error))?;
        file.seek(SeekFrom::Start(partial.length())).map_err(|error| unreachable(path, &error))?;
        let resumed = partial.length() > 0;
        let mut rest = file.take(wanted.size - partial.length() + 1);
        let mut buffer = vec![0; 64 << 10];
        loop {
            let read = rest.read(&mut buffer).map_err(|error| unreachable(path, &error))?;
            if read == 0 {
                break;
            }
            traffic.arrived(read);
            partial.add(&buffer[..read])?;
            arrived(partial.length());
            tokio::task::yield_now().await;
        }
        if partial.is(wanted) {
            return Ok(());
        }
        partial.restart()?;
        if !resumed {
            break;
        }
    }
    Err(Fault::rejected(format!("{} is not what the content team signed", path.display())))
}
