//! Fetches from a static host over HTTP: with one pool of connections, bounded waiting, and without fetching any byte
//! twice.

use std::sync::Mutex;
use std::time::Duration;

use reqwest::header::{CACHE_CONTROL, CONTENT_RANGE, RANGE};
use reqwest::redirect::{Attempt, Policy};
use reqwest::{Client, Response, StatusCode};
use tokio::time::{Instant, sleep, timeout};
use url::{Host, Url};

use crate::client::limits::Limits;
use crate::client::partial_download::{ExpectedFile, PartialDownload};
use crate::client::retry::{self, Answer, Retry, RetryableError};
use crate::client::traffic::Counted;
use crate::fault::{Fault, FaultKind};
use crate::layout::FileKind;

/// Attempts in a row that bring nothing before a check ends.
const ATTEMPTS: u32 = 5;
/// This many bytes count as progress. An attempt that brings fewer counts as failed, so that a connection that keeps
/// breaking ends, however large the file.
const PROGRESS: u64 = 16 << 10;
/// How often a file is fetched from its start again when its bytes are wrong. A host that always sends wrong bytes must
/// not keep a check busy for ever.
const RESTARTS: u32 = 2;
/// Connections at a time.
pub(crate) const AT_A_TIME: usize = 4;
/// How long it may take to open a connection.
const CONNECT: Duration = Duration::from_secs(15);
/// The most redirects within a host, against loops.
const REDIRECTS: usize = 5;

/// The byte order mark that some editors write at the beginning of a text.
const BYTE_ORDER: &[u8] = b"\xef\xbb\xbf";

/// A static host.
pub(crate) struct Web {
    client: Client,
    metadata: Url,
    targets: Url,
    objects: Url,
    limits: Limits,
    host_time: Mutex<Option<i64>>,
}

impl Web {
    /// Returns the address of a folder below an address.
    pub(crate) fn below(url: &Url, folder: &str) -> Result<Url, Fault> {
        if !is_secure(url) {
            return Err(Fault::new(
                FaultKind::Insecure,
                format!("the address of {} is none with https", url.host_str().unwrap_or("this place")),
            ));
        }
        let mut url = url.clone();
        if let Ok(mut segments) = url.path_segments_mut() {
            segments.pop_if_empty().extend(Some(folder).filter(|name| !name.is_empty())).push("");
        }
        Ok(url)
    }

    pub(crate) fn new(metadata: Url, targets: Url, objects: Url, limits: Limits) -> Result<Web, Fault> {
        let mut client = Client::builder()
            .user_agent(concat!("Lodestone/", env!("CARGO_PKG_VERSION")))
            .connect_timeout(CONNECT.min(limits.idle))
            .read_timeout(limits.idle)
            .pool_max_idle_per_host(AT_A_TIME)
            .redirect(Policy::custom(within_the_host));
        if is_localhost(&metadata) {
            client = client.no_proxy();
        }
        let client = client
            .build()
            .map_err(|error| Fault::new(FaultKind::Insecure, format!("TLS cannot be set up: {error}")))?;
        Ok(Web { client, metadata, targets, objects, limits, host_time: Mutex::new(None) })
    }

    pub(crate) fn host_time(&self) -> Option<i64> {
        *self.host_time.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    fn url(&self, kind: FileKind, name: &str) -> Result<Url, Fault> {
        let base = match kind {
            FileKind::Metadata => &self.metadata,
            FileKind::Targets => &self.targets,
            FileKind::Objects => &self.objects,
        };
        // A name that is an address of its own, or climbs, would lead elsewhere.
        let url = base.join(&format!("./{name}")).ok().filter(|url| url.as_str().starts_with(base.as_str()));
        url.ok_or_else(|| Fault::rejected(format!("\"{name}\" is no name of a published file")))
    }

    /// See [`Fetcher::fetch_small`](crate::client::fetcher::Fetcher::fetch_small).
    pub(crate) async fn fetch_small(
        &self,
        kind: FileKind,
        name: &str,
        most: u64,
        traffic: &Counted,
    ) -> Result<Option<Vec<u8>>, Fault> {
        let url = self.url(kind, name)?;
        let attempts = async {
            let mut failures = 0;
            loop {
                let error = match self.attempt_fetch(&url, most, traffic).await {
                    Ok(bytes) => return Ok(bytes),
                    Err(error) => error,
                };
                failures += 1;
                self.wait_to_retry(error, failures).await?;
            }
        };
        let late = || {
            Fault::new(FaultKind::Offline, format!("{name} did not arrive within {} s", self.limits.metadata.as_secs()))
        };
        timeout(self.limits.metadata, attempts).await.unwrap_or_else(|_| Err(late()))
    }

    async fn attempt_fetch(&self, url: &Url, most: u64, traffic: &Counted) -> Result<Option<Vec<u8>>, RetryableError> {
        let mut response = match self.get(url, 0, traffic).await? {
            Answer::Body(response) => response,
            Answer::Missing | Answer::NoMore => return Ok(None),
        };
        if retry::is_page(&response) {
            return Err(retry::portal(&response).into());
        }
        let too_long = || RetryableError::from(Fault::rejected(format!("{} has more than {most} bytes", url.path())));
        if response.content_length().is_some_and(|length| length > most) {
            return Err(too_long());
        }
        let mut bytes = Vec::new();
        while let Some(chunk) = response.chunk().await.map_err(retry::connection)? {
            traffic.arrived(chunk.len());
            if (bytes.len() + chunk.len()) as u64 > most {
                return Err(too_long());
            }
            bytes.extend_from_slice(&chunk);
        }
        // A portal may call its page JSON, with a byte order mark at its beginning.
        match bytes.strip_prefix(BYTE_ORDER).unwrap_or(&bytes).trim_ascii_start().first() {
            Some(b'<') => Err(retry::portal(&response).into()),
            // Some filtering gateways answer with an empty file. Nobody signs one, and no attacker gains by it.
            None => Err(RetryableError::temporary(FaultKind::Offline, format!("{} came empty", url.path()))),
            Some(_) => Ok(Some(bytes)),
        }
    }

    /// See [`Fetcher::resume`](crate::client::fetcher::Fetcher::resume).
    pub(crate) async fn resume(
        &self,
        kind: FileKind,
        name: &str,
        wanted: &ExpectedFile,
        partial: &mut PartialDownload,
        traffic: &Counted,
        arrived: &(dyn Fn(u64) + Sync),
    ) -> Result<(), Fault> {
        let url = self.url(kind, name)?;
        let (mut failures, mut restarts) = (0, 0);
        while !partial.is(wanted) {
            let before = partial.length();
            let done = self.attempt_resume(&url, wanted, partial, traffic, arrived).await;
            let error = match done {
                Ok(()) if partial.is(wanted) => return Ok(()),
                Ok(()) => RetryableError::temporary(
                    FaultKind::Rejected,
                    format!("{} is not what the content team signed", url.path()),
                ),
                Err(error) => error,
            };
            // All bytes are there and differ from the signed ones, or the host refused to continue: the next attempt
            // starts from the beginning.
            let restarted = partial.length() < before || error.fault.kind == FaultKind::Rejected;
            if restarted {
                partial.restart()?;
                restarts += 1;
                if restarts > RESTARTS {
                    return Err(error.fault);
                }
            }
            failures = if !restarted && partial.length() >= before + PROGRESS { 1 } else { failures + 1 };
            self.wait_to_retry(error, failures).await?;
        }
        Ok(())
    }

    async fn attempt_resume(
        &self,
        url: &Url,
        wanted: &ExpectedFile,
        partial: &mut PartialDownload,
        traffic: &Counted,
        arrived: &(dyn Fn(u64) + Sync),
    ) -> Result<(), RetryableError> {
        // The address contains the digest, so the earlier bytes belong to the same file: no `If-Range` is needed.
        let mut response = match self.get(url, partial.length(), traffic).await? {
            Answer::Body(response) => response,
            Answer::NoMore => {
                return Err(RetryableError::temporary(
                    FaultKind::Rejected,
                    format!("{} is shorter than signed", url.path()),
                ));
            }
            Answer::Missing => {
                let detail = format!("{} is named by the release and not there; try again later", url.path());
                return Err(Fault::new(FaultKind::Incomplete, detail).into());
            }
        };
        let page = retry::is_page(&response).then(|| retry::portal(&response));
        let continues =
            response.status() == StatusCode::PARTIAL_CONTENT && starts_at(&response) == Some(partial.length());
        if partial.length() > 0 && !continues {
            partial.restart()?;
        }
        let other = |said: u64| {
            let detail = format!("{} has {said} bytes, signed are {}", url.path(), wanted.size);
            page.clone().map_or_else(|| RetryableError::temporary(FaultKind::Rejected, detail), RetryableError::from)
        };
        if let Some(length) =
            response.content_length().map(|length| length + partial.length()).filter(|length| *length != wanted.size)
        {
            return Err(other(length));
        }
        let mut window = (Instant::now(), partial.length());
        while let Some(chunk) = response.chunk().await.map_err(retry::connection)? {
            traffic.arrived(chunk.len());
            let length = partial.length() + chunk.len() as u64;
            if length > wanted.size {
                return Err(other(length));
            }
            partial.add(&chunk)?;
            arrived(length);
            if window.0.elapsed() >= self.limits.idle {
                if length < window.1 + self.limits.slowest && length < wanted.size {
                    let detail = format!(
                        "{} trickles: {} bytes in {} s",
                        url.path(),
                        length - window.1,
                        self.limits.idle.as_secs()
                    );
                    return Err(RetryableError::temporary(FaultKind::Offline, detail));
                }
                window = (Instant::now(), length);
            }
        }
        match (partial.is(wanted), partial.length() < wanted.size, page) {
            (true, ..) => Ok(()),
            (_, _, Some(page)) => Err(page.into()),
            (_, true, None) => {
                Err(RetryableError::temporary(FaultKind::Offline, format!("{} ended early", url.path())))
            }
            (_, false, None) => Err(RetryableError::temporary(
                FaultKind::Rejected,
                format!("{} is not what the content team signed", url.path()),
            )),
        }
    }

    async fn get(&self, url: &Url, from: u64, traffic: &Counted) -> Result<Answer, RetryableError> {
        traffic.request();
        let mut request = self.client.get(url.clone());
        if from > 0 {
            request = request.header(RANGE, format!("bytes={from}-"));
        }
        // An old timestamp from a proxy's cache would look like an attack.
        let request = request.header(CACHE_CONTROL, "no-cache");
        let response = request.send().await.map_err(retry::connection)?;
        if let Some(time) = retry::date(&response) {
            *self.host_time.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = Some(time);
        }
        retry::read(response)
    }

    /// Waits before the next attempt, or returns the fault when there must be none.
    async fn wait_to_retry(&self, error: RetryableError, failures: u32) -> Result<(), Fault> {
        let pause = match error.retry {
            Retry::End => return Err(error.fault),
            _ if failures >= ATTEMPTS => return Err(error.fault),
            Retry::Once if failures > 1 => return Err(error.fault),
            Retry::After(time) if time > self.limits.patience => return Err(error.fault),
            Retry::After(time) => time,
            Retry::Again | Retry::Once => self.limits.pause * 2_u32.pow(failures.saturating_sub(1)),
        };
        sleep(pause).await;
        Ok(())
    }
}

/// Follows redirects within a host. A redirect to elsewhere is what a portal does.
fn within_the_host(attempt: Attempt<'_>) -> reqwest::redirect::Action {
    let origin = attempt.previous().first().map(Url::origin);
    if origin == Some(attempt.url().origin()) && attempt.previous().len() <= REDIRECTS {
        attempt.follow()
    } else {
        attempt.stop()
    }
}

/// Reads the position at which the host says a part of a file begins.
fn starts_at(response: &Response) -> Option<u64> {
    let range = response.headers().get(CONTENT_RANGE)?.to_str().ok()?;
    range.strip_prefix("bytes ")?.split_once('-')?.0.trim().parse().ok()
}

fn is_secure(url: &Url) -> bool {
    url.scheme() == "https" || (url.scheme() == "http" && is_localhost(url))
}

/// Returns whether an address is on this machine.
fn is_localhost(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}
